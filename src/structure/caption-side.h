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
 * dp_caption_side: from what is next to @caption in its column: pictures, drawings and loose words
 * on one side, and text or nothing on the other.
 *
 * @certainty: (out): DP_CERTAINTY_LIKELY if both sides have some, and one is clearly nearer
 */
DpCaptionSide dp_caption_side(const DpStructure *structure, const DpCaption *caption,
                              DpCertainty *certainty);
