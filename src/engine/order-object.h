/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/sentence.h"

/** dp_order_wants_afar: whether @wants are in the sentence of @verb, and not all so close to it, or
 * to each other, as dp_order_wants() asks. Words that any text has, such as "this paper", are no
 * such wants alone. */
gboolean dp_order_wants_afar(const DpSentence *sentence, const DpFoundPhrase *verb, guint64 wants);

/** dp_order_wants: whether what @verb wants is there: words of all slots of @wants within reach,
 * "positive" beside "review", and faults that are not somebody else's. */
gboolean dp_order_wants(const DpSentence *sentence, const DpFoundPhrase *verb, guint64 wants);

/** dp_order_end: the last byte of what @verb wants. */
gsize dp_order_end(const DpSentence *sentence, const DpFoundPhrase *verb, guint64 wants);

/** dp_order_is_about_this: whether this paper is what @verb is to judge. */
gboolean dp_order_is_about_this(const DpSentence *sentence, const DpFoundPhrase *verb);

/**
 * dp_order_is_ordinary: whether papers on anything have such a wish, "highlight the contributions".
 * Told to somebody or said of this paper it is an order all the same.
 */
gboolean dp_order_is_ordinary(const DpSentence *sentence, const DpFoundPhrase *verb, guint64 wants);
