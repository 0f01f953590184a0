/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/export.h"

#include <deskproof/error.h>
#include <deskproof/writer.h>

#include <string.h>

#include "base/text.h"
#include "report/json-add.h"
#include "report/json-in.h"
#include "run/near.h"
#include "verdict/standing.h"

/* Reports are stored as text and copied, except for what was unknown when they were written: the
 * papers that share text. */

enum { PATH, VERDICT, JSONL, PAPER };

static const DpWriterOptions PLAIN = {FALSE, FALSE, FALSE};

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

static DpFinding *
copy_finding(const DpFinding *finding)
{
	const DpRuleInfo info = {.id = finding->rule};
	const DpVenueRule rule = {.info = &info,
	                          .instance = finding->instance,
	                          .severity = finding->severity,
	                          .severity_capped = finding->severity_capped,
	                          .source = finding->source,
	                          .note = finding->note};
	DpFinding *copy = dp_finding_new(&rule);

	copy->info = NULL; /* not a rule of the table */
	copy->verdict = finding->verdict;
	copy->message = g_strdup(finding->message);
	copy->measured = finding->measured;
	copy->measured.text = g_strdup(finding->measured.text);
	return copy;
}

/* The columns of a row select what is shown; a report that disagrees with them was put there by
 * hand. */
static gboolean
agrees(const DpReport *report, DpStatement *row, const GPtrArray *duplicates)
{
	DpVerdict verdict =
	    duplicates != NULL ? MAX(report->verdict, DP_VERDICT_REVIEW) : report->verdict;
	g_autofree char *path = g_utf8_make_valid(dp_statement_text(row, PATH), -1);

	return g_strcmp0(dp_verdict_name(verdict), dp_statement_text(row, VERDICT)) == 0 &&
	       g_strcmp0(report->path, path) == 0;
}

static DpReport *
read_report(DpStatement *row, const GPtrArray *duplicates, GError **error)
{
	const char *json = dp_statement_text(row, JSONL);
	g_autofree char *path = dp_text_printable(dp_statement_text(row, PATH));
	g_autoptr(DpReport) report = dp_report_from_json(json, strlen(json), error);

	if (report == NULL)
		return NULL;
	if (!agrees(report, row, duplicates)) {
		g_set_error(error, DP_ERROR, DP_ERROR_IO,
		            "the report of %s does not agree with the path and the verdict "
		            "that were kept with it",
		            path);
		return NULL;
	}
	for (guint i = 0; duplicates != NULL && i < duplicates->len; i++)
		g_ptr_array_add(report->findings, copy_finding(duplicates->pdata[i]));
	if (duplicates != NULL)
		report->verdict = MAX(report->verdict, DP_VERDICT_REVIEW);
	return g_steal_pointer(&report);
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

static gboolean
append_listed(GString *out, DpStatement *row, const GPtrArray *duplicates, GError **error)
{
	g_autoptr(DpReport) report = read_report(row, duplicates, error);
	g_autofree char *path = dp_text_printable(dp_statement_text(row, PATH));

	if (report == NULL)
		return FALSE;
	g_string_append_printf(out, "%-6s  %s", dp_verdict_name(report->verdict), path);
	append_reasons(out, report);
	g_string_append_c(out, '\n');
	for (guint i = 0; duplicates != NULL && i < duplicates->len; i++) {
		const DpFinding *finding = duplicates->pdata[i];

		g_string_append_printf(out, "        %s: %s\n", finding->rule, finding->message);
	}
	return TRUE;
}

static gboolean
append_jsonl(GString *out, DpStatement *row, const GPtrArray *duplicates, GError **error)
{
	g_autoptr(DpReport) report = read_report(row, duplicates, error);
	g_autoptr(GString) line = NULL;

	if (report == NULL)
		return FALSE;
	line = g_string_new(dp_statement_text(row, JSONL));
	if (duplicates != NULL)
		dp_json_add_findings(line, duplicates);
	append_steady(out, line->str);
	return TRUE;
}

static gboolean
append_csv(GString *out, DpStatement *row, const GPtrArray *duplicates, GError **error)
{
	g_autoptr(DpReport) report = read_report(row, duplicates, error);

	if (report == NULL)
		return FALSE;
	dp_writer_find("csv")->report(out, report, &PLAIN);
	return TRUE;
}

static gboolean
append_tags(DpExport *export, DpStatement *row, const GPtrArray *duplicates, GError **error)
{
	g_autoptr(DpReport) report = read_report(row, duplicates, error);

	if (report == NULL)
		return FALSE;
	dp_hotcrp_tags_add(export->tags, report);
	return TRUE;
}

static gboolean
add_to_index(DpIndex *index, DpStatement *row, const GPtrArray *duplicates, GError **error)
{
	g_autoptr(DpReport) report = read_report(row, duplicates, error);

	if (report == NULL ||
	    !dp_near_load(sqlite3_db_handle(row), sqlite3_column_int64(row, PAPER), report, error))
		return FALSE;
	dp_index_add(index, report);
	return TRUE;
}

void
dp_export_begin(DpExport *export, const char *format, const DpDuplicateText *duplicates,
                GString *out)
{
	*export = (DpExport){.format = format, .duplicates = duplicates, .out = out};
	if (strcmp(format, "html") == 0)
		export->index = dp_index_new();
	else if (strcmp(format, "csv") == 0)
		dp_writer_find("csv")->begin(out, 0, &PLAIN);
	else if (strcmp(format, "hotcrp") == 0)
		export->tags = dp_hotcrp_tags_new();
}

gboolean
dp_export_row(DpExport *export, DpStatement *row, GError **error)
{
	const GPtrArray *duplicates =
	    dp_duplicate_text_of(export->duplicates, dp_statement_text(row, PATH));

	if (export->index != NULL)
		return add_to_index(export->index, row, duplicates, error);
	if (export->tags != NULL)
		return append_tags(export, row, duplicates, error);
	if (strcmp(export->format, "csv") == 0)
		return append_csv(export->out, row, duplicates, error);
	if (strcmp(export->format, "jsonl") == 0)
		return append_jsonl(export->out, row, duplicates, error);
	return append_listed(export->out, row, duplicates, error);
}

void
dp_export_end(DpExport *export)
{
	if (export->index != NULL)
		dp_index_write(export->index, export->out);
	if (export->tags != NULL)
		dp_hotcrp_tags_write(export->tags, export->out);
}

void
dp_export_clear(DpExport *export)
{
	g_clear_pointer(&export->index, dp_index_free);
	g_clear_pointer(&export->tags, dp_hotcrp_tags_free);
}
