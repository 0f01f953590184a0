/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/phrases.h"
#include "engine/searcher.h"

/**
 * dp_orders_find: adds a DpHit for each order to a reviewer or a model: a verb and its object
 * within one sentence, such as "give" with "positive" and "review".
 * @folded: from dp_text_unmask()
 *
 * Returns: FALSE when @budget was spent before the text ended
 */
gboolean dp_orders_find(const DpPhrases *phrases, const char *folded, GArray *hits,
                        DpBudget *budget);

/** dp_orders_find_drawn_out: whether a verb of @folded is a command whose object is in its
 * sentence, but out of the reach of dp_orders_find(). @hit is the first such, cut to the length of
 * a quote. */
gboolean dp_orders_find_drawn_out(const DpPhrases *phrases, const char *folded, DpHit *hit,
                                  DpBudget *budget);
