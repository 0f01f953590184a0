/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/entry-label.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/pattern.h"

/* bytes between the brackets of a label: "[Orvik and Tamsin, 2019]" has 23 */
#define MAX_WORD 60
#define MAX_DIGITS 4  /* of a number */
#define MAX_BESIDE 36 /* points from a number in the margin to its entry: LIPIcs has 13 to 22 */
#define MAX_PAGE_LINES 1000 /* a page with more lines is not a list with numbers in its margin */

/* Text in brackets that follows a title and is not a label. */
static gboolean
is_remark(const char *words)
{
	static DpLazyPattern pattern =
	    DP_LAZY_PATTERN("\\A\\[\\s*(on-?\\s?line|accessed|ac-|access|available|visited|"
	                    "retrieved|cited|last |s\\.\\s?l|s\\.\\s?n|n\\.\\s?d|in |en ligne|"
	                    "tiré|abgerufen|computer software|software|data ?set|dataset|"
	                    "video|preprint|cs\\.|stat\\.|math|quant|eess|https?:)");

	return dp_lazy_pattern_matches(&pattern, words);
}

static guint
count_digits(const char *text)
{
	guint n = 0;

	while (g_ascii_isdigit(text[n]))
		n++;
	return n;
}

static DpEntryLabel
bracket_label(const char *text)
{
	const char *end = strchr(text, ']');
	guint digits = count_digits(text + 1);

	if (end == NULL || end == text + 1 || end - text > MAX_WORD || is_remark(text))
		return (DpEntryLabel){DP_LABEL_NONE, 0, FALSE};
	if (digits > 0 && digits <= MAX_DIGITS && text + 1 + digits == end)
		return (DpEntryLabel){DP_LABEL_BRACKETS, (guint)atoi(text + 1), FALSE};
	return (DpEntryLabel){DP_LABEL_WORD, 0, FALSE};
}

/* What can follow a number without bracket or full stop. */
static gboolean
begins_author(const char *rest)
{
	static const char *const SMALL[] = {"van ", "von ", "de ", "der ", "di ", "http", "www."};
	gunichar c;

	while (*rest == ' ')
		rest++;
	for (guint i = 0; i < G_N_ELEMENTS(SMALL); i++) {
		if (g_str_has_prefix(rest, SMALL[i]))
			return TRUE;
	}
	c = g_utf8_get_char(rest);
	return c == 0 || (g_unichar_isalpha(c) && !g_unichar_islower(c)) || c == '"' || c == '*' ||
	       c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x2014 || c == '_';
}

static DpEntryLabel
number_label(const char *text)
{
	guint digits = count_digits(text);
	const char *rest = text + digits;
	guint number;

	if (digits == 0 || digits >= MAX_DIGITS)
		return (DpEntryLabel){DP_LABEL_NONE, 0, FALSE};
	number = (guint)atoi(text);
	if (rest[0] == '.' && !g_ascii_isdigit(rest[1]))
		return (DpEntryLabel){DP_LABEL_DOT, number, FALSE};
	if ((rest[0] == ' ' || rest[0] == '\0') && begins_author(rest))
		return (DpEntryLabel){DP_LABEL_BARE, number, FALSE};
	return (DpEntryLabel){DP_LABEL_NONE, 0, FALSE};
}

DpEntryLabel
dp_entry_label(const char *text)
{
	guint digits;

	while (*text == ' ')
		text++;
	if (text[0] == '[')
		return bracket_label(text);
	digits = text[0] == '(' ? count_digits(text + 1) : 0;
	if (digits > 0 && digits < MAX_DIGITS && text[1 + digits] == ')')
		return (DpEntryLabel){DP_LABEL_PARENS, (guint)atoi(text + 1), FALSE};
	return number_label(text);
}

DpEntryLabel
dp_entry_label_at(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	const DpPageLayout *page = dp_layout_page(structure->layout, line->page);
	DpEntryLabel label = dp_entry_label(line->text);

	if (page->lines->len > MAX_PAGE_LINES)
		return label;
	for (guint i = 0; label.style == DP_LABEL_NONE && i < page->lines->len; i++) {
		const DpLine *number = page->lines->pdata[i];

		if (number->kind != DP_LINE_NUMBER ||
		    fabs(number->baseline - line->baseline) > 0.2 * line->size ||
		    number->rect.x1 > line->rect.x0 || number->rect.x1 < line->rect.x0 - MAX_BESIDE)
			continue;
		label = number_label(number->text);
		label.beside = TRUE;
	}
	return label;
}
