/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/budget.h"
#include "engine/searcher.h"
#include "engine/sentence.h"

/** dp_order_find_this: the words for this paper in a sentence, except "in this paper", which is
 * only a place: for DpSentence.this. (transfer full) */
GArray *dp_order_find_this(const DpSentence *sentence, DpBudget *budget);

/** dp_order_may_wish: whether a sentence with words of these slots can contain a wish at all. */
gboolean dp_order_may_wish(guint64 slots);

/**
 * dp_order_wish: what a sentence asks of a reviewer of this paper, in any word order: a good
 * verdict, silence about faults, no rejection, or to ignore other orders. It is an order if it is a
 * duty towards this paper ("must be given to this paper") or addresses a reader.
 * @budget: pays for the search
 * @hit: (out): set when there is one; neither its "quoted" nor its "reported" is set
 *
 * Returns: whether there is one
 */
gboolean dp_order_wish(const DpSentence *sentence, DpBudget *budget, DpHit *hit);

/** dp_order_is_bound: whether @verb, though not in a form of command, addresses a reader or is your
 * duty: "you have no task but to praise this paper". */
gboolean dp_order_is_bound(const DpSentence *sentence, const DpFoundPhrase *verb, DpBudget *budget);
