/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/passage.h"

/**
 * dp_shared_ink_find:
 * @suspects: of DpSuspect, all of @page
 * @doubts: one a glyph of @page: those without one are seen
 *
 * Says of each word that its known colours hide whether other words, or lines, have ink where its
 * own would be. It is left unsaid where a bound of limits.h is met.
 */
void dp_shared_ink_find(GPtrArray *suspects, const DpPage *page, const DpDoubt *doubts);
