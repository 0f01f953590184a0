/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/results-run.h"

#define PAPER "path = ? AND venue = ? AND track = ? AND stage = ?"
#define N_PAPER 4

static gboolean
finish(DpResults *results, DpStatement *statement, GError **error)
{
	return (statement != NULL && sqlite3_step(statement) == SQLITE_DONE) ||
	       dp_results_fail(results, error);
}

/* The last run, and whether it came to its end; no run is one that did. */
static gboolean
find_last(DpResults *results, gint64 *last, gboolean *done, GError **error)
{
	g_autoptr(DpStatement) row = dp_results_prepare(
	    results, "SELECT id, done FROM run ORDER BY id DESC LIMIT 1", NULL, 0);
	int status = row != NULL ? sqlite3_step(row) : SQLITE_ERROR;

	*last = status == SQLITE_ROW ? sqlite3_column_int64(row, 0) : 0;
	*done = status != SQLITE_ROW || sqlite3_column_int(row, 1) != 0;
	return status == SQLITE_ROW || status == SQLITE_DONE || dp_results_fail(results, error);
}

static gboolean
add_run(DpResults *results, GError **error)
{
	if (!dp_results_execute(results, "INSERT INTO run (done) VALUES (0)", error))
		return FALSE;
	results->run = sqlite3_last_insert_rowid(results->database);
	return TRUE;
}

static gboolean
begin(DpResults *results, gboolean resume, GError **error)
{
	gboolean done;

	if (!find_last(results, &results->run, &done, error))
		return FALSE;
	return (resume && !done) || add_run(results, error);
}

gboolean
dp_results_begin_run(DpResults *results, gboolean resume, GError **error)
{
	if (!dp_results_execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	if (begin(results, resume, error) && dp_results_execute(results, "COMMIT", error))
		return TRUE;
	dp_results_execute(results, "ROLLBACK", NULL);
	return FALSE;
}

static gboolean
mark_done(DpResults *results, GError **error)
{
	g_autoptr(DpStatement) statement =
	    dp_results_prepare(results, "UPDATE run SET done = 1 WHERE id = ?", NULL, 0);

	if (statement != NULL)
		sqlite3_bind_int64(statement, 1, results->run);
	return finish(results, statement, error);
}

gboolean
dp_results_end_run(DpResults *results, GError **error)
{
	if (!dp_results_execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	if (mark_done(results, error) && dp_results_execute(results, "COMMIT", error))
		return TRUE;
	dp_results_execute(results, "ROLLBACK", NULL);
	return FALSE;
}

/* As the values of PAPER. */
static DpStatement *
prepare(DpResults *results, const char *sql, const DpReport *report)
{
	const char *const values[] = {report->path, report->venue_id, report->track, report->stage};

	return dp_results_prepare(results, sql, values, G_N_ELEMENTS(values));
}

static gboolean
keep_earlier(DpResults *results, const DpReport *report, GError **error)
{
	/* Under changed rules the paper has another row. */
	g_autoptr(DpStatement) row = prepare(results,
	                                     "SELECT run, jsonl FROM paper WHERE " PAPER
	                                     " ORDER BY run DESC, id DESC LIMIT 1",
	                                     report);
	g_autoptr(DpStatement) insert = NULL;
	int status = row != NULL ? sqlite3_step(row) : SQLITE_ERROR;

	if (status != SQLITE_ROW && status != SQLITE_DONE)
		return dp_results_fail(results, error);
	if (status == SQLITE_ROW && sqlite3_column_int64(row, 0) == results->run)
		return TRUE;
	insert =
	    prepare(results, "INSERT OR REPLACE INTO earlier VALUES (?, ?, ?, ?, ?, ?)", report);
	if (insert == NULL)
		return dp_results_fail(results, error);
	sqlite3_bind_int64(insert, N_PAPER + 1, results->run);
	sqlite3_bind_text(insert, N_PAPER + 2,
	                  status == SQLITE_ROW ? dp_statement_text(row, 1) : "", -1,
	                  SQLITE_TRANSIENT);
	return finish(results, insert, error);
}

gboolean
dp_results_keep_earlier(DpResults *results, const DpReport *report, GError **error)
{
	return results->run == 0 || keep_earlier(results, report, error);
}

gboolean
dp_results_note_seen(DpResults *results, const DpReport *report, GError **error)
{
	g_autoptr(DpStatement) insert =
	    prepare(results, "INSERT OR IGNORE INTO temp.seen VALUES (?, ?, ?, ?)", report);

	return finish(results, insert, error);
}

/* A report that is used again did not change in this run. */
static gboolean
mark_seen(DpResults *results, const DpReport *report, GError **error)
{
	g_autoptr(DpStatement) forget =
	    prepare(results, "DELETE FROM earlier WHERE " PAPER " AND run <> ?", report);
	g_autoptr(DpStatement) update = prepare(results,
	                                        "UPDATE paper SET run = ?6 WHERE path = ?1 AND "
	                                        "venue = ?2 AND track = ?3 AND stage = ?4 AND "
	                                        "digest = ?5",
	                                        report);

	if (forget == NULL || update == NULL)
		return dp_results_fail(results, error);
	sqlite3_bind_int64(forget, N_PAPER + 1, results->run);
	sqlite3_bind_text(update, N_PAPER + 1, report->venue_digest, -1, SQLITE_TRANSIENT);
	sqlite3_bind_int64(update, N_PAPER + 2, results->run);
	return finish(results, forget, error) && finish(results, update, error);
}

gboolean
dp_results_see(DpResults *results, const DpReport *report, GError **error)
{
	if (!dp_results_execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	if (mark_seen(results, report, error) && dp_results_note_seen(results, report, error) &&
	    dp_results_execute(results, "COMMIT", error))
		return TRUE;
	dp_results_execute(results, "ROLLBACK", NULL);
	return FALSE;
}
