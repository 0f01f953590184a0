/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/char-map.h"

/** DP_BUILT_IN_CODES: how many codes the encoding of a font program has. */
#define DP_BUILT_IN_CODES 256u

/** dp_built_in_set_name: @code is the glyph with this name, if it is unknown so far. */
void dp_built_in_set_name(DpCharMap *map, guint32 code, const char *name, gsize length);

/** dp_built_in_set_standard: sets all codes that are unknown so far from Adobe's standard encoding.
 */
void dp_built_in_set_standard(DpCharMap *map);
