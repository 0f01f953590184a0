/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_glyph_name_character: what a glyph of that name (without its slash) shows: of Adobe's and
 * TeX's names those that papers use, "uni20AC", "u1D400"; what follows a dot says how, not what.
 *
 * Returns: 0 when the name says nothing
 */
gunichar dp_glyph_name_character(const char *name, gsize length);
