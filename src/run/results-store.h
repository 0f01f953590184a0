/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>

#include "run/database.h"
#include "run/exhibitor.h"

/* Shared by the files about results; results.c documents the layout. */

struct _DpResults {
	sqlite3 *database;
	gboolean writing;
	gint64 run;            /* of dp_results_begin_run(); 0: none */
	DpExhibitor exhibitor; /* of dp_results_set_exhibitor(), or zero */
	guint64 steps;         /* thousands of SQLite steps since a statement was prepared */
};

/** DP_RESULTS_COLUMNS: of the table paper, except its id. */
#define DP_RESULTS_COLUMNS                                                                         \
	"path, sha256, venue, digest, track, stage, tool, roster, number, policy, limits, "        \
	"verdict, jsonl, csv"

/** DP_RESULTS_VALUES: as many as there are columns. */
#define DP_RESULTS_VALUES "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

/** dp_results_set_exhibitor: asks it for the exhibits of each report that the page shows.
 * @exhibitor (nullable: none) is copied; its data is borrowed until another is set. */
void dp_results_set_exhibitor(DpResults *results, const DpExhibitor *exhibitor);

/** dp_results_fail: FALSE, with SQLite's last message. */
gboolean dp_results_fail(const DpResults *results, GError **error);
gboolean dp_results_execute(DpResults *results, const char *sql, GError **error);

/** dp_results_prepare: (nullable): @values (each nullable: empty) are bound in their order. */
DpStatement *dp_results_prepare(DpResults *results, const char *sql, const char *const *values,
                                guint n);
