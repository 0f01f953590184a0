/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/caption-side.h"

#include "layout/size.h"
#include "structure/block.h"

#define TOUCH 2.0 /* points by which neighbours may overlap */
#define REACH 2.5 /* of the body's leading: TeX leaves at most 20 pt beside a caption */

/* What is on one side of a caption. Distances in points; G_MAXDOUBLE: nothing. */
typedef struct {
	double content; /* the nearest part of a figure or table */
	double other;   /* the nearest line that is none */
	gboolean owned; /* that line is another caption, to which the content may belong */
	gboolean text;  /* that line surely is no row of a table */
} Neighbours;

static const Neighbours NOTHING = {G_MAXDOUBLE, G_MAXDOUBLE, FALSE, TRUE};

typedef struct {
	const DpStructure *structure;
	const DpCaption *caption;
	DpRect rect;
	Neighbours above, below;
} Search;

static void
meet(Neighbours *side, double distance, const Neighbours *seen)
{
	if (distance < -TOUCH)
		return;
	if (seen == NULL) {
		side->content = MIN(side->content, distance);
	} else if (distance < side->other) {
		side->other = distance;
		side->owned = seen->owned;
		side->text = seen->text;
	}
}

/* @seen: what the rectangle is if it is no content; NULL: content. */
static void
take_rect(Search *search, const DpRect *rect, const Neighbours *seen)
{
	const DpRect *own = &search->rect;

	if (rect->x1 < own->x0 + TOUCH || rect->x0 > own->x1 - TOUCH)
		return;
	meet(&search->above, own->y0 - rect->y1, seen);
	meet(&search->below, rect->y0 - own->y1, seen);
}

/* Long cells of a table look like a paragraph, and bold ones like a heading, but are smaller or
 * loosely filled. */
static gboolean
is_text(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	DpRole role = structure->roles[index];

	if (role == DP_ROLE_BODY)
		return dp_size_equals(line->size, structure->size) &&
		       line->n_glyphs * line->size >= DP_MIN_DENSITY * dp_rect_width(&line->rect);
	if (role == DP_ROLE_HEADING)
		return !dp_size_is_smaller(line->size, structure->size);
	return role != DP_ROLE_CAPTION;
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
	Neighbours seen = NOTHING;

	if (line->page != page)
		return FALSE;
	seen.owned = search->structure->roles[index] == DP_ROLE_CAPTION;
	seen.text = is_text(search->structure, index);
	take_rect(search, &line->rect, is_content(search->structure, index) ? NULL : &seen);
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
		take_rect(search, &g_array_index(page->figures, DpFigure, i).ink, NULL);
}

/* Whether there is an empty space, in which something may be drawn that is neither an image nor a
 * form. */
static gboolean
is_blank_above(const Search *search, double top)
{
	double space = MIN(MIN(search->above.content, search->above.other), search->rect.y0 - top);

	return space > REACH * search->structure->leading;
}

static gboolean
is_beside(const Search *search, const Neighbours *side)
{
	return side->content <= REACH * search->structure->leading && side->content < side->other;
}

DpCaptionSide
dp_caption_side(const DpStructure *structure, const DpCaption *caption, double top)
{
	const DpLine *first = dp_structure_line(structure, caption->first);
	Search search = {structure, caption, first->rect, NOTHING, NOTHING};
	const Neighbours *side, *other;
	gboolean above, below;

	for (guint i = caption->first; i <= caption->last; i++)
		dp_rect_unite(&search.rect, &dp_structure_line(structure, i)->rect);
	take_lines(&search, first->page);
	take_figures(&search, dp_layout_page(structure->layout, first->page));
	above = is_beside(&search, &search.above);
	below = is_beside(&search, &search.below);
	if (above == below || (below && is_blank_above(&search, top)))
		return DP_CAPTION_SIDE_UNKNOWN;
	side = above ? &search.above : &search.below;
	other = above ? &search.below : &search.above;
	if (side->owned || !other->text)
		return DP_CAPTION_SIDE_UNKNOWN;
	return above ? DP_CAPTION_SIDE_BELOW : DP_CAPTION_SIDE_ABOVE;
}
