/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/word-count.h"

#define MIN_WORD_LETTERS 2

guint
dp_word_count(const char *text)
{
	g_autoptr(GHashTable) words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	const char *begin = text;
	guint letters = 0;

	for (const char *p = text;; p = g_utf8_next_char(p)) {
		if (*p != '\0' && *p != ' ') {
			letters += g_unichar_isalpha(g_utf8_get_char(p));
			continue;
		}
		if (letters >= MIN_WORD_LETTERS)
			g_hash_table_add(words, g_strndup(begin, (gsize)(p - begin)));
		letters = 0;
		if (*p == '\0')
			return g_hash_table_size(words);
		begin = p + 1;
	}
}
