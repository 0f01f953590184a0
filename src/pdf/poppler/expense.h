/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/**
 * dp_expense_is_bearable:
 * @page: a page's dictionary (ISO 32000-1, 7.7.3.3)
 *
 * What it costs to draw the page, in steps of about one operator, before anyone draws it: forms,
 * soft masks, tiling patterns and glyphs of Type 3 fonts are counted as often as they are painted,
 * and are painted by each other. poppler has no bound on this. Costs one reading of each stream.
 *
 * Returns: FALSE where that is more than DP_LIMIT_DRAWING_STEPS, where streams paint themselves or
 * are nested more than DP_LIMIT_FORM_DEPTH deep, or where a font cannot be loaded in the memory
 * there is
 */
gboolean dp_expense_is_bearable(const DpObject *page);

/**
 * dp_expense_can_be_sorted:
 * @runs: (element-type DpRun): of a page
 *
 * Returns: FALSE where so many glyphs lie on nearly one baseline that poppler, which compares each
 * word there with each other, would need more than DP_LIMIT_BASELINE_PAIRS comparisons
 */
gboolean dp_expense_can_be_sorted(const GArray *runs);
