/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/paper-number.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"

/* No space is in a number, so that a title in the wrong column is an error. */
static gboolean
is_number(const char *text)
{
	gboolean digit = FALSE;

	for (const char *p = text; *p != '\0'; p++) {
		if (!g_ascii_isalnum(*p) && strchr("-_.", *p) == NULL)
			return FALSE;
		digit |= g_ascii_isdigit(*p);
	}
	return digit && strlen(text) <= DP_LIMIT_PAPER_NUMBER_BYTES;
}

char *
dp_paper_number_parse(const char *text, GError **error)
{
	g_autofree char *number = g_strstrip(g_strdup(text + (*text == '#')));

	if (is_number(number))
		return g_steal_pointer(&number);
	g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
	            "\"%s\" is not the number of a paper: digits, perhaps with letters, \"-\", "
	            "\".\" and \"_\", at most %u characters",
	            text, DP_LIMIT_PAPER_NUMBER_BYTES);
	return NULL;
}
