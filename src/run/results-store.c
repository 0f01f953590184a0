/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/results-store.h"

#include <deskproof/error.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "run/decision.h"
#include "run/duplicate-text.h"
#include "run/near.h"
#include "run/results-run.h"

#define BUSY_MS 30000
#define STEPS_AT_ONCE 1000 /* of SQLite, between two checks of the limit */

/* "dpkr", in SQLite's application id, where file(1) finds it. */
#define APPLICATION 0x64706b72
#define LAYOUT_VERSION 4

/*
 * The layout. Any change here increments LAYOUT_VERSION: a file of another number is refused, as is
 * one of version 1, which had none. A column of paper must also be in DP_RESULTS_COLUMNS, except
 * `run`. A further table about a report must begin with a column `paper`; results-merge.c copies
 * it.
 */
static const char LAYOUT[] =
    "CREATE TABLE paper (id INTEGER PRIMARY KEY, path TEXT NOT NULL,"
    " sha256 TEXT NOT NULL, venue TEXT NOT NULL, digest TEXT NOT NULL, track TEXT NOT NULL,"
    " stage TEXT NOT NULL, tool TEXT NOT NULL, roster TEXT NOT NULL, number TEXT NOT NULL,"
    " policy TEXT NOT NULL, limits TEXT NOT NULL, verdict TEXT NOT NULL, jsonl TEXT NOT NULL, csv "
    "TEXT NOT NULL, run INTEGER NOT NULL DEFAULT 0,"
    " UNIQUE (path, digest, track, stage));"
    "CREATE TABLE finding (paper INTEGER NOT NULL REFERENCES paper (id)"
    " ON DELETE CASCADE, rule TEXT NOT NULL, verdict TEXT NOT NULL);"
    "CREATE INDEX finding_paper ON finding (paper);" DP_NEAR_LAYOUT DP_DUPLICATE_TEXT_LAYOUT
        DP_RESULTS_RUN_LAYOUT DP_DECISION_LAYOUT;

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

void
dp_results_set_exhibitor(DpResults *results, const DpExhibitor *exhibitor)
{
	results->exhibitor = exhibitor != NULL ? *exhibitor : (DpExhibitor){NULL, NULL};
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
	static const char MODES[] = "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; "
	                            "PRAGMA temp_store = MEMORY;" DP_RESULTS_SEEN_LAYOUT;

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
	if (!make && !g_file_test(path, G_FILE_TEST_EXISTS)) {
		refuse(error, "there is no such file");
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
