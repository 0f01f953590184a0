/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

/**
 * DpResults: the reports of many papers in an SQLite file. Each is written in a transaction of its
 * own, so that a run that was killed has lost nothing but what it was at.
 */
typedef struct _DpResults DpResults;

/** dp_results_open: @make: also when there is no such file. @error: DP_ERROR_IO. */
DpResults *dp_results_open(const char *path, gboolean make, GError **error);
void dp_results_free(DpResults *results);

/**
 * dp_results_find:
 * @report: one that has its path, SHA-256, venue, track and stage; its verdict is set when found
 *
 * Whether this program has checked this file, with these very bytes and rules, before.
 */
gboolean dp_results_find(DpResults *results, DpReport *report);

/** dp_results_put: in place of what there was, with the sketch that @facts (nullable) may hold.
 * @error: DP_ERROR_IO. */
gboolean dp_results_put(DpResults *results, const DpReport *report, const DpFacts *facts,
                        GError **error);

/** DpResultsFilter: (nullable) "fail", "review" …; (nullable) a rule that did not pass. */
typedef struct {
	const char *verdict, *rule;
} DpResultsFilter;

/**
 * dp_results_write:
 * @format: "list", "jsonl", "csv" or "html", the page of report/index.h
 *
 * Appends the papers that @filter lets through, by path. @error: DP_ERROR_IO.
 */
gboolean dp_results_write(DpResults *results, const DpResultsFilter *filter, const char *format,
                          GString *out, GError **error);

/** dp_results_count_duplicates: @n is set to how many papers share text with another
 * (run/duplicate-text.h). @error: DP_ERROR_IO. */
gboolean dp_results_count_duplicates(DpResults *results, guint *n, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpResults, dp_results_free)
