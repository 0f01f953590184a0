/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/database.h"

#include <deskproof/error.h>

gboolean
dp_database_fail(sqlite3 *database, GError **error)
{
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "the results cannot be used: %s",
	            sqlite3_errmsg(database));
	return FALSE;
}

DpStatement *
dp_database_prepare(sqlite3 *database, const char *sql, const char *const *values, guint n)
{
	g_autoptr(DpStatement) statement = NULL;

	if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK)
		return NULL;
	for (guint i = 0; i < n; i++)
		sqlite3_bind_text(statement, (int)i + 1, values[i] != NULL ? values[i] : "", -1,
		                  SQLITE_TRANSIENT);
	return g_steal_pointer(&statement);
}

void
dp_statement_free(DpStatement *statement)
{
	sqlite3_finalize(statement);
}

const char *
dp_statement_text(DpStatement *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	return text != NULL ? text : "";
}
