/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/char-map.h"
#include "pdf/syntax/object.h"

/**
 * dp_cff_encoding_read: sets unknown codes from the built-in encoding of a CFF program, bare or in
 * an OpenType file (Adobe Technical Note 5176). Codes of glyphs without a known name, of fonts
 * whose glyphs have no names, and of the expert encoding stay unknown.
 */
void dp_cff_encoding_read(DpCharMap *map, const DpObject *program);
