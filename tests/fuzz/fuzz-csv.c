/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv-reader.h"
#include "target.h"

#define MOST 8

/* Tables of papers. */

GPtrArray *
fuzz_target_seeds(void)
{
	static const char *const TEXTS[] = {
	    "\xEF\xBB\xBF"
	    "file,venue,authors\r\na.pdf,\"x, y\",\"Ada \"\"A\"\" Orvik\r\nBo Tamsin\"\r\n",
	    "file\na\n\nb\r\rc",
	    "sep=;\nfile;number\na;12\n",
	    "file\tnumber\na\t12\n",
	    "\"\",,\"\"\n\"\"\"\"\n",
	    NULL};

	return fuzz_seeds_from_texts(TEXTS);
}

static gboolean
knows(const char *heading)
{
	return g_str_equal(heading, "file") || g_str_equal(heading, "number");
}

/* It ends, keeps to the bound, and its lines only ever go on. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *text = fuzz_text(data, size);
	g_autoptr(GError) error = NULL;
	guint line = 0, before = 0;
	GPtrArray *record;
	DpCsvReader reader;

	dp_csv_reader_init(&reader, text, knows);
	while ((record = dp_csv_reader_next(&reader, MOST, &line, &error)) != NULL) {
		g_assert_cmpuint(record->len, >, 0);
		g_assert_cmpuint(record->len, <=, MOST);
		g_assert_cmpuint(line, >, before);
		before = line;
		g_ptr_array_unref(record);
	}
	g_assert_true(error != NULL || *reader.at == '\0');
	return 0;
}
