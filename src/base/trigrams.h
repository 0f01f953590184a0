/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpTrigrams: which sequences of three bytes occur in which part of a text, to rule out quickly
 * that words are there.
 *
 * ASCII letters count in lower case; a space stands for any byte but ASCII letters and digits, and
 * for the start and the end of a part. The answer "no" is certain, "yes" is not: some sequences
 * share a bit, and a text with U+017F or U+212A, which patterns that ignore case find as s and k,
 * may have any.
 */
typedef struct _DpTrigrams DpTrigrams;

#define DP_TRIGRAM_BITS 12

typedef struct {
	guint64 bits[(1u << DP_TRIGRAM_BITS) / 64];
} DpTrigramSet;

/** dp_trigrams_new: @text is borrowed and must not change. */
DpTrigrams *dp_trigrams_new(const char *text, gsize length);
void dp_trigrams_free(DpTrigrams *trigrams);

/** dp_trigrams_longest_space: bytes of the longest run of white space, at most. */
gsize dp_trigrams_longest_space(const DpTrigrams *trigrams);

/** dp_trigrams_select: (out caller-allocates): @set: the sequences of bytes @first to @end, of the
 * byte before and after them, and some more; nothing follows if a search stops at @end. */
void dp_trigrams_select(const DpTrigrams *trigrams, gsize first, gsize end, DpTrigramSet *set);

/** dp_trigram_set_of: (out caller-allocates): @set: all sequences of @text. */
void dp_trigram_set_of(const char *text, gsize length, DpTrigramSet *set);

/** dp_trigram_set_may_have: FALSE: @word, @length bytes of small ASCII letters, digits and spaces,
 * is not there. */
gboolean dp_trigram_set_may_have(const DpTrigramSet *set, const char *word, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTrigrams, dp_trigrams_free)
