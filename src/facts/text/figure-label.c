/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/figure-label.h"

const char *
dp_figure_label(const DpStructure *structure, guint page, const DpRect *rect)
{
	const char *best = NULL;
	double nearest = 220; /* points: the tallest part of a figure above its caption */

	for (guint i = 0; i < structure->captions->len; i++) {
		const DpCaption *caption = structure->captions->pdata[i];
		const DpLine *line = dp_structure_line(structure, caption->first);
		double below = line->rect.y0 - rect->y1, above = rect->y0 - line->rect.y1;
		double distance = below > -4 ? below : above > -4 ? above : G_MAXDOUBLE;

		if (caption->table || line->page != page || line->rect.x1 < rect->x0 ||
		    line->rect.x0 > rect->x1 || distance >= nearest)
			continue;
		nearest = distance;
		best = caption->label;
	}
	return best;
}
