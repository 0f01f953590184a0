/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/results-merge.h"

#include <deskproof/error.h>

#include <string.h>

#include "report/json-in.h"
#include "run/results-rows.h"

/* Columns of "SELECT id, " DP_RESULTS_COLUMNS. */
enum {
	ID,
	PATH,
	SHA256,
	VENUE,
	DIGEST,
	TRACK,
	STAGE,
	TOOL,
	ROSTER,
	NUMBER,
	POLICY,
	LIMITS,
	VERDICT,
	JSONL
};

/* Columns in which two rows of one paper may differ, the cause before its effect. Limits are not
 * among them: they do not change a report that was completed. */
static const struct {
	int column;
	const char *what;
} DIFFERENCES[] = {
    {SHA256, "the bytes of the paper"}, {TOOL, "the version of deskproof"},
    {ROSTER, "the list of authors"},    {NUMBER, "the paper's number"},
    {POLICY, "the configuration"},      {JSONL, "the report"},
};

/* Merging: from one file into another. */
typedef struct {
	DpResults *into, *from;
	DpStatement *find, *insert; /* prepared in @into */
	DpMerge *merge;
} Merging;

static void
merging_clear(Merging *merging)
{
	g_clear_pointer(&merging->find, dp_statement_free);
	g_clear_pointer(&merging->insert, dp_statement_free);
	g_clear_pointer(&merging->from, dp_results_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Merging, merging_clear)

static const char *
text(DpStatement *row, int column)
{
	return (const char *)sqlite3_column_text(row, column);
}

static void
compare(const Merging *merging, DpStatement *row)
{
	DpMerge *merge = merging->merge;

	for (guint i = 0; i < G_N_ELEMENTS(DIFFERENCES); i++) {
		int column = DIFFERENCES[i].column;

		if (g_strcmp0(text(row, column), text(merging->find, column)) == 0)
			continue;
		merge->conflicts++;
		merge->on_conflict(text(row, PATH), DIFFERENCES[i].what);
		return;
	}
	merge->same++;
}

/* The other tables about a paper; the first column of each is the paper's id. */
static const char *const TABLES[] = {"finding", "near", "sketch"};

static DpStatement *
prepare_insert(DpResults *into, const char *table, int columns)
{
	g_autoptr(GString) sql = g_string_new(NULL);

	g_string_printf(sql, "INSERT INTO %s VALUES (?", table);
	for (int i = 1; i < columns; i++)
		g_string_append(sql, ", ?");
	g_string_append(sql, ")");
	return dp_results_prepare(into, sql->str, NULL, 0);
}

/* The paper has the id @from in the other file, and @into in this one. */
static gboolean
copy_table(const Merging *merging, const char *table, sqlite3_int64 from, sqlite3_int64 into,
           GError **error)
{
	g_autofree char *select = g_strdup_printf("SELECT * FROM %s WHERE paper = ?", table);
	g_autoptr(DpStatement) row = dp_results_prepare(merging->from, select, NULL, 0);
	g_autoptr(DpStatement) insert = NULL;
	int columns, status;

	if (row == NULL)
		return dp_results_fail(merging->from, error);
	columns = sqlite3_column_count(row);
	insert = prepare_insert(merging->into, table, columns);
	if (insert == NULL)
		return dp_results_fail(merging->into, error);
	sqlite3_bind_int64(row, 1, from);
	sqlite3_bind_int64(insert, 1, into);
	while ((status = sqlite3_step(row)) == SQLITE_ROW) {
		for (int i = 1; i < columns; i++)
			sqlite3_bind_value(insert, i + 1, sqlite3_column_value(row, i));
		if (sqlite3_step(insert) != SQLITE_DONE)
			return dp_results_fail(merging->into, error);
		sqlite3_reset(insert);
	}
	return status == SQLITE_DONE || dp_results_fail(merging->from, error);
}

static gboolean
copy_tables(const Merging *merging, sqlite3_int64 from, sqlite3_int64 into, GError **error)
{
	for (guint i = 0; i < G_N_ELEMENTS(TABLES); i++) {
		if (!copy_table(merging, TABLES[i], from, into, error))
			return FALSE;
	}
	return TRUE;
}

/* Replaces a row of the same paper. */
static gboolean
add(const Merging *merging, DpStatement *row, GError **error)
{
	sqlite3_reset(merging->insert);
	for (int i = PATH; i < sqlite3_column_count(row); i++)
		sqlite3_bind_value(merging->insert, i, sqlite3_column_value(row, i));
	if (sqlite3_step(merging->insert) != SQLITE_DONE)
		return dp_results_fail(merging->into, error);
	merging->merge->added++;
	return copy_tables(merging, sqlite3_column_int64(row, ID),
	                   sqlite3_last_insert_rowid(merging->into->database), error);
}

/* Decisions belong to no row of paper. */
static const char DECISION[] =
    "path, venue, track, stage, rule, sha256, word, person, note FROM decision";
#define N_DECISION 9
#define N_DECISION_KEY 5

static gboolean
is_same(DpStatement *row, DpStatement *other)
{
	for (int i = 0; i < N_DECISION; i++) {
		if (strcmp(dp_statement_text(row, i), dp_statement_text(other, i)) != 0)
			return FALSE;
	}
	return TRUE;
}

static gboolean
merge_decision(const Merging *merging, DpStatement *row, DpStatement *find, DpStatement *insert,
               GError **error)
{
	int status;

	sqlite3_reset(find);
	for (int i = 0; i < N_DECISION_KEY; i++)
		sqlite3_bind_value(find, i + 1, sqlite3_column_value(row, i));
	status = sqlite3_step(find);
	if (status == SQLITE_ROW && !is_same(row, find)) {
		g_autofree char *what =
		    g_strdup_printf("the decision on %s", dp_statement_text(row, 4));

		merging->merge->conflicts++;
		merging->merge->on_conflict(text(row, 0), what);
	}
	if (status != SQLITE_DONE)
		return status == SQLITE_ROW || dp_results_fail(merging->into, error);
	sqlite3_reset(insert);
	for (int i = 0; i < N_DECISION; i++)
		sqlite3_bind_value(insert, i + 1, sqlite3_column_value(row, i));
	merging->merge->decisions++;
	return sqlite3_step(insert) == SQLITE_DONE || dp_results_fail(merging->into, error);
}

/* Of both files, they must still be as many as people make. */
static gboolean
check_decisions(DpResults *results, GError **error)
{
	g_autoptr(DpDecisions) decisions = dp_decisions_load(results->database, error);

	return decisions != NULL;
}

static gboolean
merge_decisions(const Merging *merging, GError **error)
{
	g_autofree char *all = g_strconcat("SELECT ", DECISION, " ORDER BY path, rule", NULL);
	g_autofree char *one = g_strconcat(
	    "SELECT ", DECISION,
	    " WHERE path = ? AND venue = ? AND track = ? AND stage = ? AND rule = ?", NULL);
	g_autoptr(DpStatement) row = dp_results_prepare(merging->from, all, NULL, 0);
	g_autoptr(DpStatement) find = dp_results_prepare(merging->into, one, NULL, 0);
	g_autoptr(DpStatement) insert = prepare_insert(merging->into, "decision", N_DECISION);
	int status = SQLITE_ERROR;

	if (find == NULL || insert == NULL)
		return dp_results_fail(merging->into, error);
	while (row != NULL && (status = sqlite3_step(row)) == SQLITE_ROW) {
		if (!merge_decision(merging, row, find, insert, error))
			return FALSE;
	}
	if (status != SQLITE_DONE)
		return dp_results_fail(merging->from, error);
	return check_decisions(merging->into, error);
}

static gboolean
is_unchecked(DpStatement *row)
{
	return strcmp(text(row, VERDICT), dp_verdict_name(DP_VERDICT_UNCHECKED)) == 0;
}

/* What export would refuse must not come among the results of others. */
static gboolean
check_row(DpStatement *row, GError **error)
{
	const char *json = dp_statement_text(row, JSONL);
	g_autoptr(DpReport) report = NULL;

	for (int i = PATH; i < sqlite3_column_count(row); i++) {
		if (sqlite3_column_type(row, i) == SQLITE_TEXT &&
		    strlen(dp_statement_text(row, i)) == (gsize)sqlite3_column_bytes(row, i))
			continue;
		g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
		                    "a row of its papers is no text: another program wrote it");
		return FALSE;
	}
	report = dp_report_from_json(json, strlen(json), error);
	return report != NULL && dp_stored_report_agrees(report, dp_statement_text(row, PATH),
	                                                 dp_statement_text(row, VERDICT), error);
}

static gboolean
merge_row(const Merging *merging, DpStatement *row, GError **error)
{
	static const int KEY[] = {PATH, DIGEST, TRACK, STAGE};
	int status;

	if (!check_row(row, error))
		return FALSE;
	sqlite3_reset(merging->find);
	for (guint i = 0; i < G_N_ELEMENTS(KEY); i++)
		sqlite3_bind_value(merging->find, (int)i + 1, sqlite3_column_value(row, KEY[i]));
	status = sqlite3_step(merging->find);
	if (status != SQLITE_DONE && status != SQLITE_ROW)
		return dp_results_fail(merging->into, error);
	/* A report replaces a row for an unread paper: that is no conflict. */
	if (status == SQLITE_DONE || (is_unchecked(merging->find) && !is_unchecked(row)))
		return add(merging, row, error);
	if (is_unchecked(row) && !is_unchecked(merging->find))
		merging->merge->same++;
	else
		compare(merging, row);
	return TRUE;
}

static gboolean
merge_rows(Merging *merging, GError **error)
{
	g_autoptr(DpStatement) row = dp_results_prepare(
	    merging->from, "SELECT id, " DP_RESULTS_COLUMNS " FROM paper ORDER BY path, digest",
	    NULL, 0);
	int status = SQLITE_ERROR;

	merging->find = dp_results_prepare(merging->into,
	                                   "SELECT id, " DP_RESULTS_COLUMNS " FROM paper WHERE "
	                                   "path = ? AND digest = ? AND track = ? AND stage = ?",
	                                   NULL, 0);
	merging->insert = dp_results_prepare(merging->into,
	                                     "INSERT OR REPLACE INTO paper (" DP_RESULTS_COLUMNS
	                                     ") VALUES (" DP_RESULTS_VALUES ")",
	                                     NULL, 0);
	if (row == NULL)
		return dp_results_fail(merging->from, error);
	if (merging->find == NULL || merging->insert == NULL)
		return dp_results_fail(merging->into, error);
	while ((status = sqlite3_step(row)) == SQLITE_ROW) {
		if (!merge_row(merging, row, error))
			return FALSE;
	}
	return status == SQLITE_DONE || dp_results_fail(merging->from, error);
}

gboolean
dp_results_merge(DpResults *results, const char *from, DpMerge *merge, GError **error)
{
	g_auto(Merging) merging = {.into = results, .merge = merge};
	gboolean ok;

	merging.from = dp_results_open(from, FALSE, error);
	if (merging.from == NULL || !dp_results_execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	ok = merge_rows(&merging, error) && merge_decisions(&merging, error);
	/* An unfinished statement would keep the transaction open. */
	g_clear_pointer(&merging.find, dp_statement_free);
	g_clear_pointer(&merging.insert, dp_statement_free);
	if (ok && dp_results_execute(results, "COMMIT", error))
		return TRUE;
	dp_results_execute(results, "ROLLBACK", NULL);
	return FALSE;
}

gboolean
dp_results_each_twin(DpResults *results, void (*twin)(const char *path, const char *other),
                     GError **error)
{
	static const char SQL[] =
	    "SELECT b.path, min(a.path) FROM paper AS a JOIN paper AS b USING (sha256, digest, "
	    "track, stage, tool, roster, number, policy) WHERE a.path < b.path AND sha256 <> '' "
	    "GROUP BY b.id ORDER BY b.path, b.id";
	g_autoptr(DpStatement) row = dp_results_prepare(results, SQL, NULL, 0);
	int status = SQLITE_ERROR;

	if (row == NULL)
		return dp_results_fail(results, error);
	while ((status = sqlite3_step(row)) == SQLITE_ROW)
		twin(text(row, 0), text(row, 1));
	return status == SQLITE_DONE || dp_results_fail(results, error);
}
