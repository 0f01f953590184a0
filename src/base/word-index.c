/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/word-index.h"

#define OTHER_SCRIPT 27 /* the class of bytes that begin a character outside ASCII */
#define N_CLASSES 28
#define LAST G_MAXUINT

/* Words of one first letter are chained in the order of the text. */
typedef struct {
	guint offset, next;
} Word;

struct _DpWordIndex {
	const char *text;
	GArray *words;         /* of Word */
	guint8 classes[256];   /* of a byte: 1 to 26 for a letter */
	guint head[N_CLASSES]; /* LAST: no such word */
};

static void
set_classes(DpWordIndex *index)
{
	for (guint i = 0; i < 26; i++)
		index->classes['a' + i] = index->classes['A' + i] = (guint8)(i + 1);
	for (guint i = 0xC0; i < 256; i++)
		index->classes[i] = OTHER_SCRIPT;
	for (guint i = 0; i < N_CLASSES; i++)
		index->head[i] = LAST;
}

DpWordIndex *
dp_word_index_new(const char *text, gsize length)
{
	DpWordIndex *index = g_new0(DpWordIndex, 1);
	guint tail[N_CLASSES] = {0}, before = 0;

	index->text = text;
	index->words = g_array_sized_new(FALSE, FALSE, sizeof(Word), (guint)(length / 6 + 1));
	set_classes(index);
	for (gsize i = 0; i < length; i++) {
		guint class = index->classes[(guint8)text[i]], n = index->words->len;
		Word word = {(guint)i, LAST};

		if (class == OTHER_SCRIPT ||
		    (class != 0 && (before == 0 || before == OTHER_SCRIPT))) {
			g_array_append_val(index->words, word);
			if (index->head[class] == LAST)
				index->head[class] = n;
			else
				g_array_index(index->words, Word, tail[class]).next = n;
			tail[class] = n;
		}
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
stands_at(const DpWordIndex *index, guint offset, const char *mark)
{
	const char *at = index->text + offset;

	for (; *mark != '\0' && *mark != ' '; mark++, at++) {
		if (g_ascii_tolower(*at) != *mark)
			return FALSE;
	}
	return *mark == '\0' || !g_ascii_isalpha(*at);
}

void
dp_word_index_find(const DpWordIndex *index, const char *mark, GArray *offsets)
{
	guint i = index->head[index->classes[(guint8)mark[0]]];

	while (i != LAST) {
		const Word *word = &g_array_index(index->words, Word, i);

		if (stands_at(index, word->offset, mark))
			g_array_append_val(offsets, word->offset);
		i = word->next;
	}
}
