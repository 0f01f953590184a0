/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/results.h"

#include <deskproof/error.h>
#include <deskproof/version.h>
#include <deskproof/writer.h>

#include <sqlite3.h>
#include <string.h>

#include "base/text.h"

#define BUSY_MS 30000

struct _DpResults {
	sqlite3 *database;
};

typedef sqlite3_stmt Statement;

static void
statement_free(Statement *statement)
{
	sqlite3_finalize(statement);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Statement, statement_free)

/* 1: the layout below. A file of another number is somebody else's. */
static const char LAYOUT[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
    "CREATE TABLE IF NOT EXISTS paper (id INTEGER PRIMARY KEY, path TEXT NOT NULL,"
    " sha256 TEXT NOT NULL, venue TEXT NOT NULL, digest TEXT NOT NULL, track TEXT NOT NULL,"
    " stage TEXT NOT NULL, tool TEXT NOT NULL, verdict TEXT NOT NULL, jsonl TEXT NOT NULL,"
    " csv TEXT NOT NULL, UNIQUE (path, digest, track, stage));"
    "CREATE TABLE IF NOT EXISTS finding (paper INTEGER NOT NULL REFERENCES paper (id)"
    " ON DELETE CASCADE, rule TEXT NOT NULL, verdict TEXT NOT NULL);"
    "CREATE INDEX IF NOT EXISTS finding_paper ON finding (paper);";

static gboolean
fail(const DpResults *results, GError **error)
{
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "the results cannot be used: %s",
	            sqlite3_errmsg(results->database));
	return FALSE;
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

/* Values are bound by number: 1, 2, … A path need not be UTF-8; SQLite keeps its bytes all the
 * same. */
static Statement *
prepare(const DpResults *results, const char *sql, const char *const *values, guint n)
{
	g_autoptr(Statement) statement = NULL;

	if (sqlite3_prepare_v2(results->database, sql, -1, &statement, NULL) != SQLITE_OK)
		return NULL;
	for (guint i = 0; i < n; i++)
		sqlite3_bind_text(statement, (int)i + 1, values[i] != NULL ? values[i] : "", -1,
		                  SQLITE_TRANSIENT);
	return g_steal_pointer(&statement);
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
put_findings(DpResults *results, const DpReport *report, GError **error)
{
	g_autoptr(Statement) statement = NULL;
	sqlite3_int64 paper = sqlite3_last_insert_rowid(results->database);

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
put_paper(DpResults *results, const DpReport *report, GError **error)
{
	DpWriterOptions options = {FALSE, FALSE, FALSE};
	g_autoptr(GString) jsonl = g_string_new(NULL);
	g_autoptr(GString) csv = g_string_new(NULL);
	g_autoptr(Statement) statement = NULL;

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
	if (statement != NULL && sqlite3_step(statement) == SQLITE_DONE)
		return put_findings(results, report, error);
	return fail(results, error);
}

gboolean
dp_results_put(DpResults *results, const DpReport *report, GError **error)
{
	if (!execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	if (put_paper(results, report, error))
		return execute(results, "COMMIT", error);
	execute(results, "ROLLBACK", NULL);
	return FALSE;
}

static void
append_listed(GString *out, Statement *row)
{
	g_autofree char *path = dp_text_printable((const char *)sqlite3_column_text(row, 0));

	g_string_append_printf(out, "%-6s  %s\n", (const char *)sqlite3_column_text(row, 1), path);
}

static void
append_row(GString *out, Statement *row, const char *format)
{
	if (strcmp(format, "list") == 0)
		append_listed(out, row);
	else
		g_string_append(out, (const char *)sqlite3_column_text(
		                         row, strcmp(format, "jsonl") == 0 ? 2 : 3));
}

gboolean
dp_results_write(DpResults *results, const DpResultsFilter *filter, const char *format,
                 GString *out, GError **error)
{
	static const char SQL[] =
	    "SELECT path, verdict, jsonl, csv FROM paper WHERE (?1 = '' OR verdict = ?1) AND "
	    "(?2 = '' OR EXISTS (SELECT 1 FROM finding WHERE paper = paper.id AND rule = ?2)) "
	    "ORDER BY path, venue, digest, track, stage";
	const char *const values[] = {filter->verdict, filter->rule};
	g_autoptr(Statement) row = prepare(results, SQL, values, G_N_ELEMENTS(values));
	DpWriterOptions options = {FALSE, FALSE, FALSE};
	int status = SQLITE_ERROR;

	if (row == NULL)
		return fail(results, error);
	if (strcmp(format, "csv") == 0)
		dp_writer_find("csv")->begin(out, 0, &options);
	while ((status = sqlite3_step(row)) == SQLITE_ROW)
		append_row(out, row, format);
	return status == SQLITE_DONE || fail(results, error);
}
