/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/word-lists.h"

#include <string.h>

gboolean
dp_word_is_listed(const char *words, const char *word)
{
	for (; *words != '\0'; words += strlen(words) + 1) {
		if (*words == *word && strcmp(words, word) == 0)
			return TRUE;
	}
	return FALSE;
}
