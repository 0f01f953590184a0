/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/**
 * dp_floats_assign: sets the role of words in figures and tables, based on the captions.
 *
 * Text between a figure's caption and the paragraph above it, or between a table's caption and the
 * paragraph below it, belongs to that float. Needed because many figures are drawn directly on the
 * page, without a form or image that shows where they are.
 */
void dp_floats_assign(DpStructure *structure);
