/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/survey.h"
#include "pdf/annotate/leaf.h"

/* What stands in the margin of a surveyed page: a legend at its top, its measures at its foot, and
 * its left and right margin and the gap between its columns beside arrows. */

/** DP_LETTERS_WIDTH, DP_LETTERS_HEIGHT: of the letters of an area, on its colour; points. */
#define DP_LETTERS_WIDTH 7.4
#define DP_LETTERS_HEIGHT 5.8

/** dp_canvas_letters: @rect: of that size */
void dp_canvas_letters(DpCanvas *canvas, const DpRect *rect, DpZone area);

void dp_survey_margin_add(DpLeaf *leaf, const DpSurveyPage *page);
