/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/overlaid.h"

#include "base/bound.h"
#include "base/limits.h"
#include "base/rects.h"
#include "layout/grown.h"

/*
 * Programs cut what does not fit: the end of a cell of a spreadsheet, of a box of code, of a page
 * that is placed as a figure. It goes on below what comes next. Words that are hidden on purpose,
 * but for an order that is placed on other words, are on empty paper.
 */

#define NEAR 24.0 /* points around a passage: glyphs that start here can reach it */
#define EDGE                                                                                       \
	2.0 /* points: of a shape that is larger than a word by that, no edge is seen there        \
	     */

typedef struct {
	const DpPage *page;
	GArray *ink;      /* of DpRect: what is seen around the passage */
	GPtrArray *fills; /* of DpFill, borrowed: shapes around it */
	guint64 n_tests;  /* of all passages of the page */
} Search;

static void
collect(Search *search, const DpGlyphDoubt *doubts, const DpRect *rect)
{
	DpRect area = dp_rect_grown(rect, NEAR, NEAR);
	const DpPage *page = search->page;

	g_array_set_size(search->ink, 0);
	g_ptr_array_set_size(search->fills, 0);
	search->n_tests += page->glyphs->len + page->images->len + page->fills->len;
	for (guint i = 0; i < page->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);

		if (doubts[i].cause == DP_CAUSE_NONE && (glyph->flags & DP_GLYPH_SPACE) == 0 &&
		    dp_rects_overlap(&glyph->rect, &area))
			g_array_append_val(search->ink, glyph->rect);
	}
	for (guint i = 0; i < page->images->len; i++) {
		const DpImage *image = &g_array_index(page->images, DpImage, i);

		if (dp_rects_overlap(&image->rect, &area))
			g_array_append_val(search->ink, image->rect);
	}
	for (guint i = 0; i < page->fills->len; i++) {
		DpFill *fill = &g_array_index(page->fills, DpFill, i);

		if (dp_rects_overlap(&fill->rect, &area))
			g_ptr_array_add(search->fills, fill);
	}
}

static gboolean
is_on_edge(Search *search, const DpRect *word)
{
	DpRect inside = dp_rect_grown(word, EDGE, EDGE);

	for (guint i = 0; i < search->fills->len; i++) {
		const DpFill *fill = search->fills->pdata[i];
		gboolean around = fill->solid && fill->rect.x0 <= inside.x0 &&
		                  fill->rect.y0 <= inside.y0 && fill->rect.x1 >= inside.x1 &&
		                  fill->rect.y1 >= inside.y1;

		search->n_tests++;
		if (!around && dp_rects_overlap(&fill->rect, word))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_overlaid(Search *search, const DpRect *word)
{
	for (guint i = 0; i < search->ink->len; i++) {
		search->n_tests++;
		if (dp_rects_overlap(&g_array_index(search->ink, DpRect, i), word))
			return TRUE;
	}
	return is_on_edge(search, word);
}

static void
look(Search *search, DpSuspect *suspect)
{
	suspect->overlaid = g_array_new(FALSE, TRUE, sizeof(gboolean));
	for (guint i = 0; i < suspect->words->len; i++) {
		gboolean overlaid = is_overlaid(search, &g_array_index(suspect->words, DpRect, i));

		g_array_append_val(suspect->overlaid, overlaid);
		if (!dp_bound_allows(DP_BOUND_SHEET_TESTS, search->n_tests)) {
			g_clear_pointer(&suspect->overlaid, g_array_unref);
			return;
		}
	}
}

void
dp_overlaid_find(GPtrArray *suspects, const DpPage *page, const DpGlyphDoubt *doubts)
{
	g_autoptr(GArray) ink = g_array_new(FALSE, FALSE, sizeof(DpRect));
	g_autoptr(GPtrArray) fills = g_ptr_array_new();
	Search search = {page, ink, fills, 0};

	for (guint i = 0; i < suspects->len; i++) {
		DpSuspect *suspect = suspects->pdata[i];

		if (suspect->cause != DP_CAUSE_CLIPPED || !suspect->certain ||
		    !dp_bound_allows(DP_BOUND_SHEET_TESTS, search.n_tests))
			continue;
		collect(&search, doubts, &suspect->rect);
		look(&search, suspect);
	}
}
