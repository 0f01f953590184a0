/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/flat-words.h"

#define FLAT_SHARE 0.66 /* of a passage's words are without ink */
#define MIN_LETTERS 4   /* fewer are not a passage */

gboolean
dp_suspect_is_long(const DpSuspect *suspect)
{
	return suspect->n_letters >= MIN_LETTERS;
}

/* Text off the page cannot be drawn. Ink proves nothing about invisible text, but may explain it:
 * the words of a drawing, which OCR adds to it. */
gboolean
dp_suspect_needs_ink(const DpSuspect *suspect)
{
	return (!suspect->certain && suspect->cause != DP_CAUSE_OFF_PAGE) || suspect->over_path;
}

/* If a word's own colours hide it, and other words there are visible, the ink belongs to those. */
gboolean
dp_suspect_is_flat(const DpSuspect *suspect, const double *contrast, guint word)
{
	return contrast[word] < DP_FLAT_CONTRAST ||
	       (suspect->shared != NULL && g_array_index(suspect->shared, gboolean, word));
}

gboolean
dp_suspect_lacks_ink(const DpSuspect *suspect, const double *contrast)
{
	guint n = suspect->words->len, n_flat = 0;

	for (guint i = 0; i < n; i++)
		n_flat += dp_suspect_is_flat(suspect, contrast, i);
	return n > 0 && n_flat >= FLAT_SHARE * n;
}

gboolean
dp_suspect_has_same_parts(const DpSuspect *suspect, const double *a, const double *b)
{
	guint n = suspect->words->len, n_a = 0, n_b = 0;

	for (guint i = 0; i < n; i++) {
		n_a = dp_suspect_is_flat(suspect, a, i) ? n_a + 1 : 0;
		n_b = dp_suspect_is_flat(suspect, b, i) ? n_b + 1 : 0;
		if (n_a != n_b && MAX(n_a, n_b) >= DP_FLAT_ROW)
			return FALSE;
	}
	return TRUE;
}

/* The contrast of each word as settled without a drawing; the others have @unknown. */
static void
settle_contrast(const DpSuspect *suspect, double unknown, double *contrast)
{
	static const double SETTLED[] = {[DP_WORD_INK_NONE] = 0, [DP_WORD_INK_SEEN] = 1};

	for (guint i = 0; i < suspect->words->len; i++) {
		DpWordInk ink = g_array_index(suspect->ink, DpWordInk, i);

		contrast[i] = ink == DP_WORD_INK_UNKNOWN ? unknown : SETTLED[ink];
	}
}

gboolean
dp_suspect_is_settled(const DpSuspect *suspect, double *contrast)
{
	g_autofree double *least = NULL;

	if (suspect->ink == NULL)
		return FALSE;
	least = g_new(double, suspect->words->len);
	settle_contrast(suspect, 0, least);
	settle_contrast(suspect, 1, contrast);
	if (dp_suspect_lacks_ink(suspect, contrast))
		return TRUE;
	return !dp_suspect_lacks_ink(suspect, least) &&
	       (suspect->over_path || dp_suspect_has_same_parts(suspect, least, contrast));
}

gboolean
dp_suspects_are_settled(const GPtrArray *suspects)
{
	for (guint i = 0; i < suspects->len; i++) {
		const DpSuspect *suspect = suspects->pdata[i];
		g_autofree double *contrast = g_new(double, suspect->words->len + 1);

		if (dp_suspect_needs_ink(suspect) && dp_suspect_is_long(suspect) &&
		    !dp_suspect_is_settled(suspect, contrast))
			return FALSE;
	}
	return TRUE;
}
