/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_blocks_find: fills structure->blocks from its lines. Captions and headings must be known;
 * they are separate blocks. */
void dp_blocks_find(DpStructure *structure);

/** dp_column_measure: left and right edge of a line's column on its page. */
gboolean dp_column_measure(const DpLayout *layout, const DpLine *line, double *left, double *right);
