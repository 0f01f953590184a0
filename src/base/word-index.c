/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/word-index.h"

#include <string.h>

#include "base/text.h"

#define OTHER_SCRIPT 27 /* the class of bytes that start a non-ASCII character */
#define N_CLASSES 28
#define N_SECONDS 32
#define LAST G_MAXUINT

/* Words with the same first two letters are chained in text order. */
typedef struct {
	guint offset, next;
} Word;

struct _DpWordIndex {
	const char *text;
	GArray *words;                    /* of Word */
	guint8 classes[256];              /* of a byte: 1 to 26 for a letter */
	guint head[N_CLASSES][N_SECONDS]; /* LAST: none */
};

/* Case-insensitive for letters; other bytes may share a class with them. */
static guint
second_of(char c)
{
	return (guint8)c % N_SECONDS;
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
add_word(DpWordIndex *index, guint offset, guint class, guint second,
         guint tail[N_CLASSES][N_SECONDS])
{
	guint n = index->words->len;
	Word word = {offset, LAST};

	g_array_append_val(index->words, word);
	if (index->head[class][second] == LAST)
		index->head[class][second] = n;
	else
		g_array_index(index->words, Word, tail[class][second]).next = n;
	tail[class][second] = n;
}

DpWordIndex *
dp_word_index_new(const char *text, gsize length)
{
	DpWordIndex *index = g_new0(DpWordIndex, 1);
	guint tail[N_CLASSES][N_SECONDS], before = 0;

	index->text = text;
	index->words = g_array_sized_new(FALSE, FALSE, sizeof(Word), (guint)(length / 6 + 1));
	set_classes(index);
	for (gsize i = 0; i < length; i++) {
		guint class = index->classes[(guint8)text[i]];

		if (class == OTHER_SCRIPT ||
		    (class != 0 && (before == 0 || before == OTHER_SCRIPT)))
			add_word(index, (guint)i, class,
			         second_of(i + 1 < length ? text[i + 1] : '\0'), tail);
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

static void
follow_chain(const DpWordIndex *index, guint head, const char *mark, GArray *offsets)
{
	for (guint i = head; i != LAST;) {
		const Word *word = &g_array_index(index->words, Word, i);

		if (is_at_edge(index, word->offset, mark))
			g_array_append_val(offsets, word->offset);
		i = word->next;
	}
}

static int
compare_offsets(gconstpointer a, gconstpointer b)
{
	guint first = *(const guint *)a, second = *(const guint *)b;

	return (first > second) - (first < second);
}

void
dp_word_index_find(const DpWordIndex *index, const char *mark, GArray *offsets)
{
	const guint *heads = index->head[index->classes[(guint8)mark[0]]];
	g_autoptr(GArray) found = NULL;

	if (mark[1] != '\0' && mark[1] != ' ') {
		follow_chain(index, heads[second_of(mark[1])], mark, offsets);
		return;
	}
	/* a mark of one letter: any second letter matches */
	found = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < N_SECONDS; i++)
		follow_chain(index, heads[i], mark, found);
	g_array_sort(found, compare_offsets);
	g_array_append_vals(offsets, found->data, found->len);
}
