/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/results-merge.h"

#include <deskproof/error.h>

#include <string.h>

#include "run/results-store.h"

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
	POLICY,
	LIMITS,
	VERDICT,
	JSONL
};

/* What two rows of one paper may differ in, the cause before its consequence. Limits are none: who
 * allows more and finds the same has found the same. */
static const struct {
	int column;
	const char *what;
} DIFFERENCES[] = {
    {SHA256, "the bytes of the paper"},
    {TOOL, "the version of deskproof"},
    {ROSTER, "the list of authors"},
    {POLICY, "the configuration"},
    {JSONL, "the report"},
};

/* Merging: from one file into another. */
typedef struct {
	DpResults *into, *from;
	DpStatement *find, *insert; /* prepared in @into */
	GPtrArray *tables;          /* of Table: both files have the same */
	DpMerge *merge;
} Merging;

static void
merging_clear(Merging *merging)
{
	g_clear_pointer(&merging->find, dp_statement_free);
	g_clear_pointer(&merging->insert, dp_statement_free);
	g_clear_pointer(&merging->from, dp_results_free);
	g_clear_pointer(&merging->tables, g_ptr_array_unref);
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

/* Table: beside `paper`. */
typedef struct {
	char *name;
	gboolean of_papers; /* its first column is a paper's id */
	int columns;
} Table;

static void
free_table(gpointer data)
{
	Table *table = data;

	g_free(table->name);
	g_free(table);
}

static GPtrArray *
list_tables(DpResults *results, GError **error)
{
	static const char SQL[] =
	    "SELECT name, (SELECT count(*) FROM pragma_table_info(t.name)), "
	    "(SELECT name FROM pragma_table_info(t.name) WHERE cid = 0) = 'paper' "
	    "FROM sqlite_schema AS t WHERE type = 'table' AND name <> 'paper' ORDER BY name";
	g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func(free_table);
	g_autoptr(DpStatement) row = dp_results_prepare(results, SQL, NULL, 0);
	int status = SQLITE_ERROR;

	while (row != NULL && (status = sqlite3_step(row)) == SQLITE_ROW) {
		Table *table = g_new0(Table, 1);

		table->name = g_strdup(text(row, 0));
		table->columns = sqlite3_column_int(row, 1);
		table->of_papers = sqlite3_column_int(row, 2) != 0;
		g_ptr_array_add(tables, table);
	}
	if (status == SQLITE_DONE)
		return g_steal_pointer(&tables);
	dp_results_fail(results, error);
	return NULL;
}

static DpStatement *
prepare_insert(DpResults *into, const Table *table)
{
	g_autoptr(GString) sql = g_string_new("INSERT OR IGNORE INTO ");

	g_string_append_printf(sql, "\"%s\" VALUES (?", table->name);
	for (int i = 1; i < table->columns; i++)
		g_string_append(sql, ", ?");
	g_string_append(sql, ")");
	return dp_results_prepare(into, sql->str, NULL, 0);
}

/* Of one paper, whose id is another in the other file; or all rows that are not there yet. */
static gboolean
copy_table(const Merging *merging, const Table *table, sqlite3_int64 from, sqlite3_int64 into,
           GError **error)
{
	g_autofree char *select = g_strdup_printf("SELECT * FROM \"%s\"%s", table->name,
	                                          table->of_papers ? " WHERE paper = ?" : "");
	g_autoptr(DpStatement) row = dp_results_prepare(merging->from, select, NULL, 0);
	g_autoptr(DpStatement) insert = prepare_insert(merging->into, table);
	int status;

	if (row == NULL)
		return dp_results_fail(merging->from, error);
	if (insert == NULL)
		return dp_results_fail(merging->into, error);
	if (table->of_papers)
		sqlite3_bind_int64(row, 1, from);
	while ((status = sqlite3_step(row)) == SQLITE_ROW) {
		for (int i = 0; i < table->columns; i++)
			sqlite3_bind_value(insert, i + 1, sqlite3_column_value(row, i));
		if (table->of_papers)
			sqlite3_bind_int64(insert, 1, into);
		if (sqlite3_step(insert) != SQLITE_DONE)
			return dp_results_fail(merging->into, error);
		sqlite3_reset(insert);
	}
	return status == SQLITE_DONE || dp_results_fail(merging->from, error);
}

static gboolean
copy_tables(const Merging *merging, gboolean of_papers, sqlite3_int64 from, sqlite3_int64 into,
            GError **error)
{
	for (guint i = 0; i < merging->tables->len; i++) {
		const Table *table = merging->tables->pdata[i];

		if (table->of_papers == of_papers && !copy_table(merging, table, from, into, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
add(const Merging *merging, DpStatement *row, GError **error)
{
	sqlite3_reset(merging->insert);
	for (int i = PATH; i < sqlite3_column_count(row); i++)
		sqlite3_bind_value(merging->insert, i, sqlite3_column_value(row, i));
	if (sqlite3_step(merging->insert) != SQLITE_DONE)
		return dp_results_fail(merging->into, error);
	merging->merge->added++;
	return copy_tables(merging, TRUE, sqlite3_column_int64(row, ID),
	                   sqlite3_last_insert_rowid(merging->into->database), error);
}

static gboolean
is_unchecked(DpStatement *row)
{
	return strcmp(text(row, VERDICT), dp_verdict_name(DP_VERDICT_UNCHECKED)) == 0;
}

/* Of what was not read any report knows more: that is no conflict. */
static gboolean
replace(const Merging *merging, DpStatement *row, GError **error)
{
	g_autofree char *sql = g_strdup_printf("DELETE FROM paper WHERE id = %" G_GINT64_FORMAT,
	                                       (gint64)sqlite3_column_int64(merging->find, ID));

	sqlite3_reset(merging->find);
	return dp_results_execute(merging->into, sql, error) && add(merging, row, error);
}

static gboolean
merge_row(const Merging *merging, DpStatement *row, GError **error)
{
	static const int KEY[] = {PATH, DIGEST, TRACK, STAGE};
	int status;

	sqlite3_reset(merging->find);
	for (guint i = 0; i < G_N_ELEMENTS(KEY); i++)
		sqlite3_bind_value(merging->find, (int)i + 1, sqlite3_column_value(row, KEY[i]));
	status = sqlite3_step(merging->find);
	if (status == SQLITE_DONE)
		return add(merging, row, error);
	if (status != SQLITE_ROW)
		return dp_results_fail(merging->into, error);
	if (is_unchecked(merging->find) && !is_unchecked(row))
		return replace(merging, row, error);
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
	merging->insert = dp_results_prepare(
	    merging->into,
	    "INSERT INTO paper (" DP_RESULTS_COLUMNS ") VALUES (" DP_RESULTS_VALUES ")", NULL, 0);
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
	merging.tables = list_tables(results, error);
	ok = merging.tables != NULL && merge_rows(&merging, error) &&
	     copy_tables(&merging, FALSE, 0, 0, error);
	/* A statement in the middle of its rows would keep the transaction open. */
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
	    "track, stage, tool, roster, policy) WHERE a.path < b.path AND sha256 <> '' "
	    "GROUP BY b.id ORDER BY b.path, b.id";
	g_autoptr(DpStatement) row = dp_results_prepare(results, SQL, NULL, 0);
	int status = SQLITE_ERROR;

	if (row == NULL)
		return dp_results_fail(results, error);
	while ((status = sqlite3_step(row)) == SQLITE_ROW)
		twin(text(row, 0), text(row, 1));
	return status == SQLITE_DONE || dp_results_fail(results, error);
}
