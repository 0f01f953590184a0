/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/own-name.h"

#include <string.h>

#include "base/text.h"
#include "facts/text/word-lists.h"

#define MIN_NAME 3  /* letters of a name before a title's colon */
#define MAX_NAME 24 /* letters; with more it is a part of the title */
#define MAX_WORDS 2
#define MIN_APART 4 /* letters: no other word contains as many by chance */

/* (nullable) (transfer full) */
static char *
title_of(const DpStructure *structure)
{
	if (structure->title_first == DP_NO_LINE || structure->title_last >= structure->lines->len)
		return NULL;
	return dp_structure_text(structure, structure->title_first, structure->title_last);
}

char *
dp_own_name(const DpStructure *structure)
{
	g_autofree char *title = title_of(structure), *name = NULL;
	char *colon = title != NULL ? strchr(title, ':') : NULL;
	guint spaces = 0;

	if (colon == NULL)
		return g_strdup("");
	for (const char *p = title; p < colon; p++)
		spaces += p[0] == ' ' && p[1] != ':';
	*colon = '\0';
	name = dp_text_squash(title);
	return spaces < MAX_WORDS && strlen(name) >= MIN_NAME && strlen(name) <= MAX_NAME
	           ? g_steal_pointer(&name)
	           : g_strdup("");
}

/* Between words of a sentence; a path or a name of a program has other marks beside it. */
static gboolean
is_between_words(char before, char after)
{
	return (before == ' ' || before == '\0') &&
	       (after == '\0' || strchr(" ,.;:)", after) != NULL);
}

/* Whether a paragraph has the name in small letters: then it is a word of the language. */
static gboolean
is_common_word(const DpStructure *structure, const char *name)
{
	gsize length = strlen(name);

	for (guint i = structure->title_last + 1; i < structure->lines->len; i++) {
		const char *text = dp_structure_line(structure, i)->text;

		for (const char *at = structure->roles[i] == DP_ROLE_BODY ? strstr(text, name)
		                                                          : NULL;
		     at != NULL; at = strstr(at + 1, name)) {
			if (is_between_words(at > text ? at[-1] : '\0', at[length]))
				return TRUE;
		}
	}
	return FALSE;
}

char *
dp_own_name_apart(const DpStructure *structure)
{
	g_autofree char *title = title_of(structure), *name = dp_own_name(structure);
	const char *colon = title != NULL ? strchr(title, ':') : NULL;

	return strlen(name) >= MIN_APART &&
	               !dp_lazy_pattern_matches(&DP_WORDS_STUDY_TITLE, colon) &&
	               !is_common_word(structure, name)
	           ? g_steal_pointer(&name)
	           : g_strdup("");
}
