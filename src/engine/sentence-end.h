/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** dp_sentence_end: the byte of @text where the sentence that holds byte @at ends; at most
 * DP_LIMIT_SENTENCE bytes further. */
gsize dp_sentence_end(const char *text, gsize at);

/** dp_sentence_full_end: the same without that limit. */
gsize dp_sentence_full_end(const char *text, gsize at);

G_END_DECLS
