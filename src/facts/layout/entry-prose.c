/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/entry-prose.h"

#include <string.h>

#include "facts/text/word-lists.h"

/* Measured in 26 658 entries of some 1 300 papers: one in two thousand has as many of these words,
 * and two entries without a year have more than one. */
#define MIN_WORDS 4
#define MIN_WORDS_UNDATED 2
/* Of an entry's words: a title in a long list of names has less, prose 0.1. */
#define MIN_SHARE 0.04
#define MAX_WORD 8 /* bytes: the longest word of the list and its end */

static gboolean
is_year(const char *text)
{
	return (g_str_has_prefix(text, "19") || g_str_has_prefix(text, "20")) &&
	       g_ascii_isdigit(text[2]) && g_ascii_isdigit(text[3]);
}

static gboolean
is_prose_word(const char *start, gsize length)
{
	char word[MAX_WORD + 1];

	if (length > MAX_WORD)
		return FALSE;
	for (gsize i = 0; i < length; i++)
		word[i] = g_ascii_tolower(start[i]);
	word[length] = '\0';
	return dp_word_is_listed(DP_WORDS_PROSE_WORDS, word);
}

gboolean
dp_entry_is_prose(const char *text)
{
	guint words = 0, prose = 0;
	gboolean dated = FALSE;

	for (const char *p = text; *p != '\0';) {
		const char *start = p;

		while (g_ascii_isalpha(*p))
			p++;
		if (p > start) {
			words++;
			prose += is_prose_word(start, (gsize)(p - start));
			continue;
		}
		dated = dated || is_year(p);
		p++;
	}
	return prose >= (dated ? MIN_WORDS : MIN_WORDS_UNDATED) && prose >= MIN_SHARE * words;
}
