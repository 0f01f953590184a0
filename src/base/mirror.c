/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/mirror.h"

#include <string.h>

#define MAX_PARTS 4 /* letters that one presentation form may combine: "lam" and "alef" */

static gboolean
is_right_to_left(gunichar c)
{
	return (c >= 0x0590 && c < 0x0780) || (c >= 0xFB1D && c < 0xFE00) ||
	       (c >= 0xFE70 && c < 0xFEFF);
}

/* Whether any byte may start such a letter. */
static gboolean
may_have_any(const char *text)
{
	for (; *text != '\0'; text++) {
		guint8 c = (guint8)*text;

		if ((c >= 0xD6 && c <= 0xDD) || c == 0xEF)
			return TRUE;
	}
	return FALSE;
}

static void
append_plain(GString *out, gunichar c)
{
	gunichar parts[MAX_PARTS];
	gsize n = g_unichar_fully_decompose(c, c >= 0xFB1D, parts, MAX_PARTS);

	for (gsize i = 0; i < MIN(n, MAX_PARTS); i++) {
		if (!g_unichar_ismark(parts[i]))
			g_string_append_unichar(out, parts[i]);
	}
}

/* From @from to @to, in reverse order. */
static void
append_backwards(GString *out, const char *from, const char *to)
{
	while (to > from) {
		to = g_utf8_prev_char(to);
		append_plain(out, g_utf8_get_char(to));
	}
	g_string_append(out, ". ");
}

char *
dp_text_add_mirrored(char *folded)
{
	GString *out;
	const char *run = NULL, *end = NULL;

	if (!may_have_any(folded))
		return folded;
	out = g_string_new(folded);
	g_string_append(out, ". ");
	for (const char *p = folded;; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (is_right_to_left(c)) {
			run = run != NULL ? run : p;
			end = g_utf8_next_char(p);
		} else if (run != NULL && (c == 0 || g_unichar_isalpha(c))) {
			append_backwards(out, run, end);
			run = NULL;
		}
		if (c == 0)
			break;
	}
	g_free(folded);
	return g_string_free(out, FALSE);
}
