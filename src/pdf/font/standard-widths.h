/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_standard_width:
 * @name: a font's name without subset tag
 *
 * Returns: the advance of @code in thousandths, as the standard font of that family has it; a guess
 *   for every other font
 */
double dp_standard_width(const char *name, guint8 code);
