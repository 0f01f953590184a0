/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

/**
 * DpResults: the reports of many papers in an SQLite file. Each is written in a transaction of its
 * own, so that a run that was killed has lost nothing but what it was at.
 */
typedef struct _DpResults DpResults;

/**
 * dp_results_open:
 * @make: also when there is no such file
 *
 * @error: DP_ERROR_IO: there is no such file, it is none of results, or it has the layout of
 * another version.
 */
DpResults *dp_results_open(const char *path, gboolean make, GError **error);
void dp_results_free(DpResults *results);

/** DpResultsKey: what decides a report beside the paper's bytes and the venue; all nullable. */
typedef struct {
	const char *roster; /* digest of the list of authors */
	const char *policy; /* dp_policy_digest() */
	const char
	    *limits; /* of the worker; they matter only to a paper that could not be checked */
} DpResultsKey;

/**
 * dp_results_find:
 * @report: one that has its path, SHA-256, venue, track and stage; its verdict is set when found
 *
 * Whether this program has checked this file, with these very bytes, rules and names, before. What
 * was not read, DP_VERDICT_UNCHECKED, was not checked.
 */
gboolean dp_results_find(DpResults *results, DpReport *report, const DpResultsKey *key);

/** dp_results_put: in place of what there was of this path, venue, track and stage, with the sketch
 * that @facts (nullable) may hold. One that was not read leaves what dp_results_find() finds.
 * @error: DP_ERROR_IO. */
gboolean dp_results_put(DpResults *results, const DpReport *report, const DpResultsKey *key,
                        const DpFacts *facts, GError **error);

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
