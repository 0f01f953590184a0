/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/word-index.h"

#include <string.h>

#include "base/text.h"

#define OTHER_SCRIPT 27 /* the class of bytes that start a non-ASCII character */
#define PREFIX 3        /* bytes of a word by which it is found */
#define BUCKET_BITS 12
#define N_BUCKETS (1u << BUCKET_BITS)
#define LAST G_MAXUINT

/* Words of one bucket are chained in text order. */
typedef struct {
	guint offset, next;
} Word;

struct _DpWordIndex {
	const char *text;
	GArray *words;         /* of Word */
	guint8 classes[256];   /* of a byte: 1 to 26 for a letter */
	guint head[N_BUCKETS]; /* LAST: none */
};

/*
 * The bucket of a word by its first PREFIX bytes. A byte of a mark must get the same number as the
 * bytes of a text that it stands for. The second number is that of the letter in either case; other
 * bytes may share it. The third is zero for all but letters, as a final space of a mark stands for
 * any of them.
 */
static guint
bucket_of(const DpWordIndex *index, char first, char second, char third)
{
	guint class = index->classes[(guint8)third];
	guint key = (guint)index->classes[(guint8)first] << 10 | ((guint)(guint8)second % 32) << 5 |
	            (class < OTHER_SCRIPT ? class : 0);

	return key * 2654435761u >> (32 - BUCKET_BITS); /* Knuth's multiplicative hash */
}

static void
set_classes(DpWordIndex *index)
{
	for (guint i = 0; i < 26; i++)
		index->classes['a' + i] = index->classes['A' + i] = (guint8)(i + 1);
	for (guint i = 0xC0; i < 256; i++)
		index->classes[i] = OTHER_SCRIPT;
	memset(index->head, 0xFF, sizeof index->head); /* LAST */
}

static void
add_word(DpWordIndex *index, guint offset, guint bucket, guint tail[N_BUCKETS])
{
	guint n = index->words->len;
	Word word = {offset, LAST};

	g_array_append_val(index->words, word);
	if (index->head[bucket] == LAST)
		index->head[bucket] = n;
	else
		g_array_index(index->words, Word, tail[bucket]).next = n;
	tail[bucket] = n;
}

DpWordIndex *
dp_word_index_new(const char *text, gsize length)
{
	DpWordIndex *index = g_new0(DpWordIndex, 1);
	guint tail[N_BUCKETS], before = 0;

	index->text = text;
	index->words = g_array_sized_new(FALSE, FALSE, sizeof(Word), (guint)(length / 6 + 1));
	set_classes(index);
	for (gsize i = 0; i < length; i++) {
		guint class = index->classes[(guint8)text[i]];

		if (class == OTHER_SCRIPT ||
		    (class != 0 && (before == 0 || before == OTHER_SCRIPT)))
			add_word(index, (guint)i,
			         bucket_of(index, text[i], i + 1 < length ? text[i + 1] : '\0',
			                   i + 2 < length ? text[i + 2] : '\0'),
			         tail);
		before = class;
	}
	return index;
}

void
dp_word_index_free(DpWordIndex *index)
{
	if (index == NULL)
		return;
	g_array_unref(index->words);
	g_free(index);
}

static gboolean
is_at_edge(const DpWordIndex *index, guint offset, const char *mark)
{
	const char *at = index->text + offset;

	for (; *mark != '\0' && *mark != ' '; mark++, at++) {
		if (dp_ascii_lower(*at) != *mark)
			return FALSE;
	}
	return *mark == '\0' || !g_ascii_isalpha(*at);
}

/* A mark too short for a bucket: all words are compared. */
static void
find_short(const DpWordIndex *index, const char *mark, GArray *offsets)
{
	for (guint i = 0; i < index->words->len; i++) {
		guint offset = g_array_index(index->words, Word, i).offset;

		if (is_at_edge(index, offset, mark))
			g_array_append_val(offsets, offset);
	}
}

void
dp_word_index_find(const DpWordIndex *index, const char *mark, GArray *offsets)
{
	if (strnlen(mark, PREFIX) < PREFIX || mark[1] == ' ') {
		find_short(index, mark, offsets);
		return;
	}
	for (guint i = index->head[bucket_of(index, mark[0], mark[1], mark[2])]; i != LAST;) {
		const Word *word = &g_array_index(index->words, Word, i);

		if (is_at_edge(index, word->offset, mark))
			g_array_append_val(offsets, word->offset);
		i = word->next;
	}
}
