/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/results.h>
#include <deskproof/version.h>
#include <deskproof/writer.h>

#include "run/duplicate-text.h"
#include "run/near.h"
#include "run/results-key.h"
#include "run/results-run.h"
#include "run/results-store.h"

static gboolean
parse_verdict(const char *name, DpVerdict *verdict)
{
	for (guint i = DP_VERDICT_NOT_APPLICABLE; i <= DP_VERDICT_UNCHECKED; i++) {
		if (g_strcmp0(dp_verdict_name(i), name) == 0) {
			*verdict = i;
			return TRUE;
		}
	}
	return FALSE;
}

static gboolean
find(DpResults *results, const DpReport *report, const DpResultsKey *key, DpVerdict *verdict)
{
	const char *const values[] = {
	    report->path, report->sha256, report->venue_digest, report->track, report->stage,
	    dp_version(), key->roster,    key->number,          key->policy,   key->limits};
	g_autoptr(DpStatement) statement = dp_results_prepare(
	    results,
	    "SELECT verdict FROM paper WHERE path = ? AND sha256 = ? AND digest = ? AND "
	    "track = ? AND stage = ? AND tool = ? AND roster = ? AND number = ? AND policy = ? AND "
	    "(verdict <> 'error' OR limits = ?) AND verdict <> 'unchecked'",
	    values, G_N_ELEMENTS(values));

	return statement != NULL && sqlite3_step(statement) == SQLITE_ROW &&
	       parse_verdict((const char *)sqlite3_column_text(statement, 0), verdict);
}

gboolean
dp_results_find(DpResults *results, DpReport *report, const DpResultsKey *key)
{
	return find(results, report, key, &report->verdict);
}

/* A failed attempt does not replace an earlier result. */
static gboolean
is_kept(DpResults *results, const DpReport *report, const DpResultsKey *key)
{
	DpVerdict before;

	return find(results, report, key, &before);
}

static gboolean
put_findings(DpResults *results, gint64 paper, const DpReport *report, GError **error)
{
	g_autoptr(DpStatement) statement = NULL;

	if (sqlite3_prepare_v2(results->database, "INSERT INTO finding VALUES (?, ?, ?)", -1,
	                       &statement, NULL) != SQLITE_OK)
		return dp_results_fail(results, error);
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict < DP_VERDICT_REVIEW)
			continue;
		sqlite3_bind_int64(statement, 1, paper);
		sqlite3_bind_text(statement, 2, finding->rule, -1, SQLITE_TRANSIENT);
		sqlite3_bind_text(statement, 3, dp_verdict_name(finding->verdict), -1,
		                  SQLITE_STATIC);
		if (sqlite3_step(statement) != SQLITE_DONE)
			return dp_results_fail(results, error);
		sqlite3_reset(statement);
	}
	return TRUE;
}

/* What the venue's rules said before they were changed holds no more. */
static gboolean
drop_outdated(DpResults *results, const DpReport *report, GError **error)
{
	static const char SQL[] =
	    "DELETE FROM paper WHERE path = ? AND venue = ? AND track = ? AND "
	    "stage = ? AND digest <> ?";
	const char *const values[] = {report->path, report->venue_id, report->track, report->stage,
	                              report->venue_digest};
	g_autoptr(DpStatement) statement =
	    dp_results_prepare(results, SQL, values, G_N_ELEMENTS(values));

	if (statement == NULL || sqlite3_step(statement) != SQLITE_DONE)
		return dp_results_fail(results, error);
	return TRUE;
}

static gboolean
put_paper(DpResults *results, const DpReport *report, const DpResultsKey *key, const DpFacts *facts,
          GError **error)
{
	DpWriterOptions options = {FALSE, FALSE, FALSE};
	g_autoptr(GString) jsonl = g_string_new(NULL);
	g_autoptr(GString) csv = g_string_new(NULL);
	g_autoptr(DpStatement) statement = NULL;
	gint64 paper;

	dp_writer_find("jsonl")->report(jsonl, report, &options);
	dp_writer_find("csv")->report(csv, report, &options);
	/* In the order of DP_RESULTS_COLUMNS. */
	const char *const values[] = {
	    report->path,  report->sha256, report->venue_id, report->venue_digest,
	    report->track, report->stage,  dp_version(),     key->roster,
	    key->number,   key->policy,    key->limits,      dp_verdict_name(report->verdict),
	    jsonl->str,    csv->str};

	statement = dp_results_prepare(results,
	                               "INSERT OR REPLACE INTO paper (" DP_RESULTS_COLUMNS
	                               ", run) VALUES (" DP_RESULTS_VALUES ", ?)",
	                               values, G_N_ELEMENTS(values));
	if (statement != NULL)
		sqlite3_bind_int64(statement, G_N_ELEMENTS(values) + 1, results->run);
	if (statement == NULL || sqlite3_step(statement) != SQLITE_DONE)
		return dp_results_fail(results, error);
	paper = sqlite3_last_insert_rowid(results->database);
	return put_findings(results, paper, report, error) &&
	       dp_near_put(results->database, paper, report, error) &&
	       dp_duplicate_text_put(results->database, paper, facts, error);
}

gboolean
dp_results_put(DpResults *results, const DpReport *report, const DpResultsKey *key,
               const DpFacts *facts, GError **error)
{
	if (report->verdict == DP_VERDICT_UNCHECKED && is_kept(results, report, key))
		return dp_results_note_seen(results, report, error);
	if (!dp_results_execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	if (dp_results_keep_earlier(results, report, error) &&
	    (report->verdict == DP_VERDICT_UNCHECKED || drop_outdated(results, report, error)) &&
	    put_paper(results, report, key, facts, error) &&
	    dp_results_note_seen(results, report, error) &&
	    dp_results_execute(results, "COMMIT", error))
		return TRUE;
	dp_results_execute(results, "ROLLBACK", NULL);
	return FALSE;
}
