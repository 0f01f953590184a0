/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

typedef enum {
	DP_COLOUR_KEY_SOME, /* some samples are keyed, or that cannot be told */
	DP_COLOUR_KEY_NONE, /* none is: the image is painted as without a key */
	DP_COLOUR_KEY_ALL,  /* all are: nothing is painted */
} DpColourKey;

/**
 * dp_colour_key_of: @image: an image whose /Mask is an array (ISO 32000-1, 8.9.6.4)
 *
 * A sample of which each component is within its range of that array is not painted.
 *
 * Returns: DP_COLOUR_KEY_SOME also for samples in a compression of photographs, in another colour
 * space than a device's or an indexed one, or of more than DP_LIMIT_KEYED_BYTES
 */
DpColourKey dp_colour_key_of(const DpObject *image);
