/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/results.h"

#include <deskproof/version.h>
#include <deskproof/writer.h>

#include "run/database.h"
#include "run/duplicate-text.h"
#include "run/export.h"
#include "run/near.h"

#define BUSY_MS 30000

struct _DpResults {
	sqlite3 *database;
};

typedef DpStatement Statement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Statement, dp_statement_free)

/* 1: the layout below. A file of another number is somebody else's. */
static const char LAYOUT[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
    "CREATE TABLE IF NOT EXISTS paper (id INTEGER PRIMARY KEY, path TEXT NOT NULL,"
    " sha256 TEXT NOT NULL, venue TEXT NOT NULL, digest TEXT NOT NULL, track TEXT NOT NULL,"
    " stage TEXT NOT NULL, tool TEXT NOT NULL, verdict TEXT NOT NULL, jsonl TEXT NOT NULL,"
    " csv TEXT NOT NULL, UNIQUE (path, digest, track, stage));"
    "CREATE TABLE IF NOT EXISTS finding (paper INTEGER NOT NULL REFERENCES paper (id)"
    " ON DELETE CASCADE, rule TEXT NOT NULL, verdict TEXT NOT NULL);"
    "CREATE INDEX IF NOT EXISTS finding_paper ON finding (paper);" DP_NEAR_LAYOUT
        DP_DUPLICATE_TEXT_LAYOUT;

static gboolean
fail(const DpResults *results, GError **error)
{
	return dp_database_fail(results->database, error);
}

static gboolean
execute(DpResults *results, const char *sql, GError **error)
{
	if (sqlite3_exec(results->database, sql, NULL, NULL, NULL) == SQLITE_OK)
		return TRUE;
	return fail(results, error);
}

DpResults *
dp_results_open(const char *path, gboolean make, GError **error)
{
	g_autoptr(DpResults) results = g_new0(DpResults, 1);
	int flags = SQLITE_OPEN_READWRITE | (make ? SQLITE_OPEN_CREATE : 0);

	if (sqlite3_open_v2(path, &results->database, flags, NULL) != SQLITE_OK) {
		fail(results, error);
		return NULL;
	}
	sqlite3_busy_timeout(results->database, BUSY_MS);
	return execute(results, LAYOUT, error) ? g_steal_pointer(&results) : NULL;
}

void
dp_results_free(DpResults *results)
{
	if (results == NULL)
		return;
	sqlite3_close(results->database);
	g_free(results);
}

static Statement *
prepare(const DpResults *results, const char *sql, const char *const *values, guint n)
{
	return dp_database_prepare(results->database, sql, values, n);
}

static gboolean
parse_verdict(const char *name, DpVerdict *verdict)
{
	for (guint i = DP_VERDICT_NOT_APPLICABLE; i <= DP_VERDICT_ERROR; i++) {
		if (g_strcmp0(dp_verdict_name(i), name) == 0) {
			*verdict = i;
			return TRUE;
		}
	}
	return FALSE;
}

gboolean
dp_results_find(DpResults *results, DpReport *report)
{
	const char *const values[] = {report->path,  report->sha256, report->venue_digest,
	                              report->track, report->stage,  dp_version()};
	g_autoptr(Statement) statement =
	    prepare(results,
	            "SELECT verdict FROM paper WHERE path = ? AND sha256 = ? AND digest = ? AND "
	            "track = ? AND stage = ? AND tool = ?",
	            values, G_N_ELEMENTS(values));

	return statement != NULL && sqlite3_step(statement) == SQLITE_ROW &&
	       parse_verdict((const char *)sqlite3_column_text(statement, 0), &report->verdict);
}

static gboolean
put_findings(DpResults *results, gint64 paper, const DpReport *report, GError **error)
{
	g_autoptr(Statement) statement = NULL;

	if (sqlite3_prepare_v2(results->database, "INSERT INTO finding VALUES (?, ?, ?)", -1,
	                       &statement, NULL) != SQLITE_OK)
		return fail(results, error);
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict < DP_VERDICT_REVIEW)
			continue;
		sqlite3_bind_int64(statement, 1, paper);
		sqlite3_bind_text(statement, 2, finding->rule, -1, SQLITE_TRANSIENT);
		sqlite3_bind_text(statement, 3, dp_verdict_name(finding->verdict), -1,
		                  SQLITE_STATIC);
		if (sqlite3_step(statement) != SQLITE_DONE)
			return fail(results, error);
		sqlite3_reset(statement);
	}
	return TRUE;
}

static gboolean
put_paper(DpResults *results, const DpReport *report, const DpFacts *facts, GError **error)
{
	DpWriterOptions options = {FALSE, FALSE, FALSE};
	g_autoptr(GString) jsonl = g_string_new(NULL);
	g_autoptr(GString) csv = g_string_new(NULL);
	g_autoptr(Statement) statement = NULL;
	gint64 paper;

	dp_writer_find("jsonl")->report(jsonl, report, &options);
	dp_writer_find("csv")->report(csv, report, &options);
	const char *const values[] = {
	    report->path,  report->sha256, report->venue_id, report->venue_digest,
	    report->track, report->stage,  dp_version(),     dp_verdict_name(report->verdict),
	    jsonl->str,    csv->str};

	statement = prepare(results,
	                    "INSERT OR REPLACE INTO paper (path, sha256, venue, digest, track, "
	                    "stage, tool, verdict, jsonl, csv) VALUES (?,?,?,?,?,?,?,?,?,?)",
	                    values, G_N_ELEMENTS(values));
	if (statement == NULL || sqlite3_step(statement) != SQLITE_DONE)
		return fail(results, error);
	paper = sqlite3_last_insert_rowid(results->database);
	return put_findings(results, paper, report, error) &&
	       dp_near_put(results->database, paper, report, error) &&
	       dp_duplicate_text_put(results->database, paper, facts, error);
}

gboolean
dp_results_put(DpResults *results, const DpReport *report, const DpFacts *facts, GError **error)
{
	if (!execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	if (put_paper(results, report, facts, error))
		return execute(results, "COMMIT", error);
	execute(results, "ROLLBACK", NULL);
	return FALSE;
}

/* What only many papers show together makes one that passed by itself one to review. */
gboolean
dp_results_write(DpResults *results, const DpResultsFilter *filter, const char *format,
                 GString *out, GError **error)
{
	static const char SQL[] =
	    "SELECT path, CASE WHEN verdict = 'pass' AND path IN (SELECT path FROM temp.duplicate) "
	    "THEN 'review' ELSE verdict END AS ended, jsonl, csv, id FROM paper "
	    "WHERE (?1 = '' OR ended = ?1) AND "
	    "(?2 = '' OR EXISTS (SELECT 1 FROM finding WHERE paper = paper.id AND rule = ?2) OR "
	    "(?2 = '" DP_DUPLICATE_TEXT "' AND path IN (SELECT path FROM temp.duplicate))) "
	    "ORDER BY path, venue, digest, track, stage";
	const char *const values[] = {filter->verdict, filter->rule};
	g_autoptr(DpDuplicateText) duplicates = dp_duplicate_text_find(results->database, error);
	g_autoptr(Statement) row = NULL;
	g_auto(DpExport) export = {0};
	int status = SQLITE_ERROR;

	if (duplicates == NULL)
		return FALSE;
	row = prepare(results, SQL, values, G_N_ELEMENTS(values));
	if (row == NULL)
		return fail(results, error);
	dp_export_begin(&export, format, duplicates, out);
	while ((status = sqlite3_step(row)) == SQLITE_ROW) {
		if (!dp_export_row(&export, row, error))
			return FALSE;
	}
	if (status != SQLITE_DONE)
		return fail(results, error);
	dp_export_end(&export);
	return TRUE;
}

gboolean
dp_results_count_duplicates(DpResults *results, guint *n, GError **error)
{
	g_autoptr(DpDuplicateText) duplicates = dp_duplicate_text_find(results->database, error);

	*n = duplicates != NULL ? dp_duplicate_text_count(duplicates) : 0;
	return duplicates != NULL;
}
