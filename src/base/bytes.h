/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

/** dp_bytes_find: (nullable): where @word is first; borrowed from @bytes. For words whose first
 * byte is rare there, as memmem() looks at each of them. */
static inline const char *
dp_bytes_find(const char *bytes, gsize length, const char *word)
{
	const char *end = bytes + length;
	gsize n = strlen(word);

	while ((bytes = memchr(bytes, *word, (gsize)(end - bytes))) != NULL) {
		if ((gsize)(end - bytes) >= n && memcmp(bytes, word, n) == 0)
			return bytes;
		bytes++;
	}
	return NULL;
}
