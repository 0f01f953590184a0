/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/**
 * dp_floats_assign: gives the words of figures and tables their role, by the captions.
 *
 * What stands between a figure's caption and the paragraph above it, or between a table's caption
 * and the paragraph below it, belongs to that float. Needed because many figures are drawn straight
 * onto the page, with no form or image to tell where they are.
 */
void dp_floats_assign(DpStructure *structure);
