/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/list-align.h"

#include <math.h>

#include "structure/block.h"

/* How many of the lines @from to @to are at one of the list's edges, moved by @shift. */
static guint
count_fitting(const DpListForm *form, const DpStructure *structure, guint from, guint to,
              double shift)
{
	guint n = 0;

	for (guint i = from; i <= to; i++) {
		double offset = dp_list_form_offset(form, i) - shift;

		n += dp_list_form_counts(form, structure, i) &&
		     (fabs(offset - form->start) <= DP_LIST_SAME_EDGE ||
		      fabs(offset - form->rest) <= DP_LIST_SAME_EDGE);
	}
	return n;
}

static double
lowest_offset(const DpListForm *form, const DpStructure *structure, guint from, guint to)
{
	double lowest = G_MAXDOUBLE;

	for (guint i = from; i <= to; i++) {
		if (dp_list_form_counts(form, structure, i))
			lowest = MIN(lowest, dp_list_form_offset(form, i));
	}
	return lowest;
}

/* The offset from the edge of the page's column to that of the document's. */
static double
to_usual_edge(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	const DpColumnEdges *usual = &structure->layout->edges;
	guint column = line->column > 0 ? line->column - 1 : 0;
	double left, right;

	if (column >= usual->n || !dp_column_measure(structure->layout, line, &left, &right))
		return 0;
	return usual->left[column] - left;
}

/* A page full of one entry's lines seems to start at their indent, and a last page with few lines
 * in two-sided printing is not at the usual place of pages. So align with the list's own edges. */
static void
shift_lines(DpListForm *form, const DpStructure *structure, guint from, guint to)
{
	double lowest = lowest_offset(form, structure, from, to),
	       usual = to_usual_edge(structure, from);
	double shifts[] = {0, lowest - form->start, lowest - form->rest};
	guint best = count_fitting(form, structure, from, to, 0), fitting;
	double shift = 0;

	if (lowest == G_MAXDOUBLE)
		return;
	/* as many lines fit there, but as an entry's further lines */
	if (form->hanging && fabs(usual + form->rest - form->start) <= DP_LIST_SAME_EDGE &&
	    count_fitting(form, structure, from, to, usual) >= best)
		shift = usual;
	for (guint i = 0; i < G_N_ELEMENTS(shifts); i++) {
		fitting = count_fitting(form, structure, from, to, shifts[i]);
		if (fitting > best) {
			best = fitting;
			shift = shifts[i];
		}
	}
	for (guint i = from; i <= to; i++)
		g_array_index(form->offsets, double, i - form->first) -= shift;
}

void
dp_list_form_align(DpListForm *form, const DpStructure *structure)
{
	guint from = form->first;

	for (guint i = form->first; i <= form->last; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		const DpLine *next = i < form->last ? dp_structure_line(structure, i + 1) : NULL;

		if (next != NULL && next->page == line->page && next->column == line->column)
			continue;
		shift_lines(form, structure, from, i);
		from = i + 1;
	}
}
