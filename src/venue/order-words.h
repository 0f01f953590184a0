/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/wording.h>

#include "base/limits.h"

/*
 * The words that orders are made of, by how they begin. A text is looked through once however many
 * words and languages there are: where a word begins, its first three bytes say which words may
 * stand there. There are thousands, and each process needs them, so the file that ships with the
 * program is read when the program is built (compile-order-words.c); others are read as they are
 * named, into the same form.
 */

#define DP_ORDER_BUCKETS 16384u
#define DP_ORDER_PREFIX 3u       /* bytes; a word is no shorter */
#define DP_ORDER_END G_MAXUINT32 /* no further word */

/** DpOrderWord: one of them. Offsets are bytes of the text that it was read from. */
typedef struct {
	guint32 start, length; /* without its mark */
	guint32 next;          /* a word to try after it, or DP_ORDER_END */
	guint32 head, mask;    /* its first four bytes, or three; the bits of these */
	guint8 slot, language;
	char mark; /* '*', '!' or '?', as its row has it, or NUL */
} DpOrderWord;

/** DP_ORDER_FOUR: four bytes as they are read from a text at once. */
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define DP_ORDER_FOUR(a, b, c, d)                                                                  \
	((guint32)(a) | (guint32)(b) << 8 | (guint32)(c) << 16 | (guint32)(d) << 24)
#else
#define DP_ORDER_FOUR(a, b, c, d)                                                                  \
	((guint32)(a) << 24 | (guint32)(b) << 16 | (guint32)(c) << 8 | (guint32)(d))
#endif

/** DpOrderLanguage: what a language has. Words that are read backwards, from an imperative on, are
 * found from here and in no bucket. */
typedef struct {
	guint64 slots;       /* as bits */
	guint32 lead, being; /* the first word, or DP_ORDER_END */
} DpOrderLanguage;

/** DpOrderWords: nothing in it changes once it is made, so any thread may use it. */
struct _DpOrderWords {
	gboolean compiled; /* into the program: it is never freed */
	const char *text;  /* as the file has it; a NUL after it */
	gsize length;
	guint64 hash; /* tells one version of our own file from another, not from a forged one */
	const DpOrderWord *words;
	guint32 n_words;
	const guint32 *buckets; /* DP_ORDER_BUCKETS first words */
	DpOrderLanguage languages[DP_LIMIT_LANGUAGES];
};

/** dp_order_bucket: of a word by its first three bytes. */
static inline guint
dp_order_bucket(const char *text)
{
	const guint8 *b = (const guint8 *)text;

	return (b[0] * 1031u + b[1] * 131u + b[2] * 7u) % DP_ORDER_BUCKETS;
}

/**
 * dp_order_words_read:
 * @bytes: UTF-8; lines as "en give: give, write"; "#" begins a remark
 * @diagnostics: all that is wrong is added here
 *
 * Returns: (nullable) (transfer full): NULL when something was wrong
 */
DpOrderWords *dp_order_words_read(const char *path, const char *bytes, gsize length,
                                  GPtrArray *diagnostics);

/** dp_order_words_join: (transfer full): the words of all of @parts, each from
 * dp_order_words_read(); languages of the same name are one. */
DpOrderWords *dp_order_words_join(const DpOrderWords *const *parts, guint n_parts);

/** dp_order_words_free: @words: (nullable) (transfer full) */
void dp_order_words_free(const DpOrderWords *words);
