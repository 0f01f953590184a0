/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/letter-gap.h"

#include <math.h>

#define REACH                                                                                      \
	0.1        /* of the size: farther apart or over each other, two are no letters of a word  \
	            */
#define BIN 0.002  /* of the size */
#define N_BINS 101 /* from -REACH to REACH */
#define WORD_REACH 1.0 /* of the size: a wider gap is not a space between words */
#define WORD_BIN 0.005
#define N_WORD_BINS 200 /* from 0 to WORD_REACH */
#define SAME_LINE 0.01  /* of the size */

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

/* The gap between two letters of one line, in parts of the size; NAN if they are not neighbours. */
static double
gap_between(const DpGlyph *left, const DpGlyph *right)
{
	if (left->font != right->font ||
	    fabs(left->baseline - right->baseline) > SAME_LINE * right->size)
		return NAN;
	return (right->rect.x0 - left->rect.x1) / right->size;
}

typedef struct {
	guint letters[N_BINS], words[N_WORD_BINS];
	guint n_letters, n_words;
} Gaps;

static void
count_gap(Gaps *gaps, double gap, gboolean space)
{
	if (!space && fabs(gap) <= REACH) {
		gaps->letters[lrint((gap + REACH) / BIN)]++;
		gaps->n_letters++;
	} else if (space && gap > 0 && gap < WORD_REACH) {
		gaps->words[(guint)(gap / WORD_BIN)]++;
		gaps->n_words++;
	}
}

static Gaps
count_gaps(const DpPage *page)
{
	Gaps gaps = {0};
	const DpGlyph *last = NULL;
	gboolean space = FALSE;

	for (guint i = 0; i < page->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);

		if ((glyph->flags & DP_GLYPH_SPACE) != 0 || glyph->character == ' ') {
			space = TRUE;
			continue;
		}
		if (is_letter(glyph)) {
			if (last != NULL)
				count_gap(&gaps, gap_between(last, glyph), space);
			last = glyph;
		} else {
			last = NULL;
		}
		space = FALSE;
	}
	return gaps;
}

static guint
most(const guint *bins)
{
	guint best = 0;

	for (guint i = 1; i < N_BINS; i++)
		best = bins[i] > bins[best] ? i : best;
	return best;
}

static guint
median(const guint *bins, guint n)
{
	guint bin = 0;

	for (guint seen = bins[0]; 2 * seen < n && bin + 1 < N_WORD_BINS; seen += bins[bin])
		bin++;
	return bin;
}

void
dp_letter_gap_measure(DpPageLayout *layout, const DpPage *page)
{
	Gaps gaps = count_gaps(page);

	layout->n_letter_gaps = gaps.n_letters;
	layout->n_word_gaps = gaps.n_words;
	if (gaps.n_letters > 0)
		layout->letter_gap = most(gaps.letters) * BIN - REACH;
	if (gaps.n_words > 0)
		layout->word_gap = (median(gaps.words, gaps.n_words) + 0.5) * WORD_BIN;
}
