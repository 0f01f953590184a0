/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

#define DP_FURNITURE_ZONE 0.14 /* of the page's height, at the top and at the bottom */
#define DP_FURNITURE_GAP 1.25  /* of the leading, between furniture and text */

/** DP_HEADING_LARGER: of the body size: classes set running heads no larger than it, and headings
 * larger. */
#define DP_HEADING_LARGER 1.2

/**
 * dp_furniture_mark: marks every running head, running foot and page number.
 *
 * Furniture is repeated: the same words, or an increasing number, at the same height on several
 * pages, above or below the text.
 */
void dp_furniture_mark(DpLayout *layout);
