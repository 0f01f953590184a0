/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/caption-side.h"

#define TOUCH 2.0 /* points by which neighbours may overlap */
#define REACH 2.5 /* of the body's leading: TeX leaves at most 20 pt beside a caption */
#define NEARER                                                                                     \
	0.5 /* of the other side's distance: floats on a page are farther apart than that          \
	     */

/* What is next to a caption on one side of it. */
typedef struct {
	double distance;  /* points; G_MAXDOUBLE: nothing */
	gboolean content; /* it is a part of a figure or table */
} Neighbour;

typedef struct {
	const DpStructure *structure;
	const DpCaption *caption;
	DpRect rect;
	Neighbour above, below;
} Search;

static void
meet(Neighbour *neighbour, double distance, gboolean content)
{
	if (distance < -TOUCH || distance >= neighbour->distance)
		return;
	*neighbour = (Neighbour){distance, content};
}

static void
take_rect(Search *search, const DpRect *rect, gboolean content)
{
	const DpRect *caption = &search->rect;

	if (rect->x1 < caption->x0 + TOUCH || rect->x0 > caption->x1 - TOUCH)
		return;
	meet(&search->above, caption->y0 - rect->y1, content);
	meet(&search->below, rect->y0 - caption->y1, content);
}

static gboolean
is_content(const DpStructure *structure, guint index)
{
	DpRole role = structure->roles[index];

	return role == DP_ROLE_FIGURE || role == DP_ROLE_TABLE || role == DP_ROLE_OTHER ||
	       role == DP_ROLE_CODE || dp_structure_line(structure, index)->in_form;
}

/* Whether line @index is on @page; if so, it is a neighbour. */
static gboolean
take_line(Search *search, guint index, guint page)
{
	const DpLine *line = dp_structure_line(search->structure, index);

	if (line->page != page)
		return FALSE;
	take_rect(search, &line->rect, is_content(search->structure, index));
	return TRUE;
}

/* The lines of one page are consecutive. */
static void
take_lines(Search *search, guint page)
{
	const DpCaption *caption = search->caption;

	for (guint i = caption->first; i > 0 && take_line(search, i - 1, page); i--)
		;
	for (guint i = caption->last + 1;
	     i < search->structure->lines->len && take_line(search, i, page); i++)
		;
}

/* A picture behind the caption, such as a page's background, says nothing. */
static void
take_figures(Search *search, const DpPageLayout *page)
{
	for (guint i = 0; page->figures != NULL && i < page->figures->len; i++)
		take_rect(search, &g_array_index(page->figures, DpFigure, i).ink, TRUE);
}

static gboolean
is_beside(const Search *search, const Neighbour *neighbour)
{
	return neighbour->content && neighbour->distance <= REACH * search->structure->leading;
}

DpCaptionSide
dp_caption_side(const DpStructure *structure, const DpCaption *caption, DpCertainty *certainty)
{
	const DpLine *first = dp_structure_line(structure, caption->first);
	Search search = {
	    structure, caption, first->rect, {G_MAXDOUBLE, FALSE}, {G_MAXDOUBLE, FALSE}};
	gboolean above, below;

	for (guint i = caption->first; i <= caption->last; i++)
		dp_rect_unite(&search.rect, &dp_structure_line(structure, i)->rect);
	take_lines(&search, first->page);
	take_figures(&search, dp_layout_page(structure->layout, first->page));
	above = is_beside(&search, &search.above);
	below = is_beside(&search, &search.below);
	*certainty = above && below ? DP_CERTAINTY_LIKELY : DP_CERTAINTY_SURE;
	if (above && below) {
		above = search.above.distance <= NEARER * search.below.distance;
		below = search.below.distance <= NEARER * search.above.distance;
	}
	return above   ? DP_CAPTION_SIDE_BELOW
	       : below ? DP_CAPTION_SIDE_ABOVE
	               : DP_CAPTION_SIDE_UNKNOWN;
}
