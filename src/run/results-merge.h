/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>

/** DpMerge: the result of merging; dp_results_merge() adds to the counts. */
typedef struct {
	guint added, same, conflicts, decisions; /* decisions: of people, taken */
	/** on_conflict: @what differs between the row that is kept and the one that is left out. */
	void (*on_conflict)(const char *path, const char *what);
} DpMerge;

/**
 * dp_results_merge:
 * @from: the path of another file of results
 *
 * Adds the papers of @from: all of them or, with @error (DP_ERROR_IO), none. Equal rows become one;
 * if two rows of one paper differ, the row of @results is kept.
 */
gboolean dp_results_merge(DpResults *results, const char *from, DpMerge *merge, GError **error);

/** dp_results_each_twin: calls @twin for each pair of papers with the same bytes, the same venue
 * and the same other inputs of the report; @other is the earlier path. @error: DP_ERROR_IO. */
gboolean dp_results_each_twin(DpResults *results, void (*twin)(const char *path, const char *other),
                              GError **error);
