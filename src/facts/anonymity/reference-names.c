/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/reference-names.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2099 /* a larger number is none */
#define YEAR_DIGITS 4

static gboolean
has_word(const char *text, const char *word)
{
	gsize length = strlen(word);

	for (const char *at = text; (at = strstr(at, word)) != NULL; at++) {
		if ((at == text || !g_ascii_isalpha(at[-1])) && !g_ascii_isalpha(at[length]))
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_reference_names_has(const DpStructure *structure, const char *name)
{
	const char *last = strrchr(name, ' ');
	g_autofree char *surname = dp_text_fold(last != NULL ? last + 1 : name);

	for (guint i = 0; *surname != '\0' && i < structure->lines->len; i++) {
		g_autofree char *folded = NULL;

		if (structure->roles[i] != DP_ROLE_REFERENCE)
			continue;
		folded = dp_text_fold(dp_structure_line(structure, i)->text);
		if (has_word(folded, surname))
			return TRUE;
	}
	return FALSE;
}

static guint
newest_in(const char *text)
{
	guint newest = 0;

	for (const char *p = text; *p != '\0';) {
		gsize digits = strspn(p, "0123456789");
		guint year = digits == YEAR_DIGITS ? (guint)strtoul(p, NULL, 10) : 0;

		if (year >= FIRST_YEAR && year <= LAST_YEAR)
			newest = MAX(newest, year);
		p += MAX(digits, 1);
	}
	return newest;
}

guint
dp_reference_names_year(const DpStructure *structure)
{
	guint newest = 0;

	for (guint i = 0; i < structure->lines->len; i++) {
		if (structure->roles[i] == DP_ROLE_REFERENCE)
			newest = MAX(newest, newest_in(dp_structure_line(structure, i)->text));
	}
	return newest;
}
