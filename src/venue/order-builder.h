/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "venue/order-words.h"

/** DpOrderBuilder: builds a DpOrderWords, word by word. */
typedef struct _DpOrderBuilder DpOrderBuilder;

DpOrderBuilder *dp_order_builder_new(void);
void dp_order_builder_free(DpOrderBuilder *builder);

/** dp_order_builder_add_text: (transfer none): a copy of @bytes, followed by a NUL; names and words
 * added until the next call are parts of it. */
const char *dp_order_builder_add_text(DpOrderBuilder *builder, const char *bytes, gsize length);

/** dp_order_builder_language: the number of the language called @name, a part of the text; it now
 * has words of @slot. */
guint8 dp_order_builder_language(DpOrderBuilder *builder, const char *name, gsize length,
                                 DpWordingSlot slot);

/** dp_order_builder_add: @word: a part of the text. "*" at the end means any ending, "!" that the
 * form is only an imperative, "?" that the word is ordinary. */
void dp_order_builder_add(DpOrderBuilder *builder, guint8 language, DpWordingSlot slot,
                          const char *word, gsize length);

/** dp_order_builder_end: (transfer full): nothing can be added after it. */
DpOrderWords *dp_order_builder_end(DpOrderBuilder *builder);

/** dp_order_builder_reads_backwards: whether such words are only searched for before another word.
 */
gboolean dp_order_builder_reads_backwards(DpWordingSlot slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpOrderBuilder, dp_order_builder_free)
