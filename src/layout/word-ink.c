/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/word-ink.h"

#include "base/limits.h"
#include "base/luma.h"
#include "layout/ground.h"
#include "layout/grown.h"
#include "layout/shape.h"

/*
 * Two answers need no drawing. There is no ink at a word if everything painted there since a white
 * box, or the bare paper, is white or nothing. A word is seen if its colour is far from those of
 * the shape or image below it, and nothing else was painted there since; so is a path in its place
 * that has the form of its letters. In all other cases the drawn page says.
 */

/* Pixels of the drawn page: how far ink is smeared beyond its shape. */
#define MARGIN 2.0
/* Each of red, green and blue: white in every colour space, whatever its profile. */
#define WHITE 0xF0u
/* Of the luminance of black on white. Thin letters have a third of their contrast when drawn, and
 * CMYK is up to 0.2 darker than computed; hidden.c takes less than 0.12 for none. */
#define SEEN_CONTRAST 0.45
/* Of 220,000 words of at least so many letters, on real pages, all had 0.45 of their contrast when
 * drawn. White is white in every colour space, and what is below is no lighter than computed. */
#define WHITE_LETTERS 3u
#define WHITE_CONTRAST 0.32
#define OPAQUE 0.95f

#define GROUP 16u /* words whose coats are collected together: they are near each other */

typedef struct {
	const DpPage *page;
	const GPtrArray *fonts;
	const GArray *annotations;
	DpGrounds grounds;
	double pixel;   /* points */
	guint64 budget; /* comparisons that are left */
} Settling;

static void
settling_clear(Settling *settling)
{
	dp_grounds_clear(&settling->grounds);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Settling, settling_clear)

gboolean
dp_word_ink_is_asked(const GPtrArray *suspects)
{
	for (guint i = 0; i < suspects->len; i++) {
		const DpSuspect *suspect = suspects->pdata[i];

		if (!suspect->certain || suspect->over_path)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_white(guint32 colour)
{
	return (colour & 0xFF) >= WHITE && (colour >> 8 & 0xFF) >= WHITE &&
	       (colour >> 16 & 0xFF) >= WHITE;
}

/* The last opaque coat of a known colour that is all of @area. */
static DpGround
last_coat(const GArray *coats, const DpRect *area, guint32 *colour)
{
	DpGround ground = {0, TRUE, 1, 1};

	*colour = DP_COAT_PAPER;
	for (guint i = 0; i < coats->len; i++) {
		const DpCoat *coat = &g_array_index(coats, DpCoat, i);

		if (coat->order < ground.order || !dp_coat_hides(coat, area))
			continue;
		ground.order = coat->order;
		*colour = coat->fill->colour;
	}
	return ground;
}

static gboolean
is_even(const GArray *coats, const DpRect *area)
{
	guint32 colour;
	DpGround ground = last_coat(coats, area, &colour);

	for (guint i = 0; i < coats->len; i++) {
		const DpCoat *coat = &g_array_index(coats, DpCoat, i);

		if (!dp_ground_is_left(&ground, coat, area) &&
		    !(coat->plain && is_white(coat->colour) && is_white(colour)))
			return FALSE;
	}
	return TRUE;
}

/* Its letters are those of an ordinary font, in one opaque colour, and nothing cuts them. */
static gboolean
is_plain(const Settling *settling, const DpRun *run)
{
	const DpFont *font =
	    run->font < settling->fonts->len ? settling->fonts->pdata[run->font] : NULL;

	return font != NULL && !font->blank && !font->own_units &&
	       (run->flags &
	        (DP_RUN_OBSCURE | DP_RUN_CLIPPED | DP_RUN_LAYER_OFF | DP_RUN_OFF_PAGE)) == 0 &&
	       dp_run_is_legible(run, settling->pixel);
}

static double
contrast_on(const DpGround *ground, guint32 colour)
{
	double light = dp_luma_of(colour);

	return MAX(light - ground->lightest, ground->darkest - light);
}

/* Letters and digits that have ink in the middle: no marks and no scripts that join them. */
static guint
count_letters(const DpSuspect *suspect, guint word)
{
	const char *p = suspect->text->str + g_array_index(suspect->starts, guint, word);
	guint n = 0;

	for (; *p != '\0' && *p != ' '; p++)
		n += g_ascii_isalnum(*p);
	return n;
}

static double
contrast_needed(const DpSuspect *suspect, guint word, const DpRun *run)
{
	return is_white(run->colour) && count_letters(suspect, word) >= WHITE_LETTERS
	           ? WHITE_CONTRAST
	           : SEEN_CONTRAST;
}

/* All that was painted since the shape below are letters of the word's own colour. */
static gboolean
stands_out(Settling *settling, const GArray *coats, const DpRect *word, const DpRun *run,
           double contrast)
{
	DpGround ground = dp_ground_of(&settling->grounds, coats, word, dp_coat_order_of_run(run));
	DpRect area = dp_rect_grown(word, settling->pixel, settling->pixel);

	if (!ground.known || contrast_on(&ground, run->colour) < contrast)
		return FALSE;
	for (guint i = 0; i < coats->len; i++) {
		const DpCoat *coat = &g_array_index(coats, DpCoat, i);

		if (!dp_ground_is_left(&ground, coat, &area) &&
		    !(coat->text && coat->plain && coat->colour == run->colour))
			return FALSE;
	}
	return TRUE;
}

static gboolean
is_seen(Settling *settling, const DpSuspect *suspect, const GArray *coats, guint word)
{
	const GArray *runs = settling->page->runs;
	guint32 index =
	    suspect->runs != NULL ? g_array_index(suspect->runs, guint32, word) : G_MAXUINT32;
	const DpRun *run;

	if (suspect->cause != DP_CAUSE_COLOUR && suspect->cause != DP_CAUSE_UNDER_FILL)
		return FALSE;
	if (index >= runs->len)
		return FALSE;
	run = &g_array_index(runs, DpRun, index);
	return is_plain(settling, run) &&
	       stands_out(settling, coats, &g_array_index(suspect->words, DpRect, word), run,
	                  contrast_needed(suspect, word, run));
}

static gboolean
spend(Settling *settling, guint64 n)
{
	settling->budget -= MIN(n, settling->budget);
	return settling->budget > 0;
}

/* (nullable): what was painted last, but for what leaves @area as it was. */
static const DpCoat *
last_at(const GArray *coats, const DpRect *area)
{
	const DpGround paper = {0, TRUE, 1, 1};
	const DpCoat *last = NULL;

	for (guint i = 0; i < coats->len; i++) {
		const DpCoat *coat = &g_array_index(coats, DpCoat, i);

		if ((last == NULL || coat->order >= last->order) &&
		    !dp_ground_is_left(&paper, coat, area))
			last = coat;
	}
	return last;
}

/* Outlines of letters: the last path, in one colour, which stands out from what is below. */
static gboolean
shows_path(Settling *settling, const GArray *coats, const DpRect *word)
{
	DpRect area = dp_rect_grown(word, settling->pixel, settling->pixel);
	const DpCoat *path = last_at(coats, &area);
	DpGround ground;

	if (path == NULL || !dp_shape_is_plain(path) || path->fill->alpha < OPAQUE)
		return FALSE;
	ground = dp_ground_of(&settling->grounds, coats, &area, path->order);
	if (!ground.known || contrast_on(&ground, path->colour) < SEEN_CONTRAST)
		return FALSE;
	for (guint i = 0; i < coats->len; i++) {
		const DpCoat *coat = &g_array_index(coats, DpCoat, i);

		if (coat != path && !dp_ground_is_left(&ground, coat, &area))
			return FALSE;
	}
	return dp_shape_varies(path, word, settling->pixel);
}

static DpWordInk
ink_at(Settling *settling, const DpSuspect *suspect, const GArray *coats, guint word)
{
	DpRect area = dp_rect_grown(&g_array_index(suspect->words, DpRect, word),
	                            MARGIN * settling->pixel, MARGIN * settling->pixel);

	if (is_even(coats, &area))
		return DP_WORD_INK_NONE;
	if (is_seen(settling, suspect, coats, word) ||
	    (suspect->over_path &&
	     shows_path(settling, coats, &g_array_index(suspect->words, DpRect, word))))
		return DP_WORD_INK_SEEN;
	return DP_WORD_INK_UNKNOWN;
}

/* The words from @first to @end. Returns: FALSE if the bound is met. */
static gboolean
settle_group(Settling *settling, DpSuspect *suspect, guint first, guint end)
{
	DpRect area = DP_RECT_EMPTY;
	g_autoptr(GArray) coats = NULL;
	const DpPage *page = settling->page;

	if (!spend(settling, page->fills->len + page->images->len + page->runs->len))
		return FALSE;
	for (guint i = first; i < end; i++)
		dp_rect_unite(&area, &g_array_index(suspect->words, DpRect, i));
	area = dp_rect_grown(&area, MARGIN * settling->pixel, MARGIN * settling->pixel);
	coats = dp_coats_in(page, settling->fonts, settling->annotations, &area, &settling->budget);
	if (!spend(settling, (guint64)coats->len * (end - first)))
		return FALSE;
	for (guint i = first; i < end; i++)
		g_array_index(suspect->ink, DpWordInk, i) = ink_at(settling, suspect, coats, i);
	return TRUE;
}

static void
settle(Settling *settling, DpSuspect *suspect)
{
	guint n = suspect->words->len;

	suspect->ink = g_array_new(FALSE, TRUE, sizeof(DpWordInk));
	g_array_set_size(suspect->ink, n);
	for (guint i = 0; i < n; i += GROUP) {
		if (!settle_group(settling, suspect, i, MIN(i + GROUP, n)))
			return;
	}
}

void
dp_word_ink_settle(const GPtrArray *suspects, const DpPage *page, DpDocument *document,
                   const GArray *annotations)
{
	double pixel = dp_page_pixel(page);
	g_auto(Settling) settling = {
	    .page = page,
	    .fonts = dp_document_fonts(document),
	    .annotations = annotations,
	    .grounds = {.document = document, .margin = MARGIN * pixel},
	    .pixel = pixel,
	    .budget = DP_LIMIT_COAT_TESTS,
	};

	if (page->obscure || page->truncated)
		return;
	for (guint i = 0; i < suspects->len; i++) {
		DpSuspect *suspect = suspects->pdata[i];

		if ((!suspect->certain || suspect->over_path) && suspect->words->len > 0)
			settle(&settling, suspect);
	}
}
