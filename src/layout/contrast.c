/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/contrast.h"

#include <math.h>

/*
 * The faintest text that a style prints for readers is acmart's draft notice, at 10 % grey: 1.25 on
 * white, and 1.248 when rounded to eight bits (230 of 255).
 */
#define FAINTEST_PRINTED 1.247
#define NEAR_COLOUR 31 /* of 255, in each of red, green and blue */

/* WCAG 2.2, "relative luminance". */
static double
relative_luminance(guint32 colour)
{
	static const double SHARES[] = {0.0722, 0.7152, 0.2126}; /* blue, green, red */
	double sum = 0;

	for (guint i = 0; i < G_N_ELEMENTS(SHARES); i++) {
		double c = (colour >> (8 * i) & 0xFF) / 255.0;

		sum += SHARES[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
	}
	return sum;
}

double
dp_contrast(guint32 a, guint32 b)
{
	double one = relative_luminance(a), two = relative_luminance(b);

	return (MAX(one, two) + 0.05) / (MIN(one, two) + 0.05);
}

/* Colours of equal luminance and different hue can be distinguished. */
gboolean
dp_contrast_is_faint(guint32 a, guint32 b)
{
	for (guint shift = 0; shift <= 16; shift += 8) {
		int one = (int)(a >> shift & 0xFF), two = (int)(b >> shift & 0xFF);

		if (ABS(one - two) > NEAR_COLOUR)
			return FALSE;
	}
	return dp_contrast(a, b) < FAINTEST_PRINTED;
}

guint32
dp_contrast_multiplied(guint32 a, guint32 b)
{
	guint32 product = 0;

	for (int shift = 16; shift >= 0; shift -= 8)
		product |= (a >> shift & 0xFF) * (b >> shift & 0xFF) / 0xFF << shift;
	return product;
}
