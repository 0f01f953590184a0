/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/person-form.h"

#include <string.h>

#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/text/word-lists.h"

#define MAX_WORDS 8 /* of a name; with more it is a sentence */
#define MIN_WORD 2  /* letters: an initial occurs in any text */

/* Whether the text contains @word in small letters, as a word of its own. */
static gboolean
is_written_small(const DpPassage *text, const char *word)
{
	g_autofree char *small = g_utf8_strdown(word, -1);
	gsize length = strlen(small);
	const char *at = text->text->str;

	while ((at = strstr(at, small)) != NULL) {
		gboolean begins = at == text->text->str || !g_ascii_isalnum(at[-1]);

		if (begins && !g_ascii_isalnum(at[length]))
			return TRUE;
		at++;
	}
	return FALSE;
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
