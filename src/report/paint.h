/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verdict/standing.h"

/** dp_paint_standing: appends @word in the colour of @standing (ECMA-48), or plainly. */
void dp_paint_standing(GString *out, DpStanding standing, const char *word, gboolean colour);

/** dp_paint_bold: appends @word in bold, or plainly. */
void dp_paint_bold(GString *out, const char *word, gboolean colour);
