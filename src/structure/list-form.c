/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/list-form.h"

#include <math.h>

#include "layout/size.h"
#include "structure/block.h"

#define FULL 0.8       /* of the measure; a line that TeX breaks before an address is shorter */
#define PART_SIZE 0.75 /* of a line's size: text before it on its baseline */

gboolean
dp_list_line_is_full(const DpStructure *structure, const DpLine *line)
{
	double left, right;

	return dp_column_measure(structure->layout, line, &left, &right) &&
	       line->rect.x1 >= left + FULL * (right - left);
}

gboolean
dp_list_line_is_part(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	const DpLine *above = index > 0 ? dp_structure_line(structure, index - 1) : line;

	/* a line number is not part of a line */
	return above != line && above->page == line->page && line->rect.x0 > above->rect.x0 &&
	       above->size >= PART_SIZE * line->size &&
	       fabs(line->baseline - above->baseline) < 0.3 * line->size;
}

double
dp_list_form_offset(const DpListForm *form, guint index)
{
	return g_array_index(form->offsets, double, index - form->first);
}

gboolean
dp_list_form_has_size(const DpListForm *form, const DpLine *line)
{
	return dp_size_equals(line->size, form->size);
}

gboolean
dp_list_form_is_rest(const DpListForm *form, const DpStructure *structure, guint index)
{
	return form->hanging && dp_list_form_has_size(form, dp_structure_line(structure, index)) &&
	       fabs(dp_list_form_offset(form, index) - form->rest) <= DP_LIST_SAME_EDGE;
}

gboolean
dp_list_form_fits(const DpListForm *form, const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	double offset = dp_list_form_offset(form, index);

	if (!dp_list_form_has_size(form, line))
		return FALSE;
	if (fabs(offset - form->rest) <= DP_LIST_SAME_EDGE ||
	    fabs(offset - form->start) <= DP_LIST_SAME_EDGE)
		return TRUE;
	/* labels are often set flush right */
	return form->method == DP_LIST_BY_LABEL && dp_entry_label(line->text).style == form->style;
}

/* A line that may belong to the list. */
gboolean
dp_list_line_may_belong(const DpStructure *structure, guint index)
{
	return structure->roles[index] == DP_ROLE_OTHER &&
	       !dp_structure_line(structure, index)->in_form;
}

gboolean
dp_list_form_counts(const DpListForm *form, const DpStructure *structure, guint index)
{
	return dp_list_line_may_belong(structure, index) &&
	       dp_list_form_has_size(form, dp_structure_line(structure, index)) &&
	       !dp_list_line_is_part(structure, index);
}

double
dp_list_line_offset(const DpStructure *structure, const DpLine *line)
{
	double left = line->rect.x0, right;

	dp_column_measure(structure->layout, line, &left, &right);
	return line->rect.x0 - left;
}

DpListLikeness
dp_list_form_likeness(const DpListForm *form, const DpStructure *structure, const DpLine *line)
{
	double offset = dp_list_line_offset(structure, line);

	if (!dp_list_form_has_size(form, line))
		return DP_LIST_UNLIKE;
	if (form->hanging && fabs(offset - form->rest) <= DP_LIST_SAME_EDGE)
		return DP_LIST_LIKE_REST;
	return fabs(offset - form->start) <= DP_LIST_SAME_EDGE ? DP_LIST_LIKE_FIRST
	                                                       : DP_LIST_UNLIKE;
}

void
dp_list_form_free(DpListForm *form)
{
	if (form == NULL)
		return;
	g_array_unref(form->offsets);
	g_free(form);
}
