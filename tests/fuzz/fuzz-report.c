/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/job.h>
#include <deskproof/registry.h>
#include <deskproof/writer.h>

#include <string.h>

#include "cli/fact-list.h"
#include "fixtures/json.h"
#include "run/answer.h"
#include "run/conclude.h"
#include "target.h"

/* Facts as JSON, or behind an F or R what a worker that was taken over may answer. */
static const char *const TEXTS[] = {
    "{\"schema_version\": 1, \"facts\": {\"body.font-size\": {\"value\": 9.96, \"places\": "
    "[{\"page\": 1, "
    "\"rect\": [1, 2, 3, 4], \"text\": \"caf\\u00e9 <b>&\"}]}, \"page.width\": {\"value\": [612, "
    "612.5], "
    "\"places\": [{\"page\": 1}, {\"page\": 2, \"weight\": 3}]}, \"columns.count\": {\"value\": "
    "null, "
    "\"unknown\": \"no text\"}, \"document.pages\": {\"value\": 9}, \"main-text.pages\": "
    "{\"value\": 8}}}",
    "{\"schema_version\": 1, \"facts\": {\"file.damage\": {\"value\": \"it\"}, \"file.encrypted\": "
    "{\"value\": 1}, \"document.text-pages\": {\"value\": 0}, \"document.title\": {\"value\": "
    "\"\\u001b]\"}}}",
    "R\3The file is \x1b[1m<b>bold</b>\n::error::and more, \xff.",
    NULL,
};

#define TEXT_MARK '~'

#define WORDS "\"a ~[1m b\""

/* Every fact there is, with that value wherever it is a number, and what is said of it besides. */
static GBytes *
all_facts(const char *number, const char *besides)
{
	GString *text = g_string_new("{\"schema_version\": 1, \"facts\": {");
	guint n = 0;
	const DpFactInfo *table = dp_fact_table(&n);

	for (guint i = 0; i < n; i++) {
		gboolean single = number == NULL || table[i].scope == DP_SCOPE_DOCUMENT;
		const char *value = number == NULL                            ? "null"
		                    : table[i].dimension == DP_DIMENSION_TEXT ? WORDS
		                                                              : number;

		g_string_append_printf(text, "%s\"%s\": {\"value\": %s%s%s%s}", i > 0 ? ", " : "",
		                       table[i].name, single ? "" : "[", value, single ? "" : "]",
		                       besides);
	}
	g_string_append(text, "}}");
	return g_string_free_to_bytes(text);
}

/* The same as a worker answers, with an escape sequence in every text. */
static GBytes *
all_facts_answered(const char *number, const char *besides)
{
	g_autoptr(GBytes) json = all_facts(number, besides);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts =
	    dp_facts_from_json(g_bytes_get_data(json, NULL), g_bytes_get_size(json), &error);
	GByteArray *answer;

	g_assert_no_error(error);
	answer = dp_answer_write(facts, NULL);
	for (guint i = 0; i < answer->len; i++) {
		if (answer->data[i] == TEXT_MARK)
			answer->data[i] = '\x1b';
	}
	return g_byte_array_free_to_bytes(answer);
}

/* A seed that is refused as a whole begins no search. */
static void
check_seed(const char *text)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = NULL;

	if (*text != '{')
		return;
	facts = dp_facts_from_json(text, strlen(text), &error);
	g_assert_no_error(error);
}

GPtrArray *
fuzz_target_seeds(void)
{
	static const char *const NUMBERS[] = {"1e300", "-1e300", "5e9", "0", "1"};
	static const char PLACE[] =
	    ", \"places\": [{\"page\": 2, \"label\": " WORDS ", \"text\": " WORDS "}]";
	GPtrArray *seeds = fuzz_seeds_from_texts(TEXTS);

	for (guint i = 0; TEXTS[i] != NULL; i++)
		check_seed(TEXTS[i]);
	for (guint i = 0; i < G_N_ELEMENTS(NUMBERS); i++)
		g_ptr_array_add(seeds, all_facts(NUMBERS[i], ""));
	g_ptr_array_add(seeds, all_facts_answered("3", PLACE));
	g_ptr_array_add(seeds, all_facts_answered(NULL, ", \"unknown\": " WORDS));
	return seeds;
}

/* (element-type DpVenue): those shipped. */
static const GPtrArray *
shipped_venues(void)
{
	static GPtrArray *venues;
	g_autoptr(DpRegistry) registry = NULL;
	g_autoptr(GPtrArray) entries = NULL;

	if (venues != NULL)
		return venues;
	registry = dp_registry_new(NULL);
	entries = dp_registry_list(registry);
	venues = g_ptr_array_new();
	for (guint i = 0; i < entries->len; i++) {
		g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
		g_autoptr(GError) error = NULL;
		const DpRegistryEntry *entry = entries->pdata[i];

		g_ptr_array_add(venues, dp_registry_load(registry, entry->id, diagnostics, &error));
		g_assert_no_error(error);
	}
	g_assert_cmpuint(venues->len, >, 0);
	return venues;
}

/* No control character of a paper reaches a report. */
static void
check_text(const GString *text)
{
	g_assert_cmpuint(strlen(text->str), ==, text->len);
	g_assert_true(g_utf8_validate(text->str, (gssize)text->len, NULL));
	for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char(p))
		g_assert_true(*p == '\n' || *p == '\r' || *p == '\t' ||
		              !g_unichar_iscntrl(g_utf8_get_char(p)));
}

static void
check_form(const char *format, const GString *text)
{
	if (g_str_equal(format, "json") || g_str_equal(format, "sarif")) {
		json_decref(fixture_json_read(text->str));
	} else if (g_str_equal(format, "junit")) {
		static const GMarkupParser PARSER = {NULL, NULL, NULL, NULL, NULL};
		g_autoptr(GMarkupParseContext) context =
		    g_markup_parse_context_new(&PARSER, G_MARKUP_DEFAULT_FLAGS, NULL, NULL);

		g_assert_true(g_markup_parse_context_parse(context, text->str, -1, NULL));
		g_assert_true(g_markup_parse_context_end_parse(context, NULL));
	}
}

static void
write_report(const DpWriter *writer, DpReport *report)
{
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(GPtrArray) reports = g_ptr_array_new();
	DpWriterOptions options = {.all = TRUE};

	g_ptr_array_add(reports, report);
	if (writer->begin != NULL)
		writer->begin(out, 1, &options);
	if (writer->report != NULL)
		writer->report(out, report, &options);
	if (writer->end != NULL)
		writer->end(out, reports, &options);
	check_text(out);
	check_form(writer->name, out);
}

static DpFacts *
read_facts(const guint8 *data, gsize size, GError **error)
{
	g_autoptr(GByteArray) answer = g_byte_array_new();

	if (size == 0 || (data[0] != 'F' && data[0] != 'R'))
		return dp_facts_from_json((const char *)data, size, error);
	g_byte_array_append(answer, data, (guint)size);
	return dp_answer_read(answer, error);
}

static void
list_facts(const DpFacts *facts)
{
	g_autofree char *list = dp_fact_list(facts, TRUE);
	g_autoptr(GString) text = g_string_new(list);

	check_text(text);
}

/* Any facts give a verdict by any venue, and a report in every format that is one; and a list. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = read_facts(data, size, &error);
	const GPtrArray *venues = shipped_venues();
	const DpVenue *venue = venues->pdata[size % venues->len];
	g_autoptr(DpReport) report = NULL;
	guint n = 0;
	const DpWriter *writers = dp_writer_table(&n);

	report = dp_report_new("fuzz.pdf", venue, NULL, NULL);
	if (facts != NULL) {
		dp_job_check_facts(report, facts, venue);
		list_facts(facts);
	} else {
		dp_job_refuse(report, error);
	}
	/* without poppler, nothing is said of a file that only it can read */
	g_assert_cmpint(report->findings->len == 0, ==,
	                g_error_matches(error, DP_ERROR, DP_ERROR_LIBRARY) != FALSE);
	for (guint i = 0; i < n; i++)
		write_report(&writers[i], report);
	return 0;
}
