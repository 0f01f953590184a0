/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/passage.h"

/**
 * dp_surroundings_look:
 * @suspects: of DpSuspect, all of @page
 * @doubts: one a glyph of @page: those without one are seen
 *
 * Says of each passage what is seen around it: whether it stands in a drawing, and whether words
 * that are seen were put in its place, or the same words. It is left unsaid where a bound of
 * limits.h is met.
 */
void dp_surroundings_look(GPtrArray *suspects, const DpPage *page, const DpDoubt *doubts);

/** dp_surroundings_find_alone: says of the passages from @first on whether hardly anything else of
 * the figure around is seen. */
void dp_surroundings_find_alone(GPtrArray *suspects, guint first, const DpPage *page,
                                const DpDoubt *doubts);
