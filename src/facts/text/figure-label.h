/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_figure_label: (nullable): "Figure 3", if its caption is the nearest below or above @rect;
 * borrowed. */
const char *dp_figure_label(const DpStructure *structure, guint page, const DpRect *rect);
