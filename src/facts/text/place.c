/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/place.h"

DpPlace
dp_line_place(const DpLine *line)
{
	return (DpPlace){line->page, TRUE, line->rect, line->text, line->side, line->number};
}

DpPlace
dp_lines_place(const DpStructure *structure, guint first, guint last)
{
	const DpLine *head = dp_structure_line(structure, first);
	DpPlace place = dp_line_place(head);

	for (guint i = first + 1; i <= last; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (line->page == head->page && line->column == head->column)
			dp_rect_unite(&place.rect, &line->rect);
	}
	return place;
}
