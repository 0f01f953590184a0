/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>
#include <deskproof/worker.h>

G_BEGIN_DECLS

/**
 * DpResults: the reports of many papers in an SQLite file. Each is written in a transaction of its
 * own, so that a run that was killed has lost nothing but what it was at.
 *
 * Threads: one thread at a time uses it; several take turns with a lock of their own.
 */
typedef struct _DpResults DpResults;

/**
 * dp_results_open:
 * @make: also when there is no such file
 *
 * @error: DP_ERROR_IO: there is no such file, it is none of results, or it has the layout of
 * another version.
 */
DP_PUBLIC DpResults *dp_results_open(const char *path, gboolean make, GError **error);
DP_PUBLIC void dp_results_free(DpResults *results);

/** DpResultsKey: what decides a report beside the paper's bytes and the venue: the authors looked
 * for, the policy, and the limits of the worker. */
typedef struct _DpResultsKey DpResultsKey;

/** dp_results_key_new: @limits (nullable: none) are those of the worker; they matter only to a
 * paper that could not be checked. (transfer full) */
DP_PUBLIC DpResultsKey *dp_results_key_new(const DpJob *job, const DpWorkerLimits *limits);
DP_PUBLIC void dp_results_key_free(DpResultsKey *key);

/**
 * dp_results_find:
 * @report: one that has its path, SHA-256, venue, track and stage; its verdict is set when found
 *
 * Whether this program has checked this file, with these very bytes, rules and names, before. What
 * was not read, DP_VERDICT_UNCHECKED, was not checked.
 */
DP_PUBLIC gboolean dp_results_find(DpResults *results, DpReport *report, const DpResultsKey *key);

/** dp_results_put: in place of what there was of this path, venue, track and stage, with the sketch
 * that @facts (nullable) may hold. One that was not read leaves what dp_results_find() finds.
 * @error: DP_ERROR_IO. */
DP_PUBLIC gboolean dp_results_put(DpResults *results, const DpReport *report,
                                  const DpResultsKey *key, const DpFacts *facts, GError **error);

/** DpResultsFilter: which papers; NULL asks for nothing. */
typedef struct {
	const char *verdict; /* "fail", "review" … */
	const char *rule;    /* one that did not pass */
} DpResultsFilter;

/** dp_results_formats: "list", "jsonl", "csv", "html", a page that needs nothing else, and NULL;
 * static. docs/results.md says what is in each. */
DP_PUBLIC const char *const *dp_results_formats(void);

/**
 * dp_results_write:
 * @format: one of dp_results_formats()
 *
 * Appends the papers that @filter (nullable: all) lets through, by path. @error: DP_ERROR_IO;
 * DP_ERROR_USAGE: there is no such format.
 */
DP_PUBLIC gboolean dp_results_write(DpResults *results, const DpResultsFilter *filter,
                                    const char *format, GString *out, GError **error);

/** dp_results_count_duplicates: @n is set to how many papers share text with another. @error:
 * DP_ERROR_IO. */
DP_PUBLIC gboolean dp_results_count_duplicates(DpResults *results, guint *n, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpResults, dp_results_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpResultsKey, dp_results_key_free)

G_END_DECLS
