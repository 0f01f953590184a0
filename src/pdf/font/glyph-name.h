/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_GLYPH_NAME_MAX_CHARS: the most characters that one glyph name means. */
#define DP_GLYPH_NAME_MAX_CHARS 8u

/**
 * dp_glyph_name_characters: the characters of the glyph name @name (without its slash): names of
 * Adobe's and TeX's lists that papers use, "uni20AC", "u1D400"; "f_f_i" means three characters, and
 * a suffix after a dot only a variant (Adobe Glyph List Specification, 2).
 * @out: (out) (array): DP_GLYPH_NAME_MAX_CHARS of them
 *
 * Returns: how many; 0 if the name, or a part of it, is unknown
 */
guint dp_glyph_name_characters(const char *name, gsize length, gunichar *out);
