/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_GLYPH_NAME_MAX_CHARS: the most characters that one glyph name means. */
#define DP_GLYPH_NAME_MAX_CHARS 8u

/**
 * dp_glyph_name_characters: what a glyph of that name (without its slash) shows: of Adobe's and
 * TeX's names those that papers use, "uni20AC", "u1D400"; "f_f_i" is three of them, and what
 * follows a dot says how, not what (Adobe Glyph List Specification, 2).
 * @out: (out) (array): DP_GLYPH_NAME_MAX_CHARS of them
 *
 * Returns: how many; 0 when the name, or a part of it, says nothing
 */
guint dp_glyph_name_characters(const char *name, gsize length, gunichar *out);
