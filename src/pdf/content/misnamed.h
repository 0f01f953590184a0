/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/content/shown.h"

/**
 * dp_misnamed_read: @shown: the glyphs of @page
 *
 * Adds a replacement to @page for each row of glyphs of one font whose glyph names contradict
 * /ToUnicode: programs read /ToUnicode, but the name says what is drawn (ISO 32000-1, 9.6.6 and
 * 9.10.2). A glyph named "space" draws nothing and is not counted.
 */
void dp_misnamed_read(const DpShown *shown, DpPage *page);
