/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "facts/text/placeholder.h"

#define MAX_PARTS 80 /* of a line; with more it is a paragraph */

/* Given names that are also small words of a sentence. */
static const char *const GIVEN_AND_WORDS[] = {"al", "an", "dan", "may", "per", "will", NULL};

/* "May Review", "An Na": a given name that is also a word, and one more word. */
static gboolean
is_name_of_words(const char *part)
{
	g_auto(GStrv) words = g_strsplit_set(part, " \t\n", MAX_PARTS);
	const char *pair[2] = {NULL, NULL};
	g_autofree char *given = NULL;
	guint n = 0;

	for (char **word = words; *word != NULL; word++) {
		if (**word == '\0')
			continue;
		if (n == G_N_ELEMENTS(pair) || !g_unichar_isupper(g_utf8_get_char(*word)))
			return FALSE;
		pair[n++] = *word;
	}
	if (n < G_N_ELEMENTS(pair))
		return FALSE;
	given = dp_text_fold(pair[0]);
	return g_strv_contains(GIVEN_AND_WORDS, given);
}

gboolean
dp_placeholder_holds_name(const char *text)
{
	g_auto(GStrv) parts = g_strsplit_set(text, ",;&/", MAX_PARTS);

	for (char **part = parts; *part != NULL; part++) {
		if (is_name_of_words(*part))
			return TRUE;
	}
	return FALSE;
}
