/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"
#include "facts/text/figure-label.h"

/* How fine images and lines are as they are printed. */

static DpPlace
place_of(const DpStructure *structure, const DpPageLayout *page, const DpRect *rect)
{
	return (DpPlace){page->number, TRUE, *rect,
	                 (char *)dp_figure_label(structure, page->number, rect)};
}

static void
add_pictures(DpFacts *facts, const DpStructure *structure, const DpPageLayout *page)
{
	for (guint i = 0; page->pictures != NULL && i < page->pictures->len; i++) {
		const DpPicture *picture = &g_array_index(page->pictures, DpPicture, i);
		DpPlace place = place_of(structure, page, &picture->rect);

		dp_facts_add_number(facts, "image.resolution", picture->resolution, &place)
		    ->weight = picture->side;
	}
}

static void
add_strokes(DpFacts *facts, const DpStructure *structure, const DpPageLayout *page)
{
	static const char *const LABELS[DP_N_STROKES] = {"figure", "drawing", "rule"};

	for (guint i = 0; page->strokes != NULL && i < page->strokes->len; i++) {
		const DpStrokes *strokes = &g_array_index(page->strokes, DpStrokes, i);
		DpPlace place = place_of(structure, page, &strokes->rect);
		DpObservation *seen =
		    dp_facts_add_number(facts, "line.width", strokes->width, &place);

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
