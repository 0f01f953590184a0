/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/quotation.h"

#include <string.h>

#include "venue/rule-limits.h"

/*
 * Folded text has one mark for all double quotation marks, and one for single marks and
 * apostrophes. A mark that opens a quotation is before a word and not after one; a mark that closes
 * it is after a word. An apostrophe is inside a word.
 */

typedef enum { NEITHER, OPENS, CLOSES } Mark;

static Mark
mark_at(const char *text, gsize length, gsize at)
{
	char before = at > 0 ? text[at - 1] : ' ', after = at + 1 < length ? text[at + 1] : ' ';

	if (after != ' ' && strchr(" ([{<:;=,/|-'\"`", before) != NULL)
		return OPENS;
	if (before == ' ' || (text[at] == '\'' && g_ascii_isalnum(after)))
		return NEITHER;
	return CLOSES;
}

/* What the last mark before @start does, at most so many bytes before it. */
static Mark
mark_before(const char *text, gsize length, gsize start, char mark)
{
	const gsize reach = DP_REACH(QUOTE_PROMPT);
	const char *from = start > reach ? text + start - reach : text;
	const char *at = text + start;

	while ((at = memrchr(from, mark, (gsize)(at - from))) != NULL) {
		Mark found = mark_at(text, length, (gsize)(at - text));

		if (found != NEITHER)
			return found;
	}
	return NEITHER;
}

static Mark
mark_after(const char *text, gsize length, gsize end, char mark)
{
	const char *to = text + end + MIN(length - end, DP_REACH(QUOTE_PROMPT));
	const char *at = text + end;

	for (; (at = memchr(at, mark, (gsize)(to - at))) != NULL; at++) {
		Mark found = mark_at(text, length, (gsize)(at - text));

		if (found != NEITHER)
			return found;
	}
	return NEITHER;
}

static gboolean
is_between(const char *text, gsize length, gsize start, gsize end, char mark)
{
	return mark_before(text, length, start, mark) == OPENS &&
	       mark_after(text, length, end, mark) == CLOSES;
}

/* A mark shortly before and one shortly after, whatever they do: a table's cells and a line's end
 * may come between a mark and its word. */
static gboolean
is_near_marks(const char *text, gsize length, gsize start, gsize end)
{
	gsize from = start > DP_REACH(QUOTE_REACH) ? start - DP_REACH(QUOTE_REACH) : 0;
	gsize to = MIN(end + DP_REACH(QUOTE_REACH), length);

	if (memchr(text + from, '"', start - from) != NULL)
		return memchr(text + end, '"', to - end) != NULL;
	return start > 0 && text[start - 1] == '\'' && memchr(text + end, '\'', to - end) != NULL;
}

gboolean
dp_quotation_covers(const char *text, gsize length, gsize start, gsize end)
{
	return is_near_marks(text, length, start, end) ||
	       is_between(text, length, start, end, '"') ||
	       is_between(text, length, start, end, '\'');
}
