/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/head-form.h"

#include <math.h>

#include "base/pattern.h"
#include "layout/size.h"

#define NEXT_LINE 1.6    /* of its size, from a head's line to its next */
#define PROSE_WORDS 10   /* the titles and names of heads are mostly shorter */
#define MOST_GLYPHS 0.75 /* bold, or capitals: of the line's */

/* "3 Method", "3.1. Method", "IV. METHOD", "Appendix A". A page's number at either end belongs to a
 * head; sections have two digits. */
#define NUMBERED                                                                                   \
	"\\A(appendix\\b|(\\d{1,2}(\\.\\d{1,2})*|[IVX]{1,5})[.:]?\\s+\\p{Lu}\\p{L}).*[^0-9]\\z"
#define LETTERED "\\A[A-Z](\\.\\d{1,2})*[.:]?\\s+\\p{Lu}\\p{L}.*[^0-9]\\z"

static gboolean
is_body_size(const DpLine *line, double size)
{
	return dp_size_equals(line->size, size);
}

static gboolean
is_capitals(const DpLine *line)
{
	guint n_upper = 0, n_lower = 0;

	for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		n_upper += g_unichar_isupper(c);
		n_lower += g_unichar_islower(c);
	}
	return n_upper > 0 && n_upper >= MOST_GLYPHS * (n_upper + n_lower);
}

gboolean
dp_head_form_is_heading(const DpLine *line, double size)
{
	return dp_size_is_larger(line->size, size) || line->n_bold > MOST_GLYPHS * line->n_glyphs ||
	       (!dp_size_is_smaller(line->size, size) && is_capitals(line));
}

/* "A study of lamps" is a title as well: a letter needs the print of a heading. */
gboolean
dp_head_form_is_numbered(const DpLine *line, double size)
{
	static DpLazyPattern numbered = DP_LAZY_PATTERN(NUMBERED);
	static DpLazyPattern lettered = DP_LAZY_PATTERN(LETTERED);

	return !dp_size_is_smaller(line->size, size) &&
	       (dp_lazy_pattern_matches(&numbered, line->text) ||
	        (dp_head_form_is_heading(line, size) &&
	         dp_lazy_pattern_matches(&lettered, line->text)));
}

/* Sentences have most of their words in small letters; titles and names have not. */
gboolean
dp_head_form_is_prose(const DpLine *line, double size)
{
	guint n_small = 0;
	gboolean begins = TRUE;

	if (!is_body_size(line, size) || line->n_words < PROSE_WORDS)
		return FALSE;
	for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		n_small += begins && g_unichar_islower(c);
		begins = c == ' ';
	}
	return 2 * n_small > line->n_words;
}

double
dp_head_form_lowest(const DpPageLayout *page)
{
	double lowest = NAN;

	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *head = page->lines->pdata[i];

		if (head->kind == DP_LINE_HEAD && !(head->baseline <= lowest))
			lowest = head->baseline;
	}
	return lowest;
}

gboolean
dp_head_form_is_below(const DpLine *line, double head)
{
	return line->baseline - head > NEXT_LINE * line->size;
}
