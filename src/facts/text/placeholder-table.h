/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpPlaceholderWord: the kind of a word that may be in place of authors' names. */
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
#define DP_PLACEHOLDER_END G_MAXUINT32 /* end of the bucket */

/** DpPlaceholderEntry: a folded word, or the start of one followed by "*". */
typedef struct {
	guint32 start; /* in the table's text, NUL-terminated */
	guint32 next;  /* next entry of its bucket, or DP_PLACEHOLDER_END */
	guint32 word;
} DpPlaceholderEntry;

/** DpPlaceholderTable: the words of placeholder-words.h, in the order of its rows; generated at
 * build time (compile-placeholders.c). */
typedef struct {
	const char *text;
	const DpPlaceholderEntry *entries;
	guint32 n_entries;
	const guint32 *buckets;
} DpPlaceholderTable;

extern const DpPlaceholderTable DP_PLACEHOLDER_SPACED, DP_PLACEHOLDER_UNSPACED,
    DP_PLACEHOLDER_JOINED;

/** dp_placeholder_bucket: the bucket of a folded word. */
static inline guint
dp_placeholder_bucket(const char *word)
{
	return g_str_hash(word) % DP_PLACEHOLDER_BUCKETS;
}
