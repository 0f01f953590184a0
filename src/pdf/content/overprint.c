/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/overprint.h"

#include <math.h>

/* Of the size: how far apart two coats may be, along and across the line. */
#define ALONG 0.1
#define ACROSS 0.2

#define CELL 4.0       /* points: side of a cell */
#define MAX_REACH 1.99 /* points: four cells then cover everything within reach */

void
dp_overprint_init(DpOverprint *overprint, const DpShown *shown, DpPage *page)
{
	*overprint = (DpOverprint){
	    .shown = shown,
	    .page = page,
	    .places = g_hash_table_new(g_direct_hash, g_direct_equal),
	};
}

void
dp_overprint_clear(DpOverprint *overprint)
{
	g_clear_pointer(&overprint->places, g_hash_table_unref);
}

/* Runs are on the page, so 16 bits hold each coordinate; larger values only share a cell. */
static gpointer
place(double x, double y)
{
	guint column = (guint)CLAMP(x / CELL + 1, 0, G_MAXUINT16);
	guint row = (guint)CLAMP(y / CELL + 1, 0, G_MAXUINT16);

	return GUINT_TO_POINTER(column << 16 | row);
}

static gboolean
shows_same(const DpShown *shown, guint32 a, guint32 b, guint32 n)
{
	const DpShownRun *one = &g_array_index(shown->runs, DpShownRun, a);
	const DpShownRun *two = &g_array_index(shown->runs, DpShownRun, b);

	/* of a page with too many glyphs, those of the last runs were not kept */
	if (n > dp_shown_run_end(shown, a) - one->first ||
	    n > dp_shown_run_end(shown, b) - two->first)
		return FALSE;
	for (guint32 i = 0; i < n; i++) {
		if (g_array_index(shown->glyphs, DpShownGlyph, one->first + i).found !=
		    g_array_index(shown->glyphs, DpShownGlyph, two->first + i).found)
			return FALSE;
	}
	return one->decoder == two->decoder;
}

static gboolean
is_same(const DpOverprint *overprint, guint32 a, guint32 b)
{
	const DpRun *one = &g_array_index(overprint->page->runs, DpRun, a);
	const DpRun *two = &g_array_index(overprint->page->runs, DpRun, b);

	return one->n_glyphs == two->n_glyphs && fabs(one->x0 - two->x0) < ALONG * two->size &&
	       fabs(one->y0 - two->y0) < ACROSS * two->size &&
	       fabs(one->x1 - two->x1) < ALONG * two->size &&
	       shows_same(overprint->shown, a, b, two->n_glyphs);
}

/* A clip cuts both where nothing is painted over either. */
#define TELLING_FLAGS (~(guint32)(DP_RUN_OBSCURE | DP_RUN_TRIMMED))

/* As much of @later is seen as of @first, where nothing is painted over either. */
static gboolean
has_same_paint(const DpRun *first, const DpRun *later)
{
	return first->colour == later->colour && first->alpha == later->alpha &&
	       first->render_mode == later->render_mode &&
	       (first->flags & TELLING_FLAGS) == (later->flags & TELLING_FLAGS);
}

gboolean
dp_overprint_is_repeated(DpOverprint *overprint, guint32 run)
{
	const DpRun *here = &g_array_index(overprint->page->runs, DpRun, run);
	double reach = MIN(ACROSS * here->size, MAX_REACH);

	for (guint corner = 0; corner < 4; corner++) {
		double x = here->x0 + (corner & 1 ? reach : -reach);
		double y = here->y0 + (corner & 2 ? reach : -reach);
		gpointer known = g_hash_table_lookup(overprint->places, place(x, y));

		DpRun *first;

		if (known == NULL || !is_same(overprint, GPOINTER_TO_UINT(known) - 1, run))
			continue;
		first = &g_array_index(overprint->page->runs, DpRun, GPOINTER_TO_UINT(known) - 1);
		if (has_same_paint(first, here))
			first->again = here->order;
		return TRUE;
	}
	g_hash_table_insert(overprint->places, place(here->x0, here->y0),
	                    GUINT_TO_POINTER(run + 1));
	return FALSE;
}
