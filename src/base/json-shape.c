/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json-shape.h"

#include <string.h>

#include "base/limits.h"

#define BLANKS " \t\r\n"
#define BETWEEN BLANKS ",:+-." /* besides letters and digits */

static gboolean
is_one_of(char c, const char *chars)
{
	return c != '\0' && strchr(chars, c) != NULL;
}

/* At the quotation mark that ends the string which begins at @at, or at the end. */
static gsize
string_end(const char *text, gsize length, gsize at)
{
	for (at++; at < length && text[at] != '"'; at++)
		at += text[at] == '\\';
	return MIN(at, length);
}

/* Comments and other quotation marks, which json-glib knows too, would hide a list from this. */
gboolean
dp_json_shape_is_sound(const char *text, gsize length)
{
	guint depth = 0;
	gboolean ended = FALSE;

	for (gsize at = 0; at < length; at++) {
		char c = text[at];

		if (is_one_of(c, "[{") && !ended)
			depth++;
		else if (is_one_of(c, "]}") && depth > 0)
			ended = --depth == 0;
		else if (c == '"' && depth > 0)
			at = string_end(text, length, at);
		else if (depth > 0 ? !g_ascii_isalnum(c) && !is_one_of(c, BETWEEN)
		                   : !is_one_of(c, BLANKS))
			return FALSE;
		if (depth > DP_LIMIT_JSON_DEPTH)
			return FALSE;
	}
	return ended;
}
