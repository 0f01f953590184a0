/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/results-rows.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/text.h"
#include "report/json-in.h"

enum { PATH, VERDICT, JSONL, PAPER, EARLIER, AGAIN };

#define ORDER "ORDER BY paper.path, paper.venue, digest, paper.track, paper.stage"

/* People may have changed the verdict of a paper: it is compared once that is known. */
static const char SQL[] =
    "SELECT paper.path, CASE WHEN verdict = 'pass' AND paper.path IN "
    "(SELECT path FROM temp.duplicate) THEN 'review' ELSE verdict END AS ended, paper.jsonl, "
    "paper.id, earlier.jsonl, "
    "(SELECT count(*) > 1 FROM paper AS same WHERE same.path = paper.path) FROM paper LEFT JOIN "
    "earlier USING (path, venue, track, stage, run) "
    "WHERE (?1 = '' OR ended = ?1 OR paper.sha256 IN (SELECT sha256 FROM decision)) AND "
    "(?2 = '' OR EXISTS (SELECT 1 FROM finding WHERE paper = paper.id AND rule = ?2) OR "
    "(?2 = '" DP_DUPLICATE_TEXT "' AND paper.path IN (SELECT path FROM temp.duplicate))) AND "
    "(?3 = '' OR paper.path = ?3) AND "
    "(?4 = '' OR paper.run = (SELECT max(id) FROM run)) AND "
    "(?5 = '' OR EXISTS (SELECT 1 FROM temp.seen AS s WHERE s.path = paper.path AND "
    "s.venue = paper.venue AND s.track = paper.track AND s.stage = paper.stage)) " ORDER;

gboolean
dp_results_rows_begin(DpResultsRows *rows, DpResults *results, const DpResultsFilter *filter,
                      GError **error)
{
	*rows = (DpResultsRows){.results = results,
	                        .filter = filter != NULL ? *filter : (DpResultsFilter){0}};
	const char *const values[] = {rows->filter.verdict, rows->filter.rule, rows->filter.path,
	                              rows->filter.last_run ? "1" : "",
	                              rows->filter.mine ? "1" : ""};

	rows->duplicates = dp_duplicate_text_find(results->database, error);
	if (rows->duplicates != NULL)
		rows->decisions = dp_decisions_load(results->database, error);
	if (rows->decisions == NULL)
		return FALSE;
	rows->row = dp_results_prepare(results, SQL, values, G_N_ELEMENTS(values));
	return rows->row != NULL || dp_results_fail(results, error);
}

void
dp_results_rows_clear(DpResultsRows *rows)
{
	g_clear_pointer(&rows->report, dp_report_free);
	g_clear_pointer(&rows->row, dp_statement_free);
	g_clear_pointer(&rows->decisions, dp_decisions_free);
	g_clear_pointer(&rows->duplicates, dp_duplicate_text_free);
}

const char *
dp_results_rows_path(const DpResultsRows *rows)
{
	return dp_statement_text(rows->row, PATH);
}

const char *
dp_results_rows_json(const DpResultsRows *rows)
{
	return dp_statement_text(rows->row, JSONL);
}

const char *
dp_results_rows_earlier(const DpResultsRows *rows)
{
	return sqlite3_column_type(rows->row, EARLIER) != SQLITE_NULL
	           ? dp_statement_text(rows->row, EARLIER)
	           : NULL;
}

gint64
dp_results_rows_id(const DpResultsRows *rows)
{
	return sqlite3_column_int64(rows->row, PAPER);
}

gboolean
dp_results_rows_is_again(const DpResultsRows *rows)
{
	return sqlite3_column_int(rows->row, AGAIN) != 0;
}

const GPtrArray *
dp_results_rows_duplicates(const DpResultsRows *rows)
{
	return dp_duplicate_text_of(rows->duplicates, dp_results_rows_path(rows));
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

gboolean
dp_stored_report_agrees(const DpReport *report, const char *path, const char *verdict,
                        GError **error)
{
	g_autofree char *valid = g_utf8_make_valid(path, -1);
	g_autofree char *printable = dp_text_printable(path);

	if (g_strcmp0(dp_verdict_name(report->verdict), verdict) == 0 &&
	    g_strcmp0(report->path, valid) == 0)
		return TRUE;
	g_set_error(error, DP_ERROR, DP_ERROR_IO,
	            "the report of %s does not agree with the path and the verdict that were kept "
	            "with it",
	            printable);
	return FALSE;
}

static DpReport *
read_report(const DpResultsRows *rows, GError **error)
{
	const char *json = dp_results_rows_json(rows);
	const GPtrArray *duplicates = dp_results_rows_duplicates(rows);
	g_autoptr(DpReport) report = dp_report_from_json(json, strlen(json), error);

	if (report == NULL)
		return NULL;
	for (guint i = 0; duplicates != NULL && i < duplicates->len; i++)
		g_ptr_array_add(report->findings, copy_finding(duplicates->pdata[i]));
	if (duplicates != NULL)
		report->verdict = MAX(report->verdict, DP_VERDICT_REVIEW);
	if (!dp_stored_report_agrees(report, dp_results_rows_path(rows),
	                             dp_statement_text(rows->row, VERDICT), error))
		return NULL;
	return g_steal_pointer(&report);
}

const DpReport *
dp_results_rows_report(DpResultsRows *rows, GError **error)
{
	if (rows->report == NULL) {
		rows->report = read_report(rows, error);
		rows->decided =
		    rows->report != NULL && dp_decisions_apply(rows->decisions, rows->report);
	}
	return rows->report;
}

static DpVerdict
parse_verdict(const char *name)
{
	DpVerdict verdict = DP_VERDICT_NOT_APPLICABLE;

	while (verdict < DP_VERDICT_UNCHECKED && strcmp(dp_verdict_name(verdict), name) != 0)
		verdict++;
	return verdict;
}

static gboolean
find_verdict(DpResultsRows *rows, GError **error)
{
	g_clear_pointer(&rows->report, dp_report_free);
	rows->decided = FALSE;
	rows->verdict = parse_verdict(dp_statement_text(rows->row, VERDICT));
	if (!dp_decisions_has(rows->decisions, dp_results_rows_path(rows)))
		return TRUE;
	if (dp_results_rows_report(rows, error) == NULL)
		return FALSE;
	rows->verdict = rows->report->verdict;
	return TRUE;
}

static gboolean
is_selected(const DpResultsRows *rows)
{
	const char *wanted = rows->filter.verdict;

	return wanted == NULL || strcmp(dp_verdict_name(rows->verdict), wanted) == 0;
}

gboolean
dp_results_rows_next(DpResultsRows *rows, GError **error)
{
	int status;

	while ((status = sqlite3_step(rows->row)) == SQLITE_ROW) {
		if (!find_verdict(rows, error))
			return FALSE;
		if (is_selected(rows))
			return TRUE;
	}
	if (status != SQLITE_DONE)
		dp_results_fail(rows->results, error);
	return FALSE;
}

GHashTable *
dp_results_later_rows(DpResults *results, GError **error)
{
	g_autoptr(DpStatement) row =
	    dp_results_prepare(results, "SELECT path, id FROM paper " ORDER, NULL, 0);
	g_autoptr(GHashTable) later =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	g_autofree char *before = NULL;
	int status = SQLITE_ERROR;
	guint n = 1;

	while (row != NULL && (status = sqlite3_step(row)) == SQLITE_ROW) {
		const char *path = dp_statement_text(row, 0);
		gint64 id = sqlite3_column_int64(row, 1);

		n = g_strcmp0(path, before) == 0 ? n + 1 : 1;
		if (n > 1)
			g_hash_table_insert(later, g_memdup2(&id, sizeof id), GUINT_TO_POINTER(n));
		g_free(before);
		before = g_strdup(path);
	}
	if (status == SQLITE_DONE)
		return g_steal_pointer(&later);
	dp_results_fail(results, error);
	return NULL;
}
