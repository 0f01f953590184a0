/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>

G_BEGIN_DECLS

/** DpDecisionKind: what a person decided about a finding. */
typedef enum {
	DP_DECISION_CONFIRMED, /* it counts as a failure */
	DP_DECISION_OVERRULED, /* it does not count */
	DP_DECISION_OPEN,      /* nothing any more */
} DpDecisionKind;

/** dp_decision_words: "confirmed", "overruled", "open", by kind, and NULL; static. */
DP_PUBLIC const char *const *dp_decision_words(void);

/** DpDecision: of a person, on the findings of one rule in a paper. */
typedef struct {
	const char *path, *rule;
	DpDecisionKind kind;
	const char *person;
	const char *note;  /* (nullable) */
	const char *venue; /* (nullable): that the paper was checked for: its id, or "ID, TRACK,
	                      STAGE"; NULL: there is only one */
} DpDecision;

/**
 * dp_results_decide: keeps a decision on the report of that path, in place of an earlier one
 * @before: (out) (nullable) (transfer full): what was decided before
 * @venue: (out) (nullable) (transfer full): which it holds for, if the path was checked for others,
 * too
 *
 * The rule may have an instance: "duplicate-text/PATH". What is for review is confirmed with a
 * note, which becomes the finding's message.
 *
 * It holds for the bytes that were checked, and outlives the report: a later check of the same
 * bytes has it as well. It holds for one venue, track and stage; only text that papers share is no
 * matter of a venue. @error: DP_ERROR_USAGE: there is no such paper, or the rule decides nothing in
 * it, or does so for several venues; DP_ERROR_IO.
 */
DP_PUBLIC gboolean dp_results_decide(DpResults *results, const DpDecision *decision, char **before,
                                     char **venue, GError **error);

/** dp_results_paths: (transfer full) (element-type filename): every paper once, sorted; with
 * @number (nullable), those that were checked with this number. @error: DP_ERROR_IO. */
DP_PUBLIC GPtrArray *dp_results_paths(DpResults *results, const char *number, GError **error);

/** dp_results_remove: removes the reports on the papers at @paths (element-type filename), all or
 * none, but not the decisions about them. @error: DP_ERROR_IO. */
DP_PUBLIC gboolean dp_results_remove(DpResults *results, const GPtrArray *paths, GError **error);

G_END_DECLS
