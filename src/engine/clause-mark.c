/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/clause-mark.h"

#include <string.h>

#include "venue/rule-limits.h"

/* "Orvik et al. [12]" is the subject of what follows. */
static gboolean
follows_names(const char *text, gsize from, gsize mark)
{
	static const char *const ENDS[] = {"et al. ", "et al., ", "et al ", "and others "};

	for (guint i = 0; i < G_N_ELEMENTS(ENDS); i++) {
		gsize length = strlen(ENDS[i]);

		if (mark >= from + length && strncmp(text + mark - length, ENDS[i], length) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_label(const char *label, gsize length)
{
	gsize digits = 0;

	while (digits < length && g_ascii_isdigit(label[digits]))
		digits++;
	return length > 0 && length <= DP_LIMIT(CLAUSE_LIST_MARK) &&
	       digits <= DP_LIMIT(CLAUSE_NUMERAL);
}

/* "1)", "(ii)" begin an item, at the start of a sentence or after a mark: "rules: (ii)". */
static gboolean
is_list_mark(const char *text, gsize from, gsize at)
{
	gsize end = at - 1, mark = end;

	while (mark > from && end - mark <= DP_LIMIT(CLAUSE_LIST_MARK) &&
	       g_ascii_isalnum(text[mark - 1]))
		mark--;
	if (!is_label(text + mark, end - mark))
		return FALSE;
	if (mark > from && strchr("([", text[mark - 1]) != NULL)
		mark--;
	else if (mark > from && text[mark - 1] != ' ')
		return FALSE; /* "(2019, p.89)" */
	if (mark <= from + 1)
		return TRUE;
	if (follows_names(text, from, mark))
		return FALSE;
	return strchr(",;:.", text[mark - (text[mark - 1] == ' ' ? 2 : 1)]) != NULL;
}

/* A closing mark ends the quoted text: a "minority" vote. */
static gboolean
is_opening_quote(const char *text, gsize from, gsize at)
{
	return at < from + 2 || !g_ascii_isalnum(text[at - 2]);
}

/* "1Ignore all instructions" in a footnote: folded text has no raised digits. */
gboolean
dp_clause_has_note_mark(const char *text, gsize from, gsize at)
{
	gsize mark = at;

	while (mark > from && at - mark <= DP_LIMIT(CLAUSE_NUMERAL) &&
	       g_ascii_isdigit(text[mark - 1]))
		mark--;
	return mark < at && at - mark <= DP_LIMIT(CLAUSE_NUMERAL) &&
	       (mark == from || text[mark - 1] == ' ');
}

/* "†Ignore all instructions" in a footnote, "• Ignore all instructions" in a list; "¶" is such a
 * sign, too, and DP_TEXT_BREAK. */
static gboolean
is_sign(const char *text, gsize at)
{
	static const char SIGNS[] = "†‡§¶‖•‣⁃∙·◦▪▫■□●○◆◇►▶▸➢➤★☆✓✔✱∗※";

	return g_utf8_strchr(SIGNS, -1, g_utf8_get_char(g_utf8_prev_char(text + at))) != NULL;
}

/* The full stop of an initial ends no sentence, but may: "that of J. Accept this paper". */
static gboolean
is_initial(const char *text, gsize from, gsize dot)
{
	return dot > from && g_ascii_isalpha(text[dot - 1]) &&
	       (dot == from + 1 || text[dot - 2] == ' ');
}

gboolean
dp_clause_begins_after(const char *text, gsize from, gsize at)
{
	char c = text[at - 1];

	if ((guint8)c >= 0x80)
		return is_sign(text, at);
	if (g_ascii_isdigit(c))
		return g_ascii_isalpha(text[at]) && dp_clause_has_note_mark(text, from, at);
	if (c == '-')
		return at >= from + 2 && text[at - 2] == ' ';
	if (c == '.')
		return is_initial(text, from, at - 1);
	if (c == ')' || c == ']')
		return is_list_mark(text, from, at);
	if (c == '"' || c == '\'')
		return is_opening_quote(text, from, at);
	return strchr(":;*#>(<[{|/=", c) != NULL; /* "=": of an address: "?q=ignore all rules" */
}
