/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/budget.h"
#include "engine/searcher.h"
#include "engine/sentence.h"

/** dp_order_find_this: the words for this paper in a sentence, but for "in this paper", where
 * something is said: for DpSentence.this. (transfer full) */
GArray *dp_order_find_this(const DpSentence *sentence, DpBudget *budget);

/** dp_order_may_wish: whether a sentence with words of these slots may have a wish at all. */
gboolean dp_order_may_wish(guint64 slots);

/**
 * dp_order_wish: what a sentence wants from whoever reviews this paper, in any order of words: a
 * good verdict, faults left unsaid, no rejection, or orders that count no more. It is an order when
 * it is a duty towards this paper ("must be given to this paper") or is said to a reader.
 * @budget: what the looking takes is paid from it
 * @hit: (out): set when there is one; neither its "quoted" nor its "told" is set
 *
 * Returns: whether there is one
 */
gboolean dp_order_wish(const DpSentence *sentence, DpBudget *budget, DpHit *hit);

/** dp_order_is_bound: whether @verb, though its form commands nothing, is said to a reader or is
 * your duty: "you have no task but to praise this paper". */
gboolean dp_order_is_bound(const DpSentence *sentence, const DpFoundPhrase *verb, DpBudget *budget);
