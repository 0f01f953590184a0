/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json-shape.h"

#include <string.h>

#include "base/limits.h"

#define BLANKS " \t\r\n"
#define BETWEEN BLANKS ",:+-." /* besides letters and digits */
#define ESCAPE_LENGTH 6        /* \uXXXX */

#define IS_HIGH_SURROGATE(unit) ((unit) >= 0xd800 && (unit) < 0xdc00)
#define IS_LOW_SURROGATE(unit) ((unit) >= 0xdc00 && (unit) < 0xe000)

static gboolean
is_one_of(char c, const char *chars)
{
	return c != '\0' && strchr(chars, c) != NULL;
}

/* The code unit of the escape \uXXXX at @at, or -1 if there is none. */
static gint
escaped_unit(const char *text, gsize length, gsize at)
{
	gint unit = 0;

	if (length - at < ESCAPE_LENGTH || text[at] != '\\' || text[at + 1] != 'u')
		return -1;
	for (gsize i = 2; i < ESCAPE_LENGTH; i++) {
		if (!g_ascii_isxdigit(text[at + i]))
			return -1;
		unit = unit * 16 + g_ascii_xdigit_value(text[at + i]);
	}
	return unit;
}

/* Length of the escape at @at; 0 if it is not a JSON escape, or half a surrogate pair. */
static gsize
escape_length(const char *text, gsize length, gsize at)
{
	gint unit = escaped_unit(text, length, at);
	gint next;

	if (unit < 0)
		return length - at < 2 || text[at + 1] == 'u' ? 0 : 2;
	if (!IS_HIGH_SURROGATE(unit))
		return IS_LOW_SURROGATE(unit) ? 0 : ESCAPE_LENGTH;
	next = escaped_unit(text, length, at + ESCAPE_LENGTH);
	return IS_LOW_SURROGATE(next) ? 2 * ESCAPE_LENGTH : 0;
}

/* The position after the string whose quotation mark is at @at; 0 if it does not end or is not
 * valid Unicode. */
static gsize
string_end(const char *text, gsize length, gsize at)
{
	for (at++; at < length && text[at] != '"';) {
		gsize step = text[at] == '\\' ? escape_length(text, length, at) : 1;

		if (step == 0)
			return 0;
		at += step;
	}
	return at < length ? at + 1 : 0;
}

/* Rejects comments and other quotation marks, which json-glib accepts: they could hide a list from
 * this check. */
gboolean
dp_json_shape_is_sound(const char *text, gsize length)
{
	guint depth = 0;
	gboolean ended = FALSE;

	for (gsize at = 0, next; at < length; at = next) {
		char c = text[at];

		next = at + 1;
		if (is_one_of(c, "[{") && !ended)
			depth++;
		else if (is_one_of(c, "]}") && depth > 0)
			ended = --depth == 0;
		else if (c == '"' && depth > 0)
			next = string_end(text, length, at);
		else if (depth > 0 ? !g_ascii_isalnum(c) && !is_one_of(c, BETWEEN)
		                   : !is_one_of(c, BLANKS))
			return FALSE;
		if (next == 0 || depth > DP_LIMIT_JSON_DEPTH)
			return FALSE;
	}
	return ended;
}
