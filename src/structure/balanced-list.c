/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/balanced-list.h"

#include <math.h>

#include "layout/size.h"
#include "structure/entry-label.h"

#define MIN_GAP 2.0       /* of the size, above the list's first lines: REVTeX leaves 4 and more */
#define SAME_BASELINE 1.5 /* points */

/* The lowest baseline above a line in a column; 0: none. */
static double
baseline_above(const DpStructure *structure, guint from, guint column, double baseline)
{
	double above = 0;

	for (guint i = from; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if ((line->column == column || line->column == 0) &&
		    line->baseline < baseline - SAME_BASELINE)
			above = MAX(above, line->baseline);
	}
	return above;
}

static gboolean
has_gap_above(const DpStructure *structure, guint from, const DpLine *line)
{
	double above = baseline_above(structure, from, line->column, line->baseline);

	return above > 0 && line->baseline - above >= MIN_GAP * line->size;
}

/* The line in the second column where the list continues, at the height of its first line. */
static gboolean
goes_on_beside(const DpStructure *structure, guint from, const DpLine *first)
{
	for (guint i = from; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (line->column == 2 && fabs(line->baseline - first->baseline) <= SAME_BASELINE &&
		    dp_size_equals(line->size, first->size))
			return has_gap_above(structure, from, line);
	}
	return FALSE;
}

static const DpLine *
first_of_list(const DpStructure *structure, guint from)
{
	for (guint i = from; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		DpEntryLabel label;

		if (line->column != 1 || line->in_form)
			continue;
		label = dp_entry_label(line->text);
		if (label.number == 1 &&
		    (label.style == DP_LABEL_BRACKETS || label.style == DP_LABEL_DOT) &&
		    has_gap_above(structure, from, line))
			return line;
	}
	return NULL;
}

void
dp_balanced_list_order(DpStructure *structure, guint from)
{
	g_autoptr(GPtrArray) ordered = NULL;
	const DpLine *first = first_of_list(structure, from);

	if (first == NULL || !goes_on_beside(structure, from, first))
		return;
	ordered = g_ptr_array_new();
	for (guint pass = 0; pass < 2; pass++) {
		for (guint i = from; i < structure->lines->len; i++) {
			const DpLine *line = dp_structure_line(structure, i);
			gboolean below = line->baseline > first->baseline - SAME_BASELINE;

			if (below == (pass == 1))
				g_ptr_array_add(ordered, structure->lines->pdata[i]);
		}
	}
	for (guint i = 0; i < ordered->len; i++)
		structure->lines->pdata[from + i] = ordered->pdata[i];
}
