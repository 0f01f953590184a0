/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>
#include <deskproof/worker.h>

G_BEGIN_DECLS

/**
 * DpResults: the reports of many papers in an SQLite file. Each is written in its own transaction,
 * so a killed run loses only the paper in progress.
 *
 * Threads: use it from one thread at a time; several threads need a lock.
 */
typedef struct _DpResults DpResults;

/**
 * dp_results_open: @make: create the file if it does not exist
 *
 * @error: DP_ERROR_IO: there is no such file, it is not a results file, or it has another version's
 * layout.
 */
DP_PUBLIC DpResults *dp_results_open(const char *path, gboolean make, GError **error);
DP_PUBLIC void dp_results_free(DpResults *results);

/** DpResultsKey: what a report depends on besides the paper's bytes and the venue: the authors
 * searched for, the policy, and the limits of the worker. */
typedef struct _DpResultsKey DpResultsKey;

/** dp_results_key_new: @limits (nullable: none) are the worker's; they matter only for papers that
 * could not be checked. (transfer full) */
DP_PUBLIC DpResultsKey *dp_results_key_new(const DpJob *job, const DpWorkerLimits *limits);
DP_PUBLIC void dp_results_key_free(DpResultsKey *key);

/**
 * dp_results_find: @report: has path, SHA-256, venue, track and stage; its verdict is set if found
 *
 * Whether this program has already checked this file with the same bytes, rules and authors. A
 * paper with DP_VERDICT_UNCHECKED does not count as checked.
 */
DP_PUBLIC gboolean dp_results_find(DpResults *results, DpReport *report, const DpResultsKey *key);

/** dp_results_put: replaces the entry of this path, venue, track and stage, with the sketch in
 * @facts (nullable), if any. A report of an unread paper does not hide earlier ones from
 * dp_results_find(). @error: DP_ERROR_IO. */
DP_PUBLIC gboolean dp_results_put(DpResults *results, const DpReport *report,
                                  const DpResultsKey *key, const DpFacts *facts, GError **error);

/**
 * dp_results_begin_run: what is put or seen from here on belongs to one run: the last one with
 * @resume, if it did not come to its end, else a new one. @error: DP_ERROR_IO.
 */
DP_PUBLIC gboolean dp_results_begin_run(DpResults *results, gboolean resume, GError **error);

/** dp_results_see: the run saw the paper that dp_results_find() found, and its report holds.
 * @error: DP_ERROR_IO. */
DP_PUBLIC gboolean dp_results_see(DpResults *results, const DpReport *report, GError **error);

/** dp_results_end_run: the run came to its end. @error: DP_ERROR_IO. */
DP_PUBLIC gboolean dp_results_end_run(DpResults *results, GError **error);

/** DpResultsFilter: selects papers; NULL and FALSE match all. */
typedef struct {
	const char *verdict; /* "fail", "review" … */
	const char *rule;    /* a rule that did not pass */
	const char *path;
	gboolean last_run; /* that the last run saw */
	gboolean mine;     /* that were put or seen through this DpResults */
} DpResultsFilter;

/** dp_results_count: the papers that dp_results_write() would list. @error: as there. */
DP_PUBLIC gboolean dp_results_count(DpResults *results, const DpResultsFilter *filter,
                                    DpVerdictCount *count, GError **error);

/** dp_results_formats: "list", "jsonl", "csv", "html" (a self-contained page), "changes" (since the
 * run before the last), "hotcrp" (bulk assignments of tags), "tags" (the same for people), and
 * NULL; static.
 * docs/results.md describes each. */
DP_PUBLIC const char *const *dp_results_formats(void);

/** DpResultsSink: takes the next piece of an export; FALSE with @error ends it. */
typedef gboolean (*DpResultsSink)(const char *text, gsize length, gpointer data, GError **error);

/** dp_results_stream: as dp_results_write(), piece by piece: the memory does not grow with the
 * papers, except in the formats "html", "tags" and "hotcrp". @error: also that of @sink. */
DP_PUBLIC gboolean dp_results_stream(DpResults *results, const DpResultsFilter *filter,
                                     const char *format, DpResultsSink sink, gpointer data,
                                     GError **error);

/**
 * dp_results_write: @format: one of dp_results_formats()
 *
 * Appends the papers selected by @filter (nullable: all), sorted by path. @error: DP_ERROR_IO;
 * DP_ERROR_USAGE: there is no such format, or not with that filter; DP_ERROR_LIMIT: too many
 * decisions.
 */
DP_PUBLIC gboolean dp_results_write(DpResults *results, const DpResultsFilter *filter,
                                    const char *format, GString *out, GError **error);

/** dp_results_count_duplicates: sets @n to the number of papers that share text with another.
 * @error: DP_ERROR_IO. */
DP_PUBLIC gboolean dp_results_count_duplicates(DpResults *results, guint *n, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpResults, dp_results_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpResultsKey, dp_results_key_free)

G_END_DECLS
