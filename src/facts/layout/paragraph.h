/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/store/builder.h"
#include "structure/structure.h"

/** dp_collect_paragraph: paragraph.font-size, .leading and .stretch of one paragraph of the main
 * text.
 * @block: an index of structure->blocks. Text that may not be running text (a box, a table's cell
 * or note, a quotation, a listing) is not DP_CERTAINTY_SURE. */
void dp_collect_paragraph(DpFacts *facts, const DpStructure *structure, guint block);
