/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/csv-reader.h"

#define MOST 4

/* Records apart by "/", fields by "|"; or what is wrong, behind "!". */
static const struct {
	const char *name, *text, *read;
} TABLES[] = {
    {"plain", "a,b\nc,d\n", "1:a|b/2:c|d/"},
    {"no-last-line-end", "a,b", "1:a|b/"},
    {"byte-order-mark",
     "\xEF\xBB\xBF"
     "a\n",
     "1:a/"},
    {"line-ends", "a\r\nb\rc\nd", "1:a/2:b/3:c/4:d/"},
    {"empty-lines", "\n\na\n\nb\n\n", "3:a/5:b/"},
    {"empty-fields", ",\n,,\n", "1:|/2:||/"},
    {"quotes", "\"a,b\",\"say \"\"x\"\"\",\"\"\n", "1:a,b|say \"x\"|/"},
    {"lines-in-quotes", "\"a\r\nb\nc\",d\ne\n", "1:a\r\nb\nc|d/4:e/"},
    {"nothing", "", ""},
    {"quote-inside", "a\nb\"c\n", "1:a/!line 2: a field that contains a quote"},
    {"quote-not-closed", "a\n\"b\n\nc", "1:a/!line 2: the quote that begins here"},
    {"after-quote", "\"a\" ,b\n", "!line 1: after a closing quote"},
    {"too-many", "a,b,c,d\na,b,c,d,e\n", "1:a|b|c|d/!line 2: the line has more than 4 fields"},
};

static void
test_tables(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(TABLES); i++) {
		g_autoptr(GString) read = g_string_new(NULL);
		g_autoptr(GError) error = NULL;
		GPtrArray *record;
		DpCsvReader reader;
		gboolean wide;
		guint line;

		dp_csv_reader_init(&reader, TABLES[i].text);
		while ((record = dp_csv_reader_next(&reader, MOST, &line, &error)) != NULL) {
			g_string_append_printf(read, "%u:", line);
			for (guint k = 0; k < record->len; k++)
				g_string_append_printf(read, "%s%s", k > 0 ? "|" : "",
				                       (char *)record->pdata[k]);
			g_string_append(read, "/");
			g_ptr_array_unref(record);
		}
		g_test_message("%s: %s", TABLES[i].name, read->str);
		if (error == NULL) {
			g_assert_cmpstr(read->str, ==, TABLES[i].read);
			continue;
		}
		wide = strstr(TABLES[i].read, "more than") != NULL;
		g_assert_error(error, DP_ERROR, (wide ? DP_ERROR_LIMIT : DP_ERROR_FORMAT));
		g_string_append_printf(read, "!%s", error->message);
		g_assert_true(g_str_has_prefix(read->str, TABLES[i].read));
	}
}

/* Of a record that is read again, one field alone. */
static void
test_cells(void)
{
	static const struct {
		const char *record;
		guint column;
		const char *cell;
	} CELLS[] = {
	    {"a,b,c\nd", 0, "a"},
	    {"a,b,c\nd", 2, "c"},
	    {"a,b,c\nd", 3, ""},
	    {"a,\"b,\n\"\"\",c\nd", 1, "b,\n\""},
	    {"a,\"b,\n\",c\nd", 2, "c"},
	    {"a,,c", 1, ""},
	    {"a", 5, ""},
	};
	g_autoptr(GString) cell = g_string_new("before");

	for (guint i = 0; i < G_N_ELEMENTS(CELLS); i++) {
		dp_csv_reader_cell(CELLS[i].record, CELLS[i].column, cell);
		g_assert_cmpstr(cell->str, ==, CELLS[i].cell);
	}
}

/* Where a record begins, and that its line is the one that the reader had for it. */
static void
test_places(void)
{
	const char *text = "a\r\n\r\n\"b\r\n\rc\nd\",e\rf";
	const guint lines[] = {1, 3, 7};
	DpCsvReader reader;
	guint line = 0;

	dp_csv_reader_init(&reader, text);
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autoptr(GPtrArray) record = dp_csv_reader_next(&reader, MOST, &line, NULL);

		g_assert_cmpstr(record->pdata[0], ==, i == 0 ? "a" : i == 1 ? "b\r\n\rc\nd" : "f");
		g_assert_cmpuint(line, ==, lines[i]);
		g_assert_cmpuint(dp_csv_reader_count_lines(text, reader.record) + 1, ==, line);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/csv-reader/tables", test_tables);
	g_test_add_func("/csv-reader/cells", test_cells);
	g_test_add_func("/csv-reader/places", test_places);
	return g_test_run();
}
