/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/letter-gap.h"

#include <math.h>

#define REACH                                                                                      \
	0.1        /* of the size: farther apart or over each other, two are no letters of a word  \
	            */
#define BIN 0.002  /* of the size */
#define N_BINS 101 /* from -REACH to REACH */
#define SAME_LINE 0.01 /* of the size */

static gboolean
is_lower(gunichar c)
{
	return c < 0x80 ? g_ascii_islower((char)c) : g_unichar_islower(c);
}

static gboolean
is_letter(const DpGlyph *glyph)
{
	return (glyph->flags & (DP_GLYPH_ROTATED | DP_GLYPH_SPACE | DP_GLYPH_IN_FORM)) == 0 &&
	       is_lower(glyph->character) && glyph->size > 0;
}

static int
bin_of(const DpGlyph *left, const DpGlyph *right)
{
	double gap = (right->rect.x0 - left->rect.x1) / right->size;

	if (fabs(gap) > REACH || left->font != right->font ||
	    fabs(left->baseline - right->baseline) > SAME_LINE * right->size)
		return -1;
	return (int)lrint((gap + REACH) / BIN);
}

void
dp_letter_gap_measure(DpPageLayout *layout, const DpPage *page)
{
	guint bins[N_BINS] = {0}, best = 0;
	const DpGlyph *last = NULL;

	for (guint i = 0; i < page->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);
		int bin = -1;

		if (!is_letter(glyph)) {
			last = NULL;
			continue;
		}
		if (last != NULL)
			bin = bin_of(last, glyph);
		if (bin >= 0 && bin < N_BINS) {
			bins[bin]++;
			layout->n_letter_gaps++;
		}
		last = glyph;
	}
	for (guint i = 1; i < N_BINS; i++)
		best = bins[i] > bins[best] ? i : best;
	layout->letter_gap = layout->n_letter_gaps > 0 ? best * BIN - REACH : 0;
}
