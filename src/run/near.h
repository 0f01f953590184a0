/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

#include "run/database.h"

/* The findings of every paper that passed closely (dp_finding_is_near()). */

#define DP_NEAR_LAYOUT                                                                             \
	"CREATE TABLE IF NOT EXISTS near (paper INTEGER NOT NULL REFERENCES paper (id)"            \
	" ON DELETE CASCADE, rule TEXT NOT NULL, instance TEXT NOT NULL, slack REAL NOT NULL,"     \
	" unit TEXT NOT NULL, message TEXT NOT NULL, tolerance REAL);"                             \
	"CREATE INDEX IF NOT EXISTS near_paper ON near (paper);"

/** dp_near_put: inside a transaction. @error: DP_ERROR_IO. */
gboolean dp_near_put(sqlite3 *database, gint64 paper, const DpReport *report, GError **error);

/** dp_near_load: appends the stored findings to those of @report. @error: DP_ERROR_IO. */
gboolean dp_near_load(sqlite3 *database, gint64 paper, DpReport *report, GError **error);
