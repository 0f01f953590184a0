/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/content/shown.h"

/**
 * dp_misnamed_read:
 * @shown: the glyphs of @page
 *
 * Adds to @page's replacements what its fonts say of glyphs whose names are those of other letters:
 * /ToUnicode is what programs read, the name is what is drawn (ISO 32000-1, 9.6.6 and 9.10.2). One
 * replacement for all glyphs in a row that one font shows. A glyph that is called a space draws
 * nothing, and is not counted.
 */
void dp_misnamed_read(const DpShown *shown, DpPage *page);
