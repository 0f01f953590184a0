/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/**
 * dp_balanced_list_order: for a page's lines, from @from to the end of structure->lines.
 *
 * If a list starts in both columns at one height, below the text of both, all text comes before the
 * list: REVTeX sets the last page like this.
 */
void dp_balanced_list_order(DpStructure *structure, guint from);
