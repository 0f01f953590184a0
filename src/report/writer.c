/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/writer.h>

#include <string.h>

#include "report/formats.h"

static const DpWriter WRITERS[] = {
    {"text", "for people: what is wrong, where, why and what to do", NULL, dp_text_report,
     dp_text_end},
    {"concise", "one line a finding, for grep", NULL, dp_concise_report, NULL},
    {"json", "an object (docs/report.schema.json); of several papers a list of them", dp_json_begin,
     dp_json_report, dp_json_end},
    {"jsonl", "the same object, one line a paper", NULL, dp_jsonl_report, NULL},
    {"html", "a page that needs no other file", NULL, NULL, dp_html_end, TRUE},
    {"pdf", "pages to print or to send on", NULL, NULL, NULL, TRUE, dp_pdf_make},
    {"junit", "JUnit XML, a test suite a paper", dp_junit_begin, dp_junit_report, dp_junit_end},
    {"github", "GitHub workflow commands", NULL, dp_github_report, NULL},
    {"sarif", "SARIF 2.1.0", NULL, NULL, dp_sarif_end},
    {"csv", "a table, one row a finding", dp_csv_begin, dp_csv_report, NULL},
};

const DpWriter *
dp_writer_table(guint *n)
{
	*n = G_N_ELEMENTS(WRITERS);
	return WRITERS;
}

const DpWriter *
dp_writer_find(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(WRITERS); i++) {
		if (strcmp(WRITERS[i].name, name) == 0)
			return &WRITERS[i];
	}
	return NULL;
}

char *
dp_writer_write(const DpWriter *writer, DpReport *const *reports, guint n,
                const DpWriterOptions *options)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	GString *out = g_string_new(NULL);

	if (writer->begin != NULL)
		writer->begin(out, n, options);
	for (guint i = 0; i < n; i++) {
		g_ptr_array_add(all, reports[i]);
		if (writer->report != NULL)
			writer->report(out, reports[i], options);
	}
	if (writer->end != NULL)
		writer->end(out, all, options);
	return g_string_free(out, FALSE);
}

GBytes *
dp_writer_make(const DpWriter *writer, DpReport *const *reports, guint n,
               const DpWriterOptions *options, GError **error)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	char *text;

	if (writer->make == NULL) {
		text = dp_writer_write(writer, reports, n, options);
		return g_bytes_new_take(text, strlen(text));
	}
	for (guint i = 0; i < n; i++)
		g_ptr_array_add(all, reports[i]);
	return writer->make(all, options, error);
}
