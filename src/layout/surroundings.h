/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/passage.h"

/**
 * dp_surroundings_look: @suspects: of DpSuspect, all of @page
 * @doubts: one for each glyph of @page; glyphs without a doubt are visible
 *
 * For each passage, sets whether it is in a drawing, and whether other visible words, or the same
 * words, are in its place. Leaves them unset if a bound of limits.h is met.
 */
void dp_surroundings_look(GPtrArray *suspects, const DpPage *page, const DpGlyphDoubt *doubts);

/** dp_surroundings_find_alone: sets, for the passages from @first on, whether hardly anything else
 * of their figure is visible. */
void dp_surroundings_find_alone(GPtrArray *suspects, guint first, const DpPage *page,
                                const DpGlyphDoubt *doubts);
