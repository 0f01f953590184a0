/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/word-parts.h"

#include <string.h>

#define GROUP "(?:"
#define CONDITION "(?("

DpWordPart *
dp_word_part_new(const char *expression, guint line)
{
	DpWordPart *part = g_new0(DpWordPart, 1);

	part->expression = g_strdup(expression);
	part->line = line;
	return part;
}

void
dp_word_part_free(DpWordPart *part)
{
	g_free(part->expression);
	g_free(part);
}

char *
dp_word_part_name(const char *text)
{
	gsize length;

	if (text[0] != '{' || !g_ascii_isupper(text[1]))
		return NULL;
	length = strspn(text + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
	return text[1 + length] == '}' ? g_strndup(text + 1, length) : NULL;
}

/* Bytes of "\p{Lu}", "\s", "[^.;]" or "(?(" at @text, which the notation copies unchanged. */
static gsize
verbatim(const char *text)
{
	gsize n = 1;

	if (text[0] == '\\' && text[1] != '\0')
		return strchr("pP", text[1]) != NULL && text[2] == '{' ? strcspn(text, "}") + 1 : 2;
	if (g_str_has_prefix(text, CONDITION))
		return strlen(CONDITION);
	if (text[0] != '[')
		return 0;
	while (text[n] != '\0' && text[n] != ']')
		n += text[n] == '\\' && text[n + 1] != '\0' ? 2 : 1;
	return text[n] == ']' ? n + 1 : n;
}

static DpWordPart *
look_up(const char *name, GHashTable *parts, GHashTable *shared)
{
	DpWordPart *part = g_hash_table_lookup(parts, name);

	return part == NULL && shared != NULL ? g_hash_table_lookup(shared, name) : part;
}

/* Appends the item at @at and returns its length in bytes; 0: it names an unknown part. */
static gsize
expand_one(GString *out, const char *at, GHashTable *parts, GHashTable *shared, char **missing)
{
	g_autofree char *name = dp_word_part_name(at);
	DpWordPart *part = name != NULL ? look_up(name, parts, shared) : NULL;
	gsize length = verbatim(at);

	if (name != NULL && part == NULL) {
		*missing = g_steal_pointer(&name);
		return 0;
	}
	if (part != NULL) {
		part->used = TRUE;
		g_string_append(out, part->expression);
		return strlen(name) + 2;
	}
	if (length > 0)
		g_string_append_len(out, at, (gssize)length);
	else if (*at == ' ')
		g_string_append(out, "\\s+");
	else if (*at == '(' && at[1] != '?')
		g_string_append(out, GROUP);
	else
		g_string_append_c(out, *at);
	return MAX(length, 1);
}

char *
dp_word_parts_expand(const char *notation, GHashTable *parts, GHashTable *shared, char **missing)
{
	GString *out = g_string_new(NULL);

	for (const char *at = notation; *at != '\0';) {
		gsize taken = expand_one(out, at, parts, shared, missing);

		if (taken == 0)
			return g_string_free(out, TRUE);
		at += taken;
	}
	return g_string_free(out, FALSE);
}

GStrv
dp_word_part_words(const DpWordPart *part)
{
	g_auto(GStrv) words = NULL;
	gsize length = strlen(part->expression);

	if (!g_str_has_prefix(part->expression, GROUP) || part->expression[length - 1] != ')')
		return NULL;
	words = g_strsplit(part->expression + strlen(GROUP), "|", -1);
	for (char **word = words; *word != NULL; word++) {
		if (word[1] == NULL)
			(*word)[strlen(*word) - 1] = '\0';
		if (**word == '\0' || strpbrk(*word, "\\()[]{}?*+.^$ ") != NULL)
			return NULL;
	}
	return g_steal_pointer(&words);
}
