/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/shared-ink.h"

#include <math.h>

#include "base/bound.h"
#include "base/limits.h"
#include "base/rects.h"

/*
 * White words may be placed exactly on others, half a line beside them, on a rule or below a grid.
 * Any ink there is not theirs: in the paper's colour they have none.
 */

/* Of the size: how far a glyph's ink may extend above and below its baseline. */
#define ASCENT 0.75
#define DESCENT 0.25
#define NEAR 24.0 /* points around a passage: glyphs that start here can reach it */
/* Points: thinner shapes are lines and not backgrounds (layout/sheet.c). */
#define LINE_WIDTH 4.0
#define LINE_HEIGHT 2.5

static DpRect
ink_of(const DpGlyph *glyph)
{
	DpRect rect = glyph->rect;

	if (isfinite(glyph->baseline) && (glyph->flags & DP_GLYPH_ROTATED) == 0) {
		rect.y0 = glyph->baseline - ASCENT * glyph->size;
		rect.y1 = glyph->baseline + DESCENT * glyph->size;
	}
	return rect;
}

static gboolean
is_line(const DpFill *fill)
{
	if (!fill->filled)
		return fill->line_width < LINE_HEIGHT;
	return dp_rect_width(&fill->rect) < LINE_WIDTH || dp_rect_height(&fill->rect) < LINE_HEIGHT;
}

/* (element-type DpRect): the ink of others in @area */
static GArray *
ink_near(const DpPage *page, const DpGlyphDoubt *doubts, const DpRect *area, guint64 *n_tests)
{
	GArray *ink = g_array_new(FALSE, FALSE, sizeof(DpRect));

	*n_tests += page->glyphs->len + page->fills->len;
	for (guint i = 0; i < page->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);
		DpRect rect;

		if (doubts[i].cause != DP_CAUSE_NONE || (glyph->flags & DP_GLYPH_SPACE) != 0 ||
		    !dp_rects_overlap(&glyph->rect, area))
			continue;
		rect = ink_of(glyph);
		g_array_append_val(ink, rect);
	}
	for (guint i = 0; i < page->fills->len; i++) {
		const DpFill *fill = &g_array_index(page->fills, DpFill, i);

		if (is_line(fill) && dp_rects_overlap(&fill->rect, area))
			g_array_append_val(ink, fill->rect);
	}
	return ink;
}

static void
look(DpSuspect *suspect, const GArray *ink, guint64 *n_tests)
{
	suspect->shared = g_array_new(FALSE, TRUE, sizeof(gboolean));
	g_array_set_size(suspect->shared, suspect->words->len);
	*n_tests += (guint64)suspect->words->len * ink->len;
	if (!dp_bound_allows(DP_BOUND_SHEET_TESTS, *n_tests))
		return;
	for (guint i = 0; i < suspect->words->len; i++) {
		gboolean *shared = &g_array_index(suspect->shared, gboolean, i);
		const DpRect *word = &g_array_index(suspect->words, DpRect, i);

		for (guint k = 0; k < ink->len && !*shared; k++)
			*shared = dp_rects_overlap(&g_array_index(ink, DpRect, k), word);
	}
}

void
dp_shared_ink_find(GPtrArray *suspects, const DpPage *page, const DpGlyphDoubt *doubts)
{
	guint64 n_tests = 0;

	for (guint i = 0; i < suspects->len; i++) {
		DpSuspect *suspect = suspects->pdata[i];
		DpRect area = {suspect->rect.x0 - NEAR, suspect->rect.y0 - NEAR,
		               suspect->rect.x1 + NEAR, suspect->rect.y1 + NEAR};
		g_autoptr(GArray) ink = NULL;

		if (suspect->cause != DP_CAUSE_COLOUR || suspect->n_measured < suspect->n_letters ||
		    suspect->n_measured == 0 || !dp_bound_allows(DP_BOUND_SHEET_TESTS, n_tests))
			continue;
		ink = ink_near(page, doubts, &area, &n_tests);
		look(suspect, ink, &n_tests);
	}
}
