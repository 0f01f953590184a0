/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** DpCaptionSide: on which side of its figure or table a caption is. */
typedef enum {
	DP_CAPTION_SIDE_UNKNOWN,
	DP_CAPTION_SIDE_ABOVE,
	DP_CAPTION_SIDE_BELOW,
} DpCaptionSide;

/**
 * dp_caption_side: from what is next to @caption in its column: pictures, loose words or a table's
 * rows on one side, and text or nothing on the other. Unknown if both sides have some.
 *
 * @top: top edge of the page's text, in points from the top of the page
 */
DpCaptionSide dp_caption_side(const DpStructure *structure, const DpCaption *caption, double top);
