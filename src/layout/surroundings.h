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
