/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/passage.h"

/**
 * dp_overlaid_find: @suspects: of DpSuspect, all of @page
 * @doubts: one for each glyph of @page; glyphs without a doubt are visible
 *
 * For each word of passages that are clipped away for certain, sets whether other words, an image
 * or the edge of a shape is seen in its place. Leaves it unset if a bound of limits.h is met.
 */
void dp_overlaid_find(GPtrArray *suspects, const DpPage *page, const DpGlyphDoubt *doubts);
