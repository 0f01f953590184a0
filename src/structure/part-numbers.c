/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/part-numbers.h"

static const DpSection *
section_at(const DpPartNumbers *numbers, guint index)
{
	return numbers->outline->structure->sections->pdata[index];
}

DpPartNumbers
dp_part_numbers_init(const DpOutline *outline)
{
	DpPartNumbers numbers = {outline, dp_outline_last_number(outline), FALSE};

	return numbers;
}

gboolean
dp_part_numbers_go_on(const DpPartNumbers *numbers, guint index)
{
	const DpSection *section = section_at(numbers, index);

	return numbers->outline->numbered && !numbers->restarted && !section->lettered &&
	       section->kind == DP_SECTION_MAIN &&
	       dp_outline_number(numbers->outline, index) == numbers->number + 1;
}

/* CVPR's style prints the title again above "Supplementary Material", where the numbers go on. */
static gboolean
repeats_title(const DpPartNumbers *numbers, guint index, DpSectionKind kind)
{
	return kind == DP_SECTION_SUPPLEMENT && index > 0 &&
	       dp_outline_is_after(numbers->outline, index - 1) &&
	       section_at(numbers, index - 1)->body == section_at(numbers, index)->first;
}

void
dp_part_numbers_note(DpPartNumbers *numbers, guint index, DpSectionKind kind)
{
	guint number = dp_outline_number(numbers->outline, index);

	if (repeats_title(numbers, index, kind) ||
	    (number > 0 && number <= dp_outline_last_number(numbers->outline)))
		numbers->restarted = TRUE;
	else if (number > 0 && kind == DP_SECTION_MAIN)
		numbers->number = number;
}
