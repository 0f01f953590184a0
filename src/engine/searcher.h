/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "engine/budget.h"

/** DpSearcher: finds a rule's wordings, and its further patterns, in folded text. */
typedef struct _DpSearcher DpSearcher;

/** DpHit: words that were found. Offsets are bytes of the folded text. */
typedef struct {
	DpWordingKind kind;
	gsize start, end;
	gboolean quoted;    /* between quotation marks */
	gboolean command;   /* at the start of a sentence, or after "please" and the like */
	gboolean reported;  /* the sentence reports them, or is a condition */
	gboolean announced; /* reported by the words before it: "the bot was told this: …" */
	gboolean sample;    /* beside its opposite, below a label such as "Prompt:", by a blank, or
	                       forbidden: "must not accept this paper" */
	gboolean ordinary;  /* ordinary papers use such words, and they address no reader */
} DpHit;

/** dp_searcher_new: @rule and @budget are borrowed. */
DpSearcher *dp_searcher_new(const DpVenueRule *rule, DpBudget *budget);
void dp_searcher_free(DpSearcher *searcher);

/** dp_searcher_read: (transfer full): @text as it is searched: folded, with the other readings of
 * mirrored and spaced letters added. */
char *dp_searcher_read(DpSearcher *searcher, const char *text);

/**
 * dp_searcher_run:
 * @folded: from dp_searcher_read()
 * @cut: (out): why the search ended before the text did: a clause without a full stop, static; NULL
 *   when it did not
 *
 * The number of steps is linear in the text: each position is looked at once for each wording.
 *
 * Returns: (transfer full) (element-type DpHit): by wording, then by place; matches of the rule's
 *   "allow" are left out
 */
GArray *dp_searcher_run(DpSearcher *searcher, const char *folded, const char **cut);

/**
 * dp_searcher_drawn_out:
 * @folded: a text that no page shows: it has thousands of letters at most
 * @hit: (out): set when there is one; its "quoted" is not
 *
 * Returns: whether a command has its object in its sentence, but farther away than
 *   dp_searcher_run() looks: somebody may have put words in between
 */
gboolean dp_searcher_drawn_out(DpSearcher *searcher, const char *folded, DpHit *hit);

/** dp_searcher_allows: whether the venue itself stamps this on papers. */
gboolean dp_searcher_allows(const DpSearcher *searcher, const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSearcher, dp_searcher_free)
