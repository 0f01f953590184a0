/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/page-layout.h"

/** dp_letter_gap_measure: fills letter_gap, the space that most letters of the page's words have
 * beside them beyond their own width, and word_gap, the median space between its words; and how
 * many of each there are. */
void dp_letter_gap_measure(DpPageLayout *layout, const DpPage *page);
