/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

/* SQLite, for the files of results. */

typedef sqlite3_stmt DpStatement;

/** dp_database_fail: FALSE, with DP_ERROR_IO and the database's message. */
gboolean dp_database_fail(sqlite3 *database, GError **error);

/**
 * dp_database_prepare: (nullable): a statement with @values as its parameters 1, 2, …; NULL is "".
 *
 * A path need not be UTF-8; SQLite keeps its bytes unchanged.
 */
DpStatement *dp_database_prepare(sqlite3 *database, const char *sql, const char *const *values,
                                 guint n);
void dp_statement_free(DpStatement *statement);

/** dp_statement_text: the text of a column, never NULL; borrowed until the next step. */
const char *dp_statement_text(DpStatement *statement, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpStatement, dp_statement_free)
