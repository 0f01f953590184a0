/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/heading-print.h"

#include <math.h>

#include "base/pattern.h"
#include "layout/furniture.h"
#include "layout/size.h"

/*
 * Each page may begin with a heading: at one height and apart from the text, like a running head.
 * But a paper sets its headings alike, and its heads in another print: a heading within the text of
 * a page shows what they look like.
 */

#define SIZE_STEPS 4.0 /* of a point: sizes of TeX and of Word differ by half a point or more */
#define SHARE 0.75     /* of a line's glyphs */
#define MAX_WORDS 12   /* of a heading, on one line */

struct _DpHeadingPrint {
	double size;      /* points, of the body */
	GHashTable *seen; /* fonts with their sizes: only looked up, never iterated */
};

static gpointer
print_of(const DpLine *line)
{
	guint size = (guint)lround(MAX(line->size, 0) * SIZE_STEPS);

	return GUINT_TO_POINTER(((guint)line->font << 16) + MIN(size, G_MAXUINT16));
}

static gboolean
begins_as_heading(const DpLine *line)
{
	gunichar c = g_utf8_get_char(line->text);

	return g_unichar_isupper(c) || g_unichar_type(c) == G_UNICODE_OTHER_LETTER;
}

/* Larger than the text, bold or in italics; capitals in the text's own font show too little. */
static gboolean
has_print(const DpLine *line, double size)
{
	return line->n_words <= MAX_WORDS && !dp_size_is_smaller(line->size, size) &&
	       begins_as_heading(line) &&
	       (dp_size_is_larger(line->size, size) || line->n_bold > SHARE * line->n_glyphs ||
	        line->n_italic > SHARE * line->n_glyphs);
}

/* Apart from the lines above and below, in their column. */
static gboolean
is_apart(const DpLayout *layout, const DpPageLayout *page, guint index)
{
	const DpLine *line = page->lines->pdata[index];
	double gap = DP_FURNITURE_GAP * MAX(layout->leading, layout->size);

	for (guint i = index > 0 ? index - 1 : 0; i <= index + 1 && i < page->lines->len; i++) {
		const DpLine *other = page->lines->pdata[i];

		if (i != index && (other->column != line->column || other->in_form ||
		                   fabs(other->baseline - line->baseline) < gap))
			return FALSE;
	}
	return index > 0 && index + 1 < page->lines->len;
}

static void
add_page(const DpLayout *layout, const DpPageLayout *page, DpHeadingPrint *print)
{
	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];

		if (line->kind == DP_LINE_TEXT && !line->in_form &&
		    line->baseline > DP_FURNITURE_ZONE * page->height &&
		    line->baseline < (1 - DP_FURNITURE_ZONE) * page->height &&
		    has_print(line, layout->size) && is_apart(layout, page, i))
			g_hash_table_add(print->seen, print_of(line));
	}
}

DpHeadingPrint *
dp_heading_print_new(const DpLayout *layout)
{
	DpHeadingPrint *print = g_new0(DpHeadingPrint, 1);

	print->size = layout->size;
	print->seen = g_hash_table_new(NULL, NULL);
	for (guint i = 0; i < layout->pages->len; i++) {
		if (layout->pages->pdata[i] != NULL)
			add_page(layout, layout->pages->pdata[i], print);
	}
	return print;
}

void
dp_heading_print_free(DpHeadingPrint *print)
{
	if (print == NULL)
		return;
	g_hash_table_unref(print->seen);
	g_free(print);
}

gboolean
dp_heading_print_has(const DpHeadingPrint *print, const DpLine *line)
{
	static DpLazyPattern folio = DP_LAZY_PATTERN("\\A\\d+\\s|\\s\\d+\\z");

	return has_print(line, print->size) && g_hash_table_contains(print->seen, print_of(line)) &&
	       !dp_lazy_pattern_matches(&folio, line->text);
}
