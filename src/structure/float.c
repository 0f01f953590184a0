/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/float.h"

#include "structure/block.h"

#define OVERLAP 2.0 /* points that two things must share sideways to stand in one column */

typedef struct {
	double left, right; /* the caption's column */
	double y0, y1;      /* the float's extent, without its caption */
} Zone;

static gboolean
shares_column(const Zone *zone, const DpLine *line)
{
	return line->rect.x1 > zone->left + OVERLAP && line->rect.x0 < zone->right - OVERLAP;
}

static gboolean
is_loose(const DpStructure *structure, guint index)
{
	DpRole role = structure->roles[index];

	return role == DP_ROLE_OTHER || role == DP_ROLE_FIGURE || role == DP_ROLE_TABLE ||
	       role == DP_ROLE_CODE;
}

/* The lines of one page stand together in structure->lines. */
static void
page_range(const DpStructure *structure, guint index, guint *from, guint *to)
{
	guint page = dp_structure_line(structure, index)->page;

	*from = *to = index;
	while (*from > 0 && dp_structure_line(structure, *from - 1)->page == page)
		(*from)--;
	while (*to + 1 < structure->lines->len &&
	       dp_structure_line(structure, *to + 1)->page == page)
		(*to)++;
}

/* From the caption to the next thing in its column that is no part of a float. */
static Zone
zone_beside(const DpStructure *structure, const DpCaption *caption, gboolean above)
{
	const DpLine *first = dp_structure_line(structure, caption->first);
	const DpLine *last = dp_structure_line(structure, caption->last);
	Zone zone = {first->rect.x0, first->rect.x1, 0, 0};
	guint from, to;

	dp_column_measure(structure->layout, first, &zone.left, &zone.right);
	zone.y0 = above ? 0 : last->rect.y1;
	zone.y1 = above ? first->rect.y0 : G_MAXDOUBLE;
	page_range(structure, caption->first, &from, &to);
	for (guint i = from; i <= to; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if ((i >= caption->first && i <= caption->last) || is_loose(structure, i) ||
		    !shares_column(&zone, line))
			continue;
		if (above && line->rect.y1 <= first->rect.y0 + 1)
			zone.y0 = MAX(zone.y0, line->rect.y1);
		if (!above && line->rect.y0 >= last->rect.y1 - 1)
			zone.y1 = MIN(zone.y1, line->rect.y0);
	}
	return zone;
}

static guint
mark_zone(DpStructure *structure, const DpCaption *caption, const Zone *zone, DpRole role)
{
	guint from, to, marked = 0;

	page_range(structure, caption->first, &from, &to);
	for (guint i = from; i <= to; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		double y = (line->rect.y0 + line->rect.y1) / 2;

		if (!is_loose(structure, i) || !shares_column(zone, line) || y < zone->y0 ||
		    y > zone->y1)
			continue;
		marked++;
		if (structure->roles[i] != DP_ROLE_CODE)
			structure->roles[i] = role;
	}
	return marked;
}

void
dp_floats_assign(DpStructure *structure)
{
	for (guint i = 0; i < structure->captions->len; i++) {
		const DpCaption *caption = structure->captions->pdata[i];
		DpRole role = caption->table ? DP_ROLE_TABLE : DP_ROLE_FIGURE;
		Zone zone = zone_beside(structure, caption, !caption->table);

		if (mark_zone(structure, caption, &zone, role) > 0)
			continue;
		zone = zone_beside(structure, caption, caption->table);
		mark_zone(structure, caption, &zone, role);
	}
}
