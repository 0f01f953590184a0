/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_luma: of red, green and blue, 0 to 255 each, as screens show them (ITU-R BT.709): 0 to 1. The
 * same for what a drawn page shows and for what our own reader concludes. */
static inline double
dp_luma(double red, double green, double blue)
{
	return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** dp_luma_of: of 0xRRGGBB. */
static inline double
dp_luma_of(guint32 colour)
{
	return dp_luma(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
}
