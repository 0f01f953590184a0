/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "run/decision.h"
#include "run/duplicate-text.h"
#include "run/results-store.h"

/**
 * DpResultsRows: the papers of a file of results that a filter selects, sorted by path, one at a
 * time.
 *
 * A paper's verdict is that of its report, of the text that it shares with others (a paper that
 * passed alone is for review then), and of what people decided about it.
 */
typedef struct {
	DpResults *results; /* borrowed */
	DpResultsFilter filter;
	DpDuplicateText *duplicates;
	DpDecisions *decisions;
	DpStatement *row;
	DpVerdict verdict; /* of the current paper */
	DpReport *report;  /* (nullable): of the current paper, once it was read */
	gboolean decided;  /* people decided about it: @report is not as it was stored */
} DpResultsRows;

/** dp_stored_report_agrees: whether @report is of the path and the verdict that were kept with it:
 * one that is not was put there by hand. @error: DP_ERROR_IO. */
gboolean dp_stored_report_agrees(const DpReport *report, const char *path, const char *verdict,
                                 GError **error);

/** dp_results_rows_begin: @filter (nullable: all): its strings are borrowed. @error: DP_ERROR_IO,
 * DP_ERROR_LIMIT. */
gboolean dp_results_rows_begin(DpResultsRows *rows, DpResults *results,
                               const DpResultsFilter *filter, GError **error);
void dp_results_rows_clear(DpResultsRows *rows);

/** dp_results_rows_next: FALSE after the last paper, or with @error: DP_ERROR_IO,
 * DP_ERROR_FORMAT. */
gboolean dp_results_rows_next(DpResultsRows *rows, GError **error);

/** dp_results_rows_report: (nullable): the current paper's report with all of that, borrowed.
 * @error: as above. */
const DpReport *dp_results_rows_report(DpResultsRows *rows, GError **error);

const char *dp_results_rows_path(const DpResultsRows *rows);

/** dp_results_rows_json: the current paper's report as it was stored; borrowed. */
const char *dp_results_rows_json(const DpResultsRows *rows);

/** dp_results_rows_earlier: (nullable): the stored report that the paper's last run replaced, empty
 * if the run saw the paper first; borrowed. NULL: the run left the report as it was. */
const char *dp_results_rows_earlier(const DpResultsRows *rows);

/** dp_results_rows_id: the paper's, for other tables. */
gint64 dp_results_rows_id(const DpResultsRows *rows);

/** dp_results_rows_is_again: whether the current paper's path has other reports, for other venues,
 * whether the filter selects them or not. */
gboolean dp_results_rows_is_again(const DpResultsRows *rows);

/** dp_results_later_rows: (nullable) (transfer full): gint64 → guint: the ids of the rows that are
 * not the first on their path, in the order above, and which they are, from 2. Reads no report.
 * @error: DP_ERROR_IO. */
GHashTable *dp_results_later_rows(DpResults *results, GError **error);

/** dp_results_rows_duplicates: (nullable) (element-type DpFinding): of the current paper. */
const GPtrArray *dp_results_rows_duplicates(const DpResultsRows *rows);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpResultsRows, dp_results_rows_clear)
