/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/place.h>

#include "structure/structure.h"

/** dp_line_place: the place of a line; text is borrowed from it. */
DpPlace dp_line_place(const DpLine *line);

/** dp_lines_place: the place of those of the lines first to last that are on the first one's page
 * and column; text is borrowed from the first. */
DpPlace dp_lines_place(const DpStructure *structure, guint first, guint last);
