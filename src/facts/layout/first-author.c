/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/first-author.h"

#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "structure/citation-form.h"
#include "structure/entry-label.h"

/* Bytes after the label in which the first author's name must end. */
#define MAX_NAME 200

/* What ends a name: a sign, a word that joins two authors, a year, the full stop after a word. */
#define NAME_END                                                                                   \
	"(?-i)[,;:(\\[“”\"«»]|``|\\s(?:and|und|et|y|&)\\s|\\s(?:19|20)\\d\\d\\b|"            \
	"(?<=\\p{L}\\p{L})\\.(?=\\s|\\z)"

static const char *
skip_label(const char *entry)
{
	DpEntryLabel label = dp_entry_label(entry);
	guint number;

	if (label.style == DP_LABEL_NONE)
		return entry;
	if (label.style == DP_LABEL_WORD)
		return strchr(entry, ']') + 1;
	return entry + dp_citation_label(entry, &number);
}

/* (transfer full): the first author as printed. */
static char *
first_author(const char *entry)
{
	static DpLazyPattern name_end = DP_LAZY_PATTERN(NAME_END);
	g_autofree char *text = g_strstrip(g_strdup(skip_label(entry)));
	gsize end = strlen(text);

	dp_lazy_pattern_search(&name_end, text, 0, &end, NULL);
	return end <= MAX_NAME ? g_strchomp(g_strndup(text, end)) : NULL;
}

static gint
compare_descending(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)b, *(char *const *)a);
}

static void
add_key(GPtrArray *keys, const char *name)
{
	g_autofree char *key = dp_text_squash(name);

	if (*key != '\0' && !g_ptr_array_find_with_equal_func(keys, key, g_str_equal, NULL))
		g_ptr_array_add(keys, g_steal_pointer(&key));
}

/* (nullable): from the first word of @name in small letters on: "van den Orvik". */
static const char *
from_particle(const char *name)
{
	const char *word = name;

	while (word != NULL && !g_unichar_islower(g_utf8_get_char(word))) {
		word = strchr(word, ' ');
		word = word != NULL ? word + 1 : NULL;
	}
	return word;
}

GPtrArray *
dp_first_author_keys(const char *entry)
{
	GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *name = first_author(entry);
	const char *last, *particle;

	if (name == NULL || !g_unichar_isalpha(g_utf8_get_char(name)))
		return keys;
	last = strrchr(name, ' ');
	particle = from_particle(name);
	add_key(keys, name);
	add_key(keys, last != NULL ? last + 1 : name);
	add_key(keys, particle != NULL ? particle : name);
	g_ptr_array_sort(keys, compare_descending);
	return keys;
}
