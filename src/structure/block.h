/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_blocks_find: fills structure->blocks from its lines; captions and headings, which must be
 * known, are blocks of their own. */
void dp_blocks_find(DpStructure *structure);

/** dp_column_measure: left and right edge of the column that a line of that page and column runs
 * in. */
gboolean dp_column_measure(const DpLayout *layout, const DpLine *line, double *left, double *right);
