/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpPlaceholderWord: what a word says that may stand where authors' names could. */
typedef enum {
	WORD_UNKNOWN,
	WORD_HIDDEN,
	WORD_ROLE,
	WORD_PAPER,
	WORD_DUMMY,
	WORD_PERSON,
	WORD_GIVEN,
	WORD_COUNT,
	WORD_SMALL,
	WORD_ORGANISATION,
	WORD_PLACE,
	N_WORDS
} DpPlaceholderWord;

#define DP_PLACEHOLDER_BUCKETS 2048u
#define DP_PLACEHOLDER_END G_MAXUINT32 /* no further word */

/** DpPlaceholderEntry: a folded word, or a beginning with a "*" after it. */
typedef struct {
	guint32 start; /* in the table's text, with a NUL after it */
	guint32 next;  /* of its bucket, or DP_PLACEHOLDER_END */
	guint32 word;
} DpPlaceholderEntry;

/** DpPlaceholderTable: the words of placeholder-words.h, in the order of its rows; read when the
 * program is built (compile-placeholders.c). */
typedef struct {
	const char *text;
	const DpPlaceholderEntry *entries;
	guint32 n_entries;
	const guint32 *buckets;
} DpPlaceholderTable;

extern const DpPlaceholderTable DP_PLACEHOLDER_SPACED, DP_PLACEHOLDER_UNSPACED,
    DP_PLACEHOLDER_JOINED;

/** dp_placeholder_bucket: of a folded word. */
static inline guint
dp_placeholder_bucket(const char *word)
{
	return g_str_hash(word) % DP_PLACEHOLDER_BUCKETS;
}
