/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/phrase.h"

#include <string.h>

#include "base/needs.h"

#define REACH 1200 /* bytes of a match, at most, from its mark on */
#define ANYWHERE '*'
#define MAX_MARK 64 /* bytes */

static void
find_anywhere(const GString *text, const char *mark, GArray *marks)
{
	const char *at = text->str;

	while ((at = strstr(at, mark)) != NULL) {
		guint offset = (guint)(at - text->str);

		g_array_append_val(marks, offset);
		at++;
	}
}

static int
compare_offsets(gconstpointer a, gconstpointer b)
{
	guint first = *(const guint *)a, second = *(const guint *)b;

	return (first > second) - (first < second);
}

static void
find_mark(DpPassage *passage, const char *mark, GArray *marks)
{
	if (mark[0] == ANYWHERE)
		find_anywhere(passage->text, mark + 1, marks);
	else
		dp_word_index_find(dp_passage_word_index(passage), mark, marks);
}

void
dp_phrase_search_init(DpPhraseSearch *search, DpPhrase *phrase, DpPassage *passage)
{
	const char *from = phrase->marks, *bar;

	*search = (DpPhraseSearch){passage, phrase, g_array_new(FALSE, FALSE, sizeof(guint)), 0, 0};
	for (; from != NULL; from = bar != NULL ? bar + 1 : NULL) {
		char mark[MAX_MARK] = "";
		gsize length;

		bar = strchr(from, '|');
		length = bar != NULL ? (gsize)(bar - from) : strlen(from);
		g_assert(length > 0 && length < sizeof mark);
		memcpy(mark, from, length);
		find_mark(passage, mark, search->marks);
	}
	if (strchr(phrase->marks, '|') != NULL)
		g_array_sort(search->marks, compare_offsets);
}

void
dp_phrase_search_clear(DpPhraseSearch *search)
{
	g_clear_pointer(&search->marks, g_array_unref);
}

static const DpPattern *
compiled(DpPhrase *phrase)
{
	return dp_pattern_keep(&phrase->pattern, phrase->expression, phrase->compiled,
	                       dp_pattern_new_trusting);
}

static gsize
next_character(const GString *text, gsize offset)
{
	while (offset < text->len && (text->str[offset] & 0xC0) == 0x80)
		offset++;
	return offset;
}

static gsize
back_to_character(const GString *text, gsize offset)
{
	while (offset > 0 && offset < text->len && (text->str[offset] & 0xC0) == 0x80)
		offset--;
	return offset;
}

/* Cheap, and usually decides: no pattern is compiled for a word without its context. */
static gboolean
is_near(const DpPhrase *phrase, DpPassage *passage, gsize mark)
{
	gsize from = mark > phrase->reach ? mark - phrase->reach : 0;
	gsize stop = MIN(passage->text->len, mark + phrase->reach);
	const char *part = phrase->near;

	while (part != NULL) {
		const char *bar = strchr(part, '|');
		gsize length = bar != NULL ? (gsize)(bar - part) : strlen(part);

		if (memmem(dp_passage_plain(passage) + from, stop - from, part, length) != NULL)
			return TRUE;
		part = bar != NULL ? bar + 1 : NULL;
	}
	return phrase->near == NULL;
}

/* Whether a match may begin at bytes @first to @last. */
static gboolean
may_match(const DpPhraseSearch *search, gsize first, gsize last, gsize stop)
{
	const char *needs = search->phrase->needs;

	return needs == NULL ||
	       dp_needs_may_be_met(
	           needs, &(DpNeedsPlace){dp_passage_trigrams(search->passage), first, last, stop});
}

static gboolean
try_mark(DpPhraseSearch *search, gsize mark, gsize *start, gsize *end)
{
	const GString *text = search->passage->text;
	gsize before = search->phrase->before;
	gsize first = MAX(search->from, back_to_character(text, mark > before ? mark - before : 0));
	gsize stop = back_to_character(text, MIN(text->len, mark + REACH));
	g_autoptr(GError) error = NULL;
	gboolean found;

	if (!may_match(search, first, mark, stop))
		return FALSE;
	found = dp_pattern_search_within(compiled(search->phrase), text->str, stop, first, mark,
	                                 start, end, &error);
	if (error != NULL) {
		search->passage->exhausted = TRUE;
		search->next = search->marks->len; /* each further mark might take as long */
	}
	return found;
}

gboolean
dp_phrase_search_next(DpPhraseSearch *search, gsize *start, gsize *end)
{
	const GString *text = search->passage->text;

	while (search->next < search->marks->len) {
		gsize mark = g_array_index(search->marks, guint, search->next);

		if (mark >= search->from && is_near(search->phrase, search->passage, mark) &&
		    try_mark(search, mark, start, end)) {
			search->from = next_character(text, MAX(*end, *start + 1));
			return TRUE;
		}
		search->from = MAX(search->from, next_character(text, mark + 1));
		if (search->next < search->marks->len)
			search->next++;
	}
	return FALSE;
}
