/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/sentence.h"

/** dp_order_is_opposite: whether what @word asks for, "reject" or "a negative review", ends its
 * clause or is about this paper or the paper, in a sentence that forbids nothing. */
gboolean dp_order_is_opposite(const DpSentence *sentence, const DpFoundPhrase *word);

/** dp_order_is_choice: whether the sentence offers the opposite as well, up to byte @to: "recommend
 * acceptance or rejection", but not "never choose borderline or reject". */
gboolean dp_order_is_choice(const DpSentence *sentence, gsize to);

/** dp_order_is_forbidden: whether the order that begins at byte @at is to recommend a paper, and
 * "must not" is right before it: "reviewers should not accept this paper by its length". */
gboolean dp_order_is_forbidden(const DpSentence *sentence, gsize at);
