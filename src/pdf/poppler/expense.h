/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/**
 * dp_expense_is_acceptable: @page: a page's dictionary (ISO 32000-1, 7.7.3.3)
 *
 * Estimates the cost of drawing the page, in steps of about one operator, before it is drawn:
 * forms, soft masks, tiling patterns and Type 3 glyphs count each time they are painted, also by
 * each other. poppler has no bound on this. Reads each stream once.
 *
 * Returns: FALSE if that exceeds DP_LIMIT_DRAWING_STEPS, if streams paint themselves or are nested
 * more than DP_LIMIT_FORM_DEPTH deep, or if a font is too large to load
 */
gboolean dp_expense_is_acceptable(const DpObject *page);

/**
 * dp_expense_can_be_sorted: @runs: (element-type DpRun): of a page
 *
 * Returns: FALSE if so many glyphs share nearly one baseline that poppler, which compares all words
 * there with each other, would need more than DP_LIMIT_BASELINE_PAIRS comparisons
 */
gboolean dp_expense_can_be_sorted(const GArray *runs);
