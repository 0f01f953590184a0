/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/**
 * dp_balanced_list_order: of a page's lines, @from to the end of structure->lines.
 *
 * Where a list begins in both columns at one height, below the text of both, all text comes before
 * the list: REVTeX sets the last page so.
 */
void dp_balanced_list_order(DpStructure *structure, guint from);
