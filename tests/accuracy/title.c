/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "title.h"

#include <string.h>

/* Fewer letters of a title that was cut may belong to any. */
#define LETTERS_OF_A_PART 8

/** Step: what stands for what in a title's source; each is applied to the whole. */
typedef struct {
	const char *pattern, *replacement;
} Step;

static const Step STEPS[] = {
    /* what prints nothing */
    {"\\\\(?:label|index|thanks|footnote|vspace|hspace|phantomsection)\\s*\\*?\\s*\\{[^{}]*\\}",
     " "},
    /* what only TeX knows */
    {"\\\\(?:[A-Za-z]*[Rr]ef\\*?|[Cc]ite\\w*|[a-z]*cite\\w*)\\s*(?:\\[[^\\]]*\\])*\\{[^{}]*\\}"
     "|\\$[^$]*\\$|\\\\\\(.*?\\\\\\)|\\\\ensuremath\\s*\\{(?:[^{}]|\\{[^{}]*\\})*\\}",
     "*"},
    /* accents */
    {"\\\\(?:['`^\"~=.]\\s*\\{?|[uvHcbdkr](?:\\s*\\{|\\s+))\\\\?([A-Za-z])\\}?", "\\1"},
    /* other commands */
    {"\\\\[a-zA-Z]+\\*?|[{}~]", " "},
};

static char *
apply(const Step *step, const char *text)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GRegex) regex = g_regex_new(step->pattern, 0, 0, &error);
	char *result = regex != NULL
	                   ? g_regex_replace(regex, text, -1, 0, step->replacement, 0, &error)
	                   : NULL;

	if (result == NULL)
		g_error("%s: %s", step->pattern, error->message);
	return result;
}

char *
title_fold(const char *text)
{
	g_autofree char *plain = g_strdup(text), *split = NULL;
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < G_N_ELEMENTS(STEPS); i++) {
		g_autofree char *before = plain;

		plain = apply(&STEPS[i], before);
	}
	split = g_utf8_normalize(plain, -1, G_NORMALIZE_ALL);
	for (const char *c = split; c != NULL && *c != '\0'; c++) {
		if (g_ascii_isalnum(*c) || *c == '*')
			g_string_append_c(out, g_ascii_tolower(*c));
	}
	return g_string_free(out, FALSE);
}

const char *
title_without_number(const char *folded)
{
	const char *word = "appendix";
	gboolean named = g_str_has_prefix(folded, word);
	const char *rest = named ? folded + strlen(word) : folded;
	gsize digits = strspn(rest, "0123456789"), roman = strspn(rest, "ivx");

	if (digits > 0)
		return rest + digits;
	if (roman > 0)
		return rest + roman;
	return rest + (g_ascii_isalpha(*rest) ? 1 : 0);
}

static gboolean
is_cut(const char *wanted, const char *found)
{
	return strlen(found) > LETTERS_OF_A_PART && strchr(wanted, '*') == NULL &&
	       strstr(wanted, found) != NULL;
}

gboolean
title_is(const char *wanted, const char *found)
{
	g_auto(GStrv) parts = g_strsplit(wanted, "*", -1), known = g_strsplit(found, "*", -1);
	g_autofree char *plain = g_strjoinv("", known);
	const char *at = plain;

	for (guint i = 0; parts[i] != NULL; i++) {
		const char *seen = strstr(at, parts[i]);

		if (seen == NULL)
			return is_cut(wanted, plain);
		at = seen + strlen(parts[i]);
	}
	return TRUE;
}
