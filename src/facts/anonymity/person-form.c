/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/person-form.h"

#include <string.h>

#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/text/word-lists.h"

#define MAX_WORDS 8 /* of a name; with more it is a sentence */
#define MIN_WORD 2  /* letters: an initial occurs in any text */

/* Whether byte @at of @text is within an address or a path, which are written in small letters. */
static gboolean
is_in_address(const char *text, const char *at)
{
	const char *start = at, *end = at;

	while (start > text && !g_ascii_isspace(start[-1]))
		start--;
	while (*end != '\0' && !g_ascii_isspace(*end))
		end++;
	for (const char *p = start; p < end; p++) {
		if (strchr("@/\\_", *p) != NULL)
			return TRUE;
	}
	return FALSE;
}

/* Whether @text contains @word as a word of its own, in the same letters. */
static gboolean
has_word(const char *text, const char *word)
{
	gsize length = strlen(word);

	for (const char *at = text; (at = strstr(at, word)) != NULL; at++) {
		gboolean begins = at == text || !g_ascii_isalnum(at[-1]);

		if (begins && !g_ascii_isalnum(at[length]) && !is_in_address(text, at))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_written_small(const DpPassage *text, const char *word)
{
	g_autofree char *small = g_utf8_strdown(word, -1);

	return has_word(text->text->str, small);
}

gboolean
dp_person_is_word_of(const DpPassage *text, const char *word)
{
	g_autofree char *small = g_utf8_strdown(word, -1);
	g_autofree char *all = g_utf8_strdown(text->text->str, -1);

	return *small != '\0' && has_word(all, small);
}

static gboolean
may_be_of_name(const char *word, const DpPassage *text)
{
	g_autofree char *folded = dp_text_squash(word);

	if (g_utf8_strlen(folded, -1) < MIN_WORD)
		return TRUE;
	return !dp_word_is_listed(DP_WORDS_NO_PERSON, folded) &&
	       (text == NULL || !is_written_small(text, word));
}

gboolean
dp_person_is_named(const char *words, const DpPassage *text)
{
	g_auto(GStrv) parts = g_strsplit_set(words, " ,\t\n", MAX_WORDS + 1);
	guint n = 0;

	for (guint i = 0; parts[i] != NULL; i++) {
		if (*parts[i] == '\0')
			continue;
		if (++n > MAX_WORDS || !may_be_of_name(parts[i], text))
			return FALSE;
	}
	return n > 1 && !dp_leak_is_placeholder(words);
}

gboolean
dp_person_has_given_name(const char *words)
{
	g_autofree char *first = g_strndup(words, strcspn(words, " ,\t\n"));
	g_autofree char *folded = dp_text_squash(first);

	return dp_word_is_listed(DP_WORDS_GIVEN_NAMES, folded);
}

DpPersonNamed
dp_person_among(const char *words, const DpPassage *text)
{
	DpPersonNamed found = DP_PERSON_NONE;
	gsize from = 0, start, end;

	while (found < DP_PERSON_SURE &&
	       dp_lazy_pattern_search(&DP_WORDS_THANKED_PERSON, words, from, &start, &end) &&
	       end > from) {
		g_autofree char *name = g_strndup(words + start, end - start);

		from = end;
		if (dp_person_is_named(name, text))
			found = dp_person_has_given_name(name) ? DP_PERSON_SURE : DP_PERSON_LIKELY;
	}
	return found;
}

gboolean
dp_person_has_strange_word(const char *words, const DpPassage *text)
{
	g_auto(GStrv) parts = g_strsplit_set(words, " ,\t\n", MAX_WORDS + 1);

	for (guint i = 0; parts[i] != NULL; i++) {
		if (g_utf8_strlen(parts[i], -1) > MIN_WORD && may_be_of_name(parts[i], text))
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_person_is_file_word(const char *folded)
{
	return dp_word_is_listed(DP_WORDS_FILE_WORDS, folded);
}

gboolean
dp_person_is_listed(const char *word)
{
	g_autofree char *folded = dp_text_squash(word);

	return dp_word_is_listed(DP_WORDS_NO_PERSON, folded);
}
