/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/section-outline.h"

/** DpPartNumbers: how the sections after the references are numbered, as they are walked through.
 */
typedef struct {
	const DpOutline *outline; /* borrowed */
	guint number;       /* of the last section that went on with the main text's numbers */
	gboolean restarted; /* they are numbered anew, or may go on */
} DpPartNumbers;

/** dp_part_numbers_init: @outline is borrowed. */
DpPartNumbers dp_part_numbers_init(const DpOutline *outline);

/** dp_part_numbers_go_on: whether section @index has the number that would follow in the main text.
 */
gboolean dp_part_numbers_go_on(const DpPartNumbers *numbers, guint index);

/** dp_part_numbers_note: section @index after the references is of this kind. Call it for each. */
void dp_part_numbers_note(DpPartNumbers *numbers, guint index, DpSectionKind kind);
