/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/page-layout.h"

/** dp_letter_gap_measure: fills letter_gap, the usual gap between letters of a word beyond their
 * own width, and word_gap, the median gap between words, with the number of each. */
void dp_letter_gap_measure(DpPageLayout *layout, const DpPage *page);
