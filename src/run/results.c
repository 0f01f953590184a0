/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/results.h>
#include <deskproof/version.h>
#include <deskproof/writer.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "run/duplicate-text.h"
#include "run/export.h"
#include "run/near.h"
#include "run/results-key.h"
#include "run/results-store.h"

#define BUSY_MS 30000
#define STEPS_AT_ONCE 1000 /* of SQLite, between two checks of the limit */

/* "dpkr", in SQLite's application id, where file(1) finds it. */
#define APPLICATION 0x64706b72
#define LAYOUT_VERSION 3

/*
 * The layout. Any change here increments LAYOUT_VERSION: a file of another number is refused, as is
 * one of version 1, which had none. A column of paper must also be in DP_RESULTS_COLUMNS. A further
 * table must begin with a column `paper`; results-merge.c copies it.
 */
static const char LAYOUT[] =
    "CREATE TABLE paper (id INTEGER PRIMARY KEY, path TEXT NOT NULL,"
    " sha256 TEXT NOT NULL, venue TEXT NOT NULL, digest TEXT NOT NULL, track TEXT NOT NULL,"
    " stage TEXT NOT NULL, tool TEXT NOT NULL, roster TEXT NOT NULL, number TEXT NOT NULL,"
    " policy TEXT NOT NULL, limits TEXT NOT NULL, verdict TEXT NOT NULL, jsonl TEXT NOT NULL, csv "
    "TEXT NOT NULL,"
    " UNIQUE (path, digest, track, stage));"
    "CREATE TABLE finding (paper INTEGER NOT NULL REFERENCES paper (id)"
    " ON DELETE CASCADE, rule TEXT NOT NULL, verdict TEXT NOT NULL);"
    "CREATE INDEX finding_paper ON finding (paper);" DP_NEAR_LAYOUT DP_DUPLICATE_TEXT_LAYOUT;

static gboolean
refuse(GError **error, const char *why)
{
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "the results cannot be used: %s", why);
	return FALSE;
}

/* SQLite keeps the error of its last attempt, which is to open for reading only. */
static int
why_closed(sqlite3 *database)
{
	const char *path = sqlite3_db_filename(database, "main");
	g_autofree char *folder = path != NULL ? g_path_get_dirname(path) : NULL;

	if (path != NULL && g_access(path, R_OK | W_OK) != 0 && errno != ENOENT)
		return errno;
	if (folder != NULL && g_access(folder, W_OK | X_OK) != 0)
		return errno;
	return sqlite3_system_errno(database);
}

gboolean
dp_results_fail(const DpResults *results, GError **error)
{
	int code = sqlite3_errcode(results->database);
	int number = code == SQLITE_CANTOPEN ? why_closed(results->database)
	                                     : sqlite3_system_errno(results->database);
	gboolean disk = (code == SQLITE_CANTOPEN || code == SQLITE_IOERR) && number != 0;

	if (code == SQLITE_INTERRUPT)
		return refuse(error, "to read them takes more steps than any store can need");
	if (code == SQLITE_NOTADB)
		return refuse(error, "this is no file of results");
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "the results cannot be used: %s%s%s",
	            sqlite3_errmsg(results->database), disk ? ": " : "",
	            disk ? g_strerror(number) : "");
	return FALSE;
}

gboolean
dp_results_execute(DpResults *results, const char *sql, GError **error)
{
	return sqlite3_exec(results->database, sql, NULL, NULL, NULL) == SQLITE_OK ||
	       dp_results_fail(results, error);
}

DpStatement *
dp_results_prepare(DpResults *results, const char *sql, const char *const *values, guint n)
{
	results->steps = 0;
	return dp_database_prepare(results->database, sql, values, n);
}

/* The statements that made the tables of a store, sorted. */
static char *
describe_layout(DpResults *results)
{
	g_autoptr(DpStatement) row = dp_results_prepare(
	    results, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name, type",
	    NULL, 0);
	g_autoptr(GString) all = g_string_new(NULL);
	int status = SQLITE_ERROR;

	while (row != NULL && (status = sqlite3_step(row)) == SQLITE_ROW) {
		for (int i = 0; i < 4; i++)
			g_string_append_printf(all, "%s\n", dp_statement_text(row, i));
	}
	return status == SQLITE_DONE ? g_string_free(g_steal_pointer(&all), FALSE) : NULL;
}

static gboolean
ask_number(DpResults *results, const char *sql, int *number)
{
	g_autoptr(DpStatement) statement = dp_results_prepare(results, sql, NULL, 0);

	if (statement == NULL || sqlite3_step(statement) != SQLITE_ROW)
		return FALSE;
	*number = sqlite3_column_int(statement, 0);
	return TRUE;
}

static gboolean
make_layout(DpResults *results, GError **error)
{
	g_autofree char *sql = g_strdup_printf("PRAGMA application_id = %d; PRAGMA user_version = "
	                                       "%d; %s",
	                                       APPLICATION, LAYOUT_VERSION, LAYOUT);

	return dp_results_execute(results, sql, error);
}

/* A trigger could change stored data, and a view could pose as a table: a store must have exactly
 * the tables that this program makes. */
static gboolean
has_our_layout(DpResults *results)
{
	g_autoptr(DpResults) fresh = g_new0(DpResults, 1);
	g_autofree char *ours = NULL, *theirs = NULL;

	if (sqlite3_open_v2(":memory:", &fresh->database, SQLITE_OPEN_READWRITE, NULL) !=
	        SQLITE_OK ||
	    !make_layout(fresh, NULL))
		return FALSE;
	ours = describe_layout(fresh);
	theirs = describe_layout(results);
	return ours != NULL && g_strcmp0(ours, theirs) == 0;
}

static gboolean
refuse_layout(GError **error, int version)
{
	g_set_error(
	    error, DP_ERROR, DP_ERROR_IO,
	    "the results cannot be used: they were kept by another version of deskproof, in "
	    "layout %d, and this one reads layout %d; keep new ones in another file",
	    MAX(version, 1), LAYOUT_VERSION);
	return FALSE;
}

/* Within a transaction: two programs that start at once must not both see an empty file. */
static gboolean
check_layout(DpResults *results, gboolean make, GError **error)
{
	int application = 0, version = 0, tables = 0, old = 0;
	gboolean ok =
	    ask_number(results, "PRAGMA application_id", &application) &&
	    ask_number(results, "PRAGMA user_version", &version) &&
	    ask_number(results, "SELECT count(*) FROM sqlite_schema", &tables) &&
	    ask_number(results,
	               "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN "
	               "('paper', 'finding')",
	               &old);

	if (!ok)
		return dp_results_fail(results, error);
	if (tables == 0 && application == 0)
		return make ? make_layout(results, error) : refuse(error, "there are none in it");
	if (application != APPLICATION && old < 2)
		return refuse(error, "this is a database of another program");
	if (application != APPLICATION || version != LAYOUT_VERSION)
		return refuse_layout(error, version);
	return has_our_layout(results) ||
	       refuse(error, "its tables are not those that this program makes");
}

/* A file on a read-only disk can still be read. */
static gboolean
begin(DpResults *results, gboolean make, GError **error)
{
	static const char MODES[] = "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL";

	if (!dp_results_execute(results, MODES, error))
		return FALSE;
	if (!make)
		return check_layout(results, FALSE, error);
	/* Check first: a file that is not ours must not be changed, not even its journal mode. */
	if (!dp_results_execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	if (!check_layout(results, TRUE, error)) {
		dp_results_execute(results, "ROLLBACK", NULL);
		return FALSE;
	}
	results->writing = TRUE;
	return dp_results_execute(results, "COMMIT; PRAGMA journal_mode = WAL", error);
}

static int
count_step(void *data)
{
	DpResults *results = data;

	return ++results->steps > DP_LIMIT_RESULTS_STEPS / STEPS_AT_ONCE;
}

/* A store may come from somebody else: no code in it runs, and queries have a step limit. */
static void
restrict_database(DpResults *results)
{
	static const int OFF[] = {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
	                          SQLITE_DBCONFIG_TRUSTED_SCHEMA};

	sqlite3_db_config(results->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(OFF); i++)
		sqlite3_db_config(results->database, OFF[i], 0, NULL);
	sqlite3_progress_handler(results->database, STEPS_AT_ONCE, count_step, results);
}

DpResults *
dp_results_open(const char *path, gboolean make, GError **error)
{
	g_autoptr(DpResults) results = g_new0(DpResults, 1);
	int flags = SQLITE_OPEN_READWRITE | (make ? SQLITE_OPEN_CREATE : 0);

	/* SQLite would wait for the writer of a pipe. */
	if (!dp_file_is_plain(path)) {
		refuse(error, "this is a folder, a pipe or a device, not a file");
		return NULL;
	}
	if (sqlite3_open_v2(path, &results->database, flags, NULL) != SQLITE_OK) {
		dp_results_fail(results, error);
		return NULL;
	}
	restrict_database(results);
	sqlite3_busy_timeout(results->database, BUSY_MS);
	return begin(results, make, error) ? g_steal_pointer(&results) : NULL;
}

void
dp_results_free(DpResults *results)
{
	if (results == NULL)
		return;
	if (results->database == NULL) {
		g_free(results);
		return;
	}
	/* Closed, the store is one plain file that can be read on a read-only disk. If another
	 * process has it open, that process does this. */
	sqlite3_busy_timeout(results->database, 0);
	if (results->writing)
		dp_results_execute(results, "PRAGMA journal_mode = DELETE", NULL);
	sqlite3_close(results->database);
	g_free(results);
}

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
	                               ") VALUES (" DP_RESULTS_VALUES ")",
	                               values, G_N_ELEMENTS(values));
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
		return TRUE;
	if (!dp_results_execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	if ((report->verdict == DP_VERDICT_UNCHECKED || drop_outdated(results, report, error)) &&
	    put_paper(results, report, key, facts, error) &&
	    dp_results_execute(results, "COMMIT", error))
		return TRUE;
	dp_results_execute(results, "ROLLBACK", NULL);
	return FALSE;
}

const char *const *
dp_results_formats(void)
{
	static const char *const FORMATS[] = {"list", "jsonl", "csv", "html", "hotcrp", NULL};

	return FORMATS;
}

/* Tags of some papers or rules would clear those of the others. */
static gboolean
check_format(const char *format, const DpResultsFilter *filter, GError **error)
{
	gboolean partial = filter != NULL && (filter->verdict != NULL || filter->rule != NULL);

	if (!g_strv_contains(dp_results_formats(), format))
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE, "Results have no format \"%s\".",
		            format);
	else if (partial && strcmp(format, "hotcrp") == 0)
		g_set_error_literal(error, DP_ERROR, DP_ERROR_USAGE,
		                    "the tags of some papers or rules would clear those of the "
		                    "others: leave out --verdict and --rule");
	else
		return TRUE;
	return FALSE;
}

/* A paper that passed alone is for review if it shares text with others. */
gboolean
dp_results_write(DpResults *results, const DpResultsFilter *filter, const char *format,
                 GString *out, GError **error)
{
	static const char SQL[] =
	    "SELECT path, CASE WHEN verdict = 'pass' AND path IN (SELECT path FROM temp.duplicate) "
	    "THEN 'review' ELSE verdict END AS ended, jsonl, id FROM paper "
	    "WHERE (?1 = '' OR ended = ?1) AND "
	    "(?2 = '' OR EXISTS (SELECT 1 FROM finding WHERE paper = paper.id AND rule = ?2) OR "
	    "(?2 = '" DP_DUPLICATE_TEXT "' AND path IN (SELECT path FROM temp.duplicate))) "
	    "ORDER BY path, venue, digest, track, stage";
	const char *const values[] = {filter != NULL ? filter->verdict : NULL,
	                              filter != NULL ? filter->rule : NULL};
	g_autoptr(DpDuplicateText) duplicates = NULL;
	g_autoptr(DpStatement) row = NULL;
	g_auto(DpExport) export = {0};
	int status = SQLITE_ERROR;

	if (check_format(format, filter, error))
		duplicates = dp_duplicate_text_find(results->database, error);
	if (duplicates == NULL)
		return FALSE;
	row = dp_results_prepare(results, SQL, values, G_N_ELEMENTS(values));
	if (row == NULL)
		return dp_results_fail(results, error);
	dp_export_begin(&export, format, duplicates, out);
	while ((status = sqlite3_step(row)) == SQLITE_ROW) {
		if (!dp_export_row(&export, row, error))
			return FALSE;
	}
	if (status != SQLITE_DONE)
		return dp_results_fail(results, error);
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
