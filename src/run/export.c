/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/export.h"

#include <deskproof/writer.h>

#include <string.h>

#include "base/file-number.h"
#include "base/text.h"
#include "report/changes.h"
#include "report/json-add.h"
#include "report/json-in.h"
#include "run/near.h"
#include "verdict/standing.h"
#include "verdict/venue-name.h"

/* Reports are stored as text and copied, except for what was unknown when they were written: the
 * papers that share text, and the decisions of people. */

static const DpWriterOptions PLAIN = {FALSE, FALSE, FALSE};

/** DpExportFormat: functions that are NULL do nothing. */
struct _DpExportFormat {
	const char *name;
	void (*begin)(DpExport *export);
	gboolean (*row)(DpExport *export, DpResultsRows *rows, GError **error);
	void (*end)(DpExport *export);
	gboolean is_whole, is_of_run;
};

/* Rows may come from another program and be shown on a terminal: replace control characters. Our
 * own rows have none except line ends. */
static void
append_steady(GString *out, const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);

	for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		g_string_append_unichar(out, g_unichar_iscntrl(c) && c != '\n' ? 0xFFFD : c);
	}
}

/* Why it failed, needs a person or was not checked: the rules, worst first, each once; or the
 * error. One line is a paper: the words are in the other formats. */
static void
append_reasons(GString *out, const DpReport *report)
{
	g_autoptr(GPtrArray) findings = dp_report_sorted(report, FALSE);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	if (report->error != NULL) {
		g_autofree char *error = dp_text_printable(report->error);

		g_string_append_printf(out, ": %s", error);
	}
	for (guint i = 0; i < findings->len; i++) {
		const DpFinding *finding = findings->pdata[i];
		const char *before = g_hash_table_size(seen) == 0 ? ": " : ", ";

		if (dp_finding_standing(finding) <= DP_STANDING_REVIEW &&
		    g_hash_table_add(seen, finding->rule))
			g_string_append_printf(out, "%s%s", before, finding->rule);
	}
}

/* Where the file's name does not say it. */
static void
append_number(GString *out, const DpReport *report)
{
	guint named = dp_file_number_of_name(report->path);
	g_autofree char *number = NULL;

	if (report->number == NULL || (named > 0 && dp_file_number_parse(report->number) == named))
		return;
	number = dp_text_printable(report->number);
	g_string_append_printf(out, "#%s ", number);
}

static void
append_further(GString *out, const DpResultsRows *rows)
{
	const GPtrArray *duplicates = dp_results_rows_duplicates(rows);
	g_autoptr(GPtrArray) decisions = dp_decisions_describe(rows->decisions, rows->report);

	for (guint i = 0; duplicates != NULL && i < duplicates->len; i++) {
		const DpFinding *finding = duplicates->pdata[i];

		g_string_append_printf(out, "        %s: %s\n", finding->rule, finding->message);
	}
	for (guint i = 0; i < decisions->len; i++)
		g_string_append_printf(out, "        %s\n", (const char *)decisions->pdata[i]);
}

/* Where several reports on one path would look alike. */
static void
append_venue(GString *out, const DpReport *report)
{
	g_autofree char *name = dp_report_venue_name(report);
	g_autofree char *venue = dp_text_printable(name);

	g_string_append_printf(out, " (%s)", venue);
}

static gboolean
add_to_list(DpExport *export, DpResultsRows *rows, GError **error)
{
	const DpReport *report = dp_results_rows_report(rows, error);
	g_autofree char *path = dp_text_printable(dp_results_rows_path(rows));

	if (report == NULL)
		return FALSE;
	g_string_append_printf(export->out, "%-6s  ", dp_verdict_name(report->verdict));
	append_number(export->out, report);
	g_string_append(export->out, path);
	if (dp_results_rows_is_again(rows))
		append_venue(export->out, report);
	append_reasons(export->out, report);
	g_string_append_c(export->out, '\n');
	append_further(export->out, rows);
	return TRUE;
}

static gboolean
add_to_jsonl(DpExport *export, DpResultsRows *rows, GError **error)
{
	const DpReport *report = dp_results_rows_report(rows, error);
	const GPtrArray *duplicates = dp_results_rows_duplicates(rows);
	g_autoptr(GString) line = g_string_new(NULL);

	if (report == NULL)
		return FALSE;
	if (rows->decided) {
		dp_writer_find("jsonl")->report(line, report, &PLAIN);
	} else {
		g_string_append(line, dp_results_rows_json(rows));
		if (duplicates != NULL)
			dp_json_add_findings(line, duplicates);
	}
	append_steady(export->out, line->str);
	return TRUE;
}

static void
begin_csv(DpExport *export)
{
	dp_writer_find("csv")->begin(export->out, 0, &PLAIN);
}

static gboolean
add_to_csv(DpExport *export, DpResultsRows *rows, GError **error)
{
	const DpReport *report = dp_results_rows_report(rows, error);

	if (report != NULL)
		dp_writer_find("csv")->report(export->out, report, &PLAIN);
	return report != NULL;
}

static void
begin_index(DpExport *export)
{
	export->index = dp_index_new();
}

static gboolean
add_to_index(DpExport *export, DpResultsRows *rows, GError **error)
{
	const DpExhibitor *exhibitor = &rows->results->exhibitor;
	g_autofree char *unseen = NULL;

	if (dp_results_rows_report(rows, error) == NULL ||
	    !dp_near_load(sqlite3_db_handle(rows->row), dp_results_rows_id(rows), rows->report,
	                  error))
		return FALSE;
	if (exhibitor->show != NULL)
		unseen = exhibitor->show(dp_results_rows_path(rows), rows->report, exhibitor->data);
	dp_index_add(export->index, rows->report, unseen);
	return TRUE;
}

static void
end_index(DpExport *export)
{
	dp_index_write(export->index, export->out);
}

static void
begin_tags(DpExport *export)
{
	export->tags = dp_hotcrp_tags_new();
}

static gboolean
add_to_tags(DpExport *export, DpResultsRows *rows, GError **error)
{
	const DpReport *report = dp_results_rows_report(rows, error);

	if (report != NULL)
		dp_hotcrp_tags_add(export->tags, report);
	return report != NULL;
}

static void
end_tags(DpExport *export)
{
	dp_hotcrp_tags_write(export->tags, export->out);
}

static void
end_table(DpExport *export)
{
	dp_hotcrp_tags_write_table(export->tags, export->out);
}

/* Reports as they were stored: a decision is no change of a paper. */
static gboolean
add_to_changes(DpExport *export, DpResultsRows *rows, GError **error)
{
	const char *json = dp_results_rows_json(rows), *old = dp_results_rows_earlier(rows);
	g_autoptr(DpReport) after = NULL, before = NULL;

	if (old == NULL || strcmp(old, json) == 0)
		return TRUE;
	after = dp_report_from_json(json, strlen(json), error);
	if (after != NULL && old[0] != '\0')
		before = dp_report_from_json(old, strlen(old), error);
	if (after == NULL || (old[0] != '\0' && before == NULL))
		return FALSE;
	if (before == NULL)
		dp_changes_first(export->out, after);
	else if (dp_changes_any(before, after))
		dp_changes_text(export->out, before, after);
	return TRUE;
}

static const DpExportFormat FORMATS[] = {
    {"list", NULL, add_to_list, NULL, FALSE, FALSE},
    {"jsonl", NULL, add_to_jsonl, NULL, FALSE, FALSE},
    {"csv", begin_csv, add_to_csv, NULL, FALSE, FALSE},
    {"html", begin_index, add_to_index, end_index, FALSE, FALSE},
    {"changes", NULL, add_to_changes, NULL, FALSE, TRUE},
    /* Tags of some papers or rules would clear those of the others. */
    {"tags", begin_tags, add_to_tags, end_table, TRUE, FALSE},
    {"hotcrp", begin_tags, add_to_tags, end_tags, TRUE, FALSE},
};

const char *const *
dp_export_formats(void)
{
	static const char *const NAMES[G_N_ELEMENTS(FORMATS) + 1] = {
	    "list", "jsonl", "csv", "html", "changes", "tags", "hotcrp"};

	return NAMES;
}

const DpExportFormat *
dp_export_format(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		if (strcmp(FORMATS[i].name, name) == 0)
			return &FORMATS[i];
	}
	return NULL;
}

gboolean
dp_export_format_is_whole(const DpExportFormat *format)
{
	return format->is_whole;
}

gboolean
dp_export_format_is_of_run(const DpExportFormat *format)
{
	return format->is_of_run;
}

void
dp_export_begin(DpExport *export, const DpExportFormat *format, GString *out)
{
	*export = (DpExport){.format = format, .out = out};
	if (format->begin != NULL)
		format->begin(export);
}

gboolean
dp_export_row(DpExport *export, DpResultsRows *rows, GError **error)
{
	return export->format->row(export, rows, error);
}

void
dp_export_end(DpExport *export)
{
	if (export->format->end != NULL)
		export->format->end(export);
}

void
dp_export_clear(DpExport *export)
{
	g_clear_pointer(&export->index, dp_index_free);
	g_clear_pointer(&export->tags, dp_hotcrp_tags_free);
}
