/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>

/** DpMerge: how merging went; dp_results_merge() adds to the counts. */
typedef struct {
	guint added, same, conflicts;
	/** on_conflict: @what differs between the row that stays and the one that is left out. */
	void (*on_conflict)(const char *path, const char *what);
} DpMerge;

/**
 * dp_results_merge:
 * @from: the path of another file of results
 *
 * Adds the papers of @from: all of them or, with @error (DP_ERROR_IO), none. What @results has
 * already is one row; where two rows of one paper differ, the one that is there stays.
 */
gboolean dp_results_merge(DpResults *results, const char *from, DpMerge *merge, GError **error);

/** dp_results_each_twin: calls @twin for each paper whose bytes, venue and all else that decides
 * its report are also those of @other, a path before its own. @error: DP_ERROR_IO. */
gboolean dp_results_each_twin(DpResults *results, void (*twin)(const char *path, const char *other),
                              GError **error);
