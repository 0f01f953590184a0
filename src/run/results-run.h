/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "run/results-store.h"

/*
 * Runs of `deskproof batch` on one file of results, and what a run replaced: so that two runs can
 * be compared. Each paper has the number of the run that saw it last; `earlier` has the report that
 * this run replaced, or an empty one for a paper that it saw first.
 */

#define DP_RESULTS_RUN_LAYOUT                                                                      \
	"CREATE TABLE run (id INTEGER PRIMARY KEY, done INTEGER NOT NULL);"                        \
	"CREATE TABLE earlier (path TEXT NOT NULL, venue TEXT NOT NULL, track TEXT NOT NULL,"      \
	" stage TEXT NOT NULL, run INTEGER NOT NULL, jsonl TEXT NOT NULL,"                         \
	" PRIMARY KEY (path, venue, track, stage)) WITHOUT ROWID;"

/** Two batches may write to one file at a time: each knows its own papers. */
#define DP_RESULTS_SEEN_LAYOUT                                                                     \
	"CREATE TEMP TABLE seen (path TEXT NOT NULL, venue TEXT NOT NULL, track TEXT NOT NULL,"    \
	" stage TEXT NOT NULL, PRIMARY KEY (path, venue, track, stage)) WITHOUT ROWID;"

/** dp_results_note_seen: that the paper was put or seen through @results; it is forgotten when
 * @results is closed. @error: DP_ERROR_IO. */
gboolean dp_results_note_seen(DpResults *results, const DpReport *report, GError **error);

/** dp_results_keep_earlier: keeps the report that @report will replace, unless the current run has
 * replaced it before; inside a transaction. @error: DP_ERROR_IO. */
gboolean dp_results_keep_earlier(DpResults *results, const DpReport *report, GError **error);
