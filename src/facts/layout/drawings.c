/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"
#include "facts/text/figure-label.h"

/* How fine images and lines are as they are printed. */

/* Where it is, with the label of its figure. */
static DpObservation *
add_measure(DpFacts *facts, const char *fact, double number, const DpStructure *structure,
            const DpPageLayout *page, const DpRect *rect)
{
	g_autofree char *figure = g_strdup(dp_figure_label(structure, page->number, rect));
	DpPlace place = {page->number, TRUE, *rect, figure};

	return dp_facts_add_number(facts, fact, number, &place);
}

static void
add_pictures(DpFacts *facts, const DpStructure *structure, const DpPageLayout *page)
{
	for (guint i = 0; page->pictures != NULL && i < page->pictures->len; i++) {
		const DpPicture *picture = &g_array_index(page->pictures, DpPicture, i);

		add_measure(facts, "image.resolution", picture->resolution, structure, page,
		            &picture->rect)
		    ->weight = picture->side;
	}
}

static void
add_strokes(DpFacts *facts, const DpStructure *structure, const DpPageLayout *page)
{
	static const char *const LABELS[DP_N_STROKES] = {"figure", "drawing", "rule"};

	for (guint i = 0; page->strokes != NULL && i < page->strokes->len; i++) {
		const DpStrokes *strokes = &g_array_index(page->strokes, DpStrokes, i);
		DpObservation *seen = add_measure(facts, "line.width", strokes->width, structure,
		                                  page, &strokes->rect);

		seen->label = g_strdup(LABELS[strokes->kind]);
		seen->weight = strokes->n;
	}
}

void
dp_collect_drawings(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];

		if (page == NULL)
			continue;
		add_pictures(facts, structure, page);
		add_strokes(facts, structure, page);
	}
}
