/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/sentence.h"

/** dp_order_wants_distant: whether @wants are in the sentence of @verb, but farther from it or from
 * each other than dp_order_wants() allows. Common words alone, such as "this paper", do not count.
 */
gboolean dp_order_wants_distant(const DpSentence *sentence, const DpFoundPhrase *verb,
                                guint64 wants);

/** dp_order_wants: whether @verb has its object: words of all slots of @wants within reach,
 * "positive" beside "review", and faults of this paper only. */
gboolean dp_order_wants(const DpSentence *sentence, const DpFoundPhrase *verb, guint64 wants);

/** dp_order_owns_reader: whether @this is the owner of a reader in a script without spaces: "this
 * paper's language model". */
gboolean dp_order_owns_reader(const DpSentence *sentence, const DpFoundPhrase *this);

/** dp_order_end: the last byte of the object of @verb. */
gsize dp_order_end(const DpSentence *sentence, const DpFoundPhrase *verb, guint64 wants);

/** dp_order_is_about_this: whether @verb is about this paper. */
gboolean dp_order_is_about_this(const DpSentence *sentence, const DpFoundPhrase *verb);

/** dp_order_is_close: whether this paper and the words of @wants are the object of @verb without
 * another between them, nor the end of a clause. */
gboolean dp_order_is_close(const DpSentence *sentence, const DpFoundPhrase *verb, guint64 wants);

/**
 * dp_order_is_ordinary: whether any paper may express such a wish, "highlight the contributions".
 * It is still an order if it addresses a reader or is about this paper.
 */
gboolean dp_order_is_ordinary(const DpSentence *sentence, const DpFoundPhrase *verb, guint64 wants);
