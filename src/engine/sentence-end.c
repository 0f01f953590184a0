/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/sentence-end.h"

#include <string.h>

#include "base/limits.h"

/* "e.g.", "al.", "J." end no sentence; "3." does. */
static gboolean
is_abbreviation(const char *text, gsize dot)
{
	static const char *const WORDS[] = {"al", "e.g", "i.e", "cf", "fig",
	                                    "eq", "sec", "vs",  "no"};
	gsize from = dot;

	while (from > 0 && dot - from < 4 && text[from - 1] != ' ')
		from--;
	if (dot - from <= 1)
		return dot == from || !g_ascii_isdigit(text[from]);
	for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++) {
		if (strlen(WORDS[i]) == dot - from &&
		    strncmp(text + from, WORDS[i], dot - from) == 0)
			return TRUE;
	}
	return FALSE;
}

static gsize
end_before(const char *text, gsize at, gsize limit)
{
	static const char *const WIDE[] = {"\xE3\x80\x82", "\xE0\xA5\xA4", "\xD8\x9F"};

	for (; text[at] != '\0' && at < limit; at++) {
		if (g_ascii_isalnum(text[at]) || text[at] == ' ')
			continue;
		if (strchr(".!?", text[at]) != NULL &&
		    (text[at + 1] == '\0' || strchr(" \")'.!?", text[at + 1]) != NULL) &&
		    !(text[at] == '.' && is_abbreviation(text, at)))
			return at + 1;
		for (guint i = 0; (guint8)text[at] >= 0x80 && i < G_N_ELEMENTS(WIDE); i++) {
			if (g_str_has_prefix(text + at, WIDE[i]))
				return at + strlen(WIDE[i]);
		}
	}
	return at;
}

gsize
dp_sentence_end(const char *text, gsize at)
{
	return end_before(text, at, at + DP_LIMIT_SENTENCE);
}

gsize
dp_sentence_full_end(const char *text, gsize at)
{
	return end_before(text, at, G_MAXSIZE);
}
