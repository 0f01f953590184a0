/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/float.h"

#include "layout/size.h"
#include "structure/block.h"

#define OVERLAP 2.0 /* points by which two things in one column must overlap horizontally */

typedef struct {
	double left, right; /* the caption's column */
	double y0, y1;      /* the float's extent, without its caption */
} Zone;

static gboolean
shares_column(const Zone *zone, const DpLine *line)
{
	return line->rect.x1 > zone->left + OVERLAP && line->rect.x0 < zone->right - OVERLAP;
}

#define LABEL_SMALLER 0.7  /* of the body size */
#define MAX_LABEL 12       /* glyphs */
#define MAX_SMALL_LINES 24 /* of such text beside a caption; a squeezed section has more */

/* Small paragraphs that touch the float: steps drawn in a figure, subcaptions. */
static gboolean
is_small_paragraph(const DpStructure *structure, guint index)
{
	return structure->roles[index] == DP_ROLE_BODY &&
	       dp_size_is_smaller(dp_structure_line(structure, index)->size, structure->size);
}

static gboolean
is_loose(const DpStructure *structure, guint index)
{
	DpRole role = structure->roles[index];

	return role == DP_ROLE_OTHER || role == DP_ROLE_FIGURE || role == DP_ROLE_TABLE ||
	       role == DP_ROLE_CODE;
}

/* The lines of one page are consecutive in structure->lines. */
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

/* From the caption to the next thing in its column that is not part of a float. */
static Zone
zone_beside(const DpStructure *structure, const DpCaption *caption, gboolean above,
            gboolean with_small)
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
		    (with_small && is_small_paragraph(structure, i)) || !shares_column(&zone, line))
			continue;
		if (above && line->rect.y1 <= first->rect.y0 + 1)
			zone.y0 = MAX(zone.y0, line->rect.y1);
		if (!above && line->rect.y0 >= last->rect.y1 - 1)
			zone.y1 = MIN(zone.y1, line->rect.y0);
	}
	return zone;
}

/* A word in a picture, in typewriter type; a program's lines are longer and larger. */
static gboolean
is_typewriter_label(const DpStructure *structure, const DpLine *line)
{
	return line->n_glyphs <= MAX_LABEL && line->size < LABEL_SMALLER * structure->size;
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
		if (structure->roles[i] != DP_ROLE_CODE || is_typewriter_label(structure, line))
			structure->roles[i] = role;
	}
	return marked;
}

/* Small paragraphs between a figure's caption and full-sized text above it are part of the figure.
 */
static void
mark_small_paragraphs(DpStructure *structure, const DpCaption *caption)
{
	Zone zone = zone_beside(structure, caption, TRUE, TRUE);
	guint from, to, small = 0;

	page_range(structure, caption->first, &from, &to);
	for (guint pass = 0; pass < 2 && small <= MAX_SMALL_LINES; pass++) {
		for (guint i = from; i <= to; i++) {
			const DpLine *line = dp_structure_line(structure, i);

			if (!is_small_paragraph(structure, i) || !shares_column(&zone, line) ||
			    line->baseline < zone.y0 || line->baseline > zone.y1)
				continue;
			small++;
			if (pass == 1)
				structure->roles[i] = DP_ROLE_FIGURE;
		}
	}
}

void
dp_floats_assign(DpStructure *structure)
{
	for (guint i = 0; i < structure->captions->len; i++) {
		const DpCaption *caption = structure->captions->pdata[i];
		DpRole role = caption->table ? DP_ROLE_TABLE : DP_ROLE_FIGURE;
		Zone zone = zone_beside(structure, caption, !caption->table, FALSE);

		if (!caption->table)
			mark_small_paragraphs(structure, caption);
		if (mark_zone(structure, caption, &zone, role) > 0)
			continue;
		zone = zone_beside(structure, caption, caption->table, FALSE);
		mark_zone(structure, caption, &zone, role);
	}
}
