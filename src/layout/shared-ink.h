/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/passage.h"

/**
 * dp_shared_ink_find: @suspects: of DpSuspect, all of @page
 * @doubts: one for each glyph of @page; glyphs without a doubt are visible
 *
 * For each word hidden by its known colours, sets whether other words or lines have ink where its
 * own would be. Leaves it unset if a bound of limits.h is met.
 */
void dp_shared_ink_find(GPtrArray *suspects, const DpPage *page, const DpGlyphDoubt *doubts);
