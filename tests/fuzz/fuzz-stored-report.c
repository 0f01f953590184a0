/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/writer.h>

#include <string.h>

#include "report/index.h"
#include "report/json-in.h"
#include "target.h"

/* A report as one object of JSON, as a file of results keeps it; the file may be a stranger's. */
static const char *const TEXTS[] = {
    "{}",
    "{\"input\": {\"path\": \"a/one.pdf\", \"sha256\": \"00ff\", \"bytes\": 4096, \"pages\": 9}, "
    "\"venue\": {\"id\": \"orvik-2026\", \"title\": \"Orvik\", \"track\": \"main\", \"stage\": "
    "\"submission\", \"digest\": \"aa\"}, \"verdict\": \"fail\", \"findings\": [{\"rule\": "
    "\"page-limit\", \"instance\": \"x\", \"verdict\": \"fail\", \"severity\": \"error\", "
    "\"severity_capped\": true, \"source\": \"published\", \"message\": \"Two too many.\", "
    "\"measured\": 9, \"unit\": \"pages\", \"required\": 7, \"tolerance\": 0.5, \"slack\": -2, "
    "\"slack_unit\": \"pages\", \"doubt\": \"d\", \"waiver\": \"w\", \"note\": \"n\", \"cite\": "
    "{\"quote\": \"q\", \"url\": \"https://example.org/\", \"read\": \"2026-01-31\"}, \"places\": "
    "[{\"page\": 2, \"rect\": [1, 2, 3, 4], \"text\": \"caf\\u00e9 <b>\"}, {\"page\": 3}], "
    "\"places_total\": 70}, {\"rule\": \"columns\", \"verdict\": \"pass\", \"measured\": \"2\"}]}",
    "{\"input\": {\"path\": \"b.pdf\"}, \"verdict\": \"error\", \"error\": \"The file is empty.\"}",
    "{\"input\": {\"path\": \"\\u001b[1m</script>\"}, \"verdict\": \"\\u0007\", \"findings\": "
    "[{\"rule\": \"<i>\\u0085\", \"message\": \"\\u202e\\u0000x\", \"measured\": 1e308, "
    "\"places\": "
    "[7, {\"page\": -1, \"rect\": [\"a\", null]}]}, 3, null]}",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* No control character of a report reaches what is made of it. */
static void
check_text(const GString *text)
{
	g_assert_cmpuint(strlen(text->str), ==, text->len);
	g_assert_true(g_utf8_validate(text->str, (gssize)text->len, NULL));
	for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char(p))
		g_assert_true(*p == '\n' || *p == '\r' || *p == '\t' ||
		              !g_unichar_iscntrl(g_utf8_get_char(p)));
}

static GString *
write_as(const char *format, DpReport *report)
{
	const DpWriterOptions options = {.all = TRUE};
	GString *out = g_string_new(NULL);

	dp_writer_find(format)->report(out, report, &options);
	check_text(out);
	return out;
}

static DpReport *
read_back(const GString *text)
{
	g_autoptr(GError) error = NULL;
	DpReport *report = dp_report_from_json(text->str, text->len, &error);

	g_assert_no_error(error);
	return report;
}

static void
write_page(const DpReport *report)
{
	g_autoptr(DpIndex) index = dp_index_new();
	g_autoptr(GString) page = g_string_new(NULL);

	dp_index_add(index, report, NULL);
	dp_index_write(index, page);
	check_text(page);
}

/* Whatever a report says, it can be shown, and what is written of it reads as the same again. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpReport) report = dp_report_from_json((const char *)data, size, &error);
	g_autoptr(DpReport) again = NULL;
	g_autoptr(GString) first = NULL;
	g_autoptr(GString) second = NULL;
	g_autoptr(GString) row = NULL;

	g_assert_true((report == NULL) == (error != NULL));
	if (report == NULL)
		return 0;
	first = write_as("jsonl", report);
	again = read_back(first);
	second = write_as("jsonl", again);
	g_assert_cmpstr(first->str, ==, second->str);
	row = write_as("csv", report);
	write_page(report);
	return 0;
}
