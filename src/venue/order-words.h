/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/wording.h>

#include "base/limits.h"

/*
 * The words of orders, by how they begin. A text is searched once, however many words and languages
 * there are: the first three bytes of each word of the text say which words are possible there.
 * There are thousands, and each process needs them, so the shipped file is read during the build
 * (compile-order-words.c); other files are read when they are named, into the same form.
 */

#define DP_ORDER_BUCKETS 16384u
#define DP_ORDER_PREFIX 3u       /* bytes; no word is shorter */
#define DP_ORDER_END G_MAXUINT32 /* no more words */

/** DpOrderWord: one word. Offsets are bytes of the text that it was read from. */
typedef struct {
	guint32 start, length; /* without its mark */
	guint32 next;          /* a word to try after it, or DP_ORDER_END */
	guint32 head, mask;    /* its first four bytes, or three; the mask of these bits */
	guint8 slot, language;
	char mark; /* '*', '!' or '?', as in its row, or NUL */
} DpOrderWord;

/** DP_ORDER_FOUR: the value of four bytes loaded from a text at once. */
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define DP_ORDER_FOUR(a, b, c, d)                                                                  \
	((guint32)(a) | (guint32)(b) << 8 | (guint32)(c) << 16 | (guint32)(d) << 24)
#else
#define DP_ORDER_FOUR(a, b, c, d)                                                                  \
	((guint32)(a) << 24 | (guint32)(b) << 16 | (guint32)(c) << 8 | (guint32)(d))
#endif

/** DpOrderLanguage: the words of a language. Words that are searched for backwards, before an
 * imperative, are listed here and in no bucket. */
typedef struct {
	guint64 slots;       /* as bits */
	guint32 lead, being; /* the first word, or DP_ORDER_END */
} DpOrderLanguage;

/** DpOrderWords: does not change once it is made, so any thread may use it. */
struct _DpOrderWords {
	const char *text; /* as in the file; a NUL after it */
	gsize length;
	guint64 hash; /* distinguishes versions of our own file; not safe against forgery */
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
 * @bytes: UTF-8; lines such as "en give: give, write"; "#" begins a comment
 * @diagnostics: gets all mistakes
 *
 * Returns: (nullable) (transfer full): NULL when there was a mistake
 */
DpOrderWords *dp_order_words_read(const char *path, const char *bytes, gsize length,
                                  GPtrArray *diagnostics);

/** dp_order_words_join: (transfer full): the words of all @parts, each from dp_order_words_read();
 * languages of the same name become one. */
DpOrderWords *dp_order_words_join(const DpOrderWords *const *parts, guint n_parts);

/** dp_order_words_free: @words: (nullable) (transfer full): from one of the two above. */
void dp_order_words_free(DpOrderWords *words);
