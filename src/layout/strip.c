/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/strip.h"

#include <math.h>

#include "layout/word.h"

/* Where the gap between two columns can be, as shares of the page's width. */
#define SEARCH_FROM 0.36
#define SEARCH_TO 0.64

#define MAX_BINS 4096     /* of one point */
#define MIN_WIDTH 3       /* points: a narrower strip is a river between words */
#define MAX_CROSSING 0.45 /* of the usual number of words at a point */
#define CROSSING_SLACK 0.06
#define TITLE_CROSSING 0.3  /* of the usual number of words: a title and its authors, ten lines */
#define MIN_SIDE_SHARE 0.08 /* of the glyphs must be on each side */

static gboolean
is_running_text(const DpWord *token)
{
	return !token->in_form && !token->rotated && !token->invisible;
}

/* Half points: where a word begins; equal for words printed over each other. */
static guint32
place_of(const DpWord *token)
{
	guint32 x = CLAMP(round(2 * token->rect.x0), 0, G_MAXUINT16);
	guint32 y = CLAMP(round(2 * token->baseline), 0, G_MAXUINT16);

	return y << 16 | x;
}

/* How many words cover each point of the page's width. Words printed twice in one place count once:
 * proceedings may stamp a running head on a page several times. */
static void
count_cover(const GArray *tokens, double *cover, guint bins)
{
	g_autoptr(GHashTable) places = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < tokens->len; i++) {
		const DpWord *token = &g_array_index(tokens, DpWord, i);
		double from = MAX(floor(token->rect.x0), 0), to = MIN(ceil(token->rect.x1), bins);

		if (!is_running_text(token) ||
		    !g_hash_table_add(places, GUINT_TO_POINTER(place_of(token))))
			continue;
		if (from < to) {
			cover[(guint)from] += 1;
			cover[(guint)to] -= 1;
		}
	}
	/* so far only where words begin and end */
	for (guint x = 1; x < bins; x++)
		cover[x] += cover[x - 1];
}

static double
usual_cover(const double *cover, guint bins)
{
	double sum = 0, n = 0;

	for (guint x = 0; x < bins; x++) {
		if (cover[x] > 0) {
			sum += cover[x];
			n++;
		}
	}
	return n > 0 ? sum / n : 0;
}

static double
least_cover(const double *cover, guint from, guint to)
{
	double least = G_MAXDOUBLE;

	for (guint x = from; x < to; x++)
		least = MIN(least, cover[x]);
	return least;
}

/* The widest run of points that at most @most words cross. */
static DpStrip
widest_strip(const double *cover, guint from, guint to, double most)
{
	DpStrip best = {FALSE, 0, 0};
	guint begin = from;

	for (guint x = from; x <= to; x++) {
		if (x < to && cover[x] <= most)
			continue;
		if (x - begin > best.x1 - best.x0)
			best = (DpStrip){x - begin >= MIN_WIDTH, begin, x};
		begin = x + 1;
	}
	return best;
}

static gboolean
has_both_sides(const GArray *tokens, const DpStrip *strip)
{
	double left = 0, right = 0, all = 0;

	for (guint i = 0; i < tokens->len; i++) {
		const DpWord *token = &g_array_index(tokens, DpWord, i);

		if (!is_running_text(token))
			continue;
		all += token->n;
		left += token->rect.x1 <= strip->x0 + 1 ? token->n : 0;
		right += token->rect.x0 >= strip->x1 - 1 ? token->n : 0;
	}
	return left > MIN_SIDE_SHARE * all && right > MIN_SIDE_SHARE * all;
}

#define KEEP_CROSSING 0.2 /* of the usual number of words: a caption or two across both columns */

/* Labels hanging beside a list leave a strip with little text beside it. Prefer the gap of other
 * pages if hardly any word crosses it here. */
static gboolean
is_kept(const double *cover, guint bins, const DpStrip *before, const DpStrip *here, double usual)
{
	if (!before->found || before->x1 > bins || !here->found ||
	    before->x1 - before->x0 <= here->x1 - here->x0 ||
	    (here->x0 < before->x1 && before->x0 < here->x1))
		return FALSE;
	for (guint x = before->x0; x < before->x1; x++) {
		if (cover[x] > KEEP_CROSSING * usual)
			return FALSE;
	}
	return TRUE;
}

/* Title lines cross the gap everywhere, but their spaces leave points that fewer words cross: too
 * narrow to be the gap. Words of a column cover nine points of ten. */
static DpStrip
gap_of(const double *cover, guint from, guint to, double usual)
{
	double least = least_cover(cover, from, to);
	DpStrip none = {FALSE, 0, 0}, strip;

	if (least > MAX_CROSSING * usual)
		return none;
	strip = widest_strip(cover, from, to, least + CROSSING_SLACK * usual);
	return strip.found ? strip : widest_strip(cover, from, to, TITLE_CROSSING * usual);
}

DpStrip
dp_strip_find(const GArray *tokens, double width, const DpStrip *before)
{
	guint bins = CLAMP(ceil(width), 0, MAX_BINS);
	guint from = bins * SEARCH_FROM, to = bins * SEARCH_TO;
	g_autofree double *cover = g_new0(double, bins + 1);
	DpStrip none = {FALSE, 0, 0}, strip;
	double usual;

	count_cover(tokens, cover, bins);
	usual = usual_cover(cover, bins);
	if (usual < 4)
		return none;
	strip = gap_of(cover, from, to, usual);
	if (is_kept(cover, bins, before, &strip, usual))
		strip = *before;
	return strip.found && has_both_sides(tokens, &strip) ? strip : none;
}
