/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/page/seen-annotation.h"

#include <string.h>

#include "base/limits.h"
#include "base/rects.h"
#include "pdf/content/misnamed.h"
#include "pdf/metadata/cover.h"

/*
 * A remark that somebody typed on the page makes a difference when the page is drawn with and
 * without its annotations: this need not be drawn.
 */

/* Of a colour's range: thin letters have a third of their contrast when drawn, and less than 0.12
 * is invisible (facts/hidden/hidden-annotation.c); the rest is for profiles and CMYK. */
#define CONTRAST 0.45
#define LETTERS 3u /* marks alone, such as dots, may be too small to tell */
#define WHITE 0xFFFFFFu
/* Of the size, around the baseline: where letters have their ink. */
#define ABOVE 1.0
#define BELOW 0.35
#define CHANGED                                                                                    \
	(DP_RUN_LAYER_OFF | DP_RUN_CLIPPED | DP_RUN_OFF_PAGE | DP_RUN_ROTATED | DP_RUN_MASKED |    \
	 DP_RUN_BLENDED | DP_RUN_OBSCURE)
#define UNSEEN (DP_RUN_LAYER_OFF | DP_RUN_CLIPPED | DP_RUN_OFF_PAGE)

static DpRect
ink_of(const DpRun *run)
{
	return (DpRect){MIN(run->x0, run->x1), MIN(run->y0, run->y1) - ABOVE * run->size,
	                MAX(run->x0, run->x1), MAX(run->y0, run->y1) + BELOW * run->size};
}

/* The largest difference of red, green or blue, of its range. */
static double
difference(guint32 a, guint32 b)
{
	int most = 0;

	for (guint shift = 0; shift <= 16; shift += 8) {
		int step = (int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF);

		most = MAX(most, ABS(step));
	}
	return most / 255.0;
}

static gboolean
has_letters(const DpShown *shown, guint32 index)
{
	const DpShownRun *run = &g_array_index(shown->runs, DpShownRun, index);
	guint end = dp_shown_run_end(shown, index), letters = 0;

	for (guint i = run->first; i < end && letters < LETTERS; i++) {
		const DpShownGlyph *glyph = &g_array_index(shown->glyphs, DpShownGlyph, i);
		guint n = 0;

		if (glyph->found == 0)
			continue;
		letters += g_unichar_isalnum(*dp_decoder_chars(run->decoder, &glyph->found, &n));
	}
	return letters >= LETTERS;
}

/* Cut by nothing, or only above and below the middle of its letters. */
static gboolean
is_whole(guint32 flags)
{
	return (flags & DP_RUN_TRIMMED) != 0 ? (flags & CHANGED) == DP_RUN_OBSCURE
	                                     : (flags & CHANGED) == 0;
}

static gboolean
is_plain(const DpAppearances *appearances, guint32 index)
{
	const DpRun *run = &g_array_index(appearances->painted->runs, DpRun, index);
	const DpFont *font =
	    run->font < appearances->fonts->len ? appearances->fonts->pdata[run->font] : NULL;

	return font != NULL && !font->blank && font->kind != DP_FONT_TYPE3 &&
	       is_whole(run->flags) && dp_run_is_legible(run, dp_page_pixel(appearances->page)) &&
	       has_letters(&appearances->shown, index);
}

/* Whether the appearance itself paints anything over the run @index. A path comes before the run
 * that has its number. */
static gboolean
is_painted_over(const DpPage *painted, guint32 index, const DpRect *ink)
{
	const DpRun *run = &g_array_index(painted->runs, DpRun, index);

	for (guint i = 0; i < painted->fills->len; i++) {
		const DpFill *fill = &g_array_index(painted->fills, DpFill, i);

		if (fill->order > run->order && dp_rects_touch(&fill->rect, ink))
			return TRUE;
	}
	for (guint i = 0; i < painted->images->len; i++) {
		const DpImage *image = &g_array_index(painted->images, DpImage, i);

		if (image->order > run->order && dp_rects_touch(&image->rect, ink))
			return TRUE;
	}
	for (guint i = index + 1; i < painted->runs->len; i++) {
		const DpRun *other = &g_array_index(painted->runs, DpRun, i);
		DpRect rect = ink_of(other);

		if (other->colour != run->colour && dp_rects_touch(&rect, ink))
			return TRUE;
	}
	return FALSE;
}

/* The glyphs of a Type 3 font may be far from their run. */
static gboolean
may_be_anywhere(const DpAppearances *appearances, const DpRun *run)
{
	const GPtrArray *fonts = appearances->page_fonts;
	const DpFont *font = run->font < fonts->len ? fonts->pdata[run->font] : NULL;

	return font == NULL || font->kind == DP_FONT_TYPE3;
}

/* Words of the page may be where the annotation's are if they cannot be taken for them. */
static gboolean
is_like(const DpAppearances *appearances, const DpRun *run, guint32 colour, const DpRect *ink)
{
	DpRect rect = ink_of(run);

	return (run->flags & UNSEEN) == 0 &&
	       (may_be_anywhere(appearances, run) ||
	        (dp_rects_touch(&rect, ink) &&
	         (run->colour == G_MAXUINT32 || (run->flags & DP_RUN_ROTATED) != 0 ||
	          difference(run->colour, colour) < CONTRAST)));
}

/* Whether the page's own content has at @ink what could be taken for letters of @colour. */
static gboolean
is_lost_on(const DpAppearances *appearances, guint32 colour, const DpRect *ink)
{
	const DpPage *page = appearances->page;

	if (page->obscure || page->truncated || difference(colour, WHITE) < CONTRAST)
		return TRUE;
	for (guint i = 0; i < page->fills->len; i++) {
		if (dp_rects_touch(&g_array_index(page->fills, DpFill, i).rect, ink))
			return TRUE;
	}
	for (guint i = 0; i < page->images->len; i++) {
		if (dp_rects_touch(&g_array_index(page->images, DpImage, i).rect, ink))
			return TRUE;
	}
	for (guint i = 0; i < page->runs->len; i++) {
		if (is_like(appearances, &g_array_index(page->runs, DpRun, i), colour, ink))
			return TRUE;
	}
	return FALSE;
}

/* FALSE: too many comparisons, for the page or for its annotations, have been made. */
static gboolean
spend(DpAppearances *appearances)
{
	const DpPage *const pages[] = {appearances->page, appearances->painted};

	for (guint i = 0; i < G_N_ELEMENTS(pages); i++)
		appearances->n_tests +=
		    pages[i]->fills->len + pages[i]->images->len + pages[i]->runs->len;
	return appearances->n_tests <= DP_LIMIT_SEEN_TESTS;
}

static gboolean
shows(DpAppearances *appearances, guint32 index, DpRect *ink)
{
	const DpRun *run = &g_array_index(appearances->painted->runs, DpRun, index);

	*ink = ink_of(run);
	return is_plain(appearances, index) && spend(appearances) &&
	       !is_painted_over(appearances->painted, index, ink) &&
	       !is_lost_on(appearances, run->colour, ink);
}

/* The drawing program makes up how it looks, and may paint beyond its rectangle. */
static gboolean
is_made_up(const DpObject *annotation, const char *subtype)
{
	static const char *const WITHIN[] = {"/Link", "/Popup", "/Text", NULL};

	return !g_strv_contains(WITHIN, subtype) && !dp_cover_has_appearance(annotation);
}

/* Glyphs may be others than the font says: what it contradicts itself in is a replacement. */
static gboolean
is_honest(DpAppearances *appearances)
{
	dp_misnamed_read(&appearances->shown, appearances->painted);
	return appearances->painted->replacements->len == 0;
}

void
dp_seen_annotation_read(DpAppearances *appearances, const DpObject *annotation, const char *subtype,
                        guint index, GArray *seen)
{
	const DpPage *painted;
	guint n;

	if (seen->len > 0 && is_made_up(annotation, subtype))
		g_array_set_size(seen, 0);
	if (strcmp(subtype, "/FreeText") != 0 ||
	    appearances->n_tried++ >= DP_LIMIT_SEEN_ANNOTATIONS ||
	    dp_object_has(annotation, "/BM") || dp_object_has(annotation, "/CA"))
		return;
	painted = dp_appearances_paint(appearances, annotation);
	if (painted == NULL || !is_honest(appearances))
		return;
	n = MIN(painted->runs->len, DP_LIMIT_SEEN_RUNS);
	for (guint i = 0; i < n; i++) {
		DpSeenAnnotation one = {index, DP_RECT_EMPTY, appearances->page->covers->len + 1,
		                        appearances->page->tints->len};

		if (shows(appearances, i, &one.ink)) {
			g_array_append_val(seen, one);
			return;
		}
	}
}

static gboolean
is_covered(const DpPage *page, const DpSeenAnnotation *one)
{
	for (guint i = one->n_after; i < page->covers->len; i++) {
		if (dp_rects_touch(&g_array_index(page->covers, DpRect, i), &one->ink))
			return TRUE;
	}
	for (guint i = one->n_tints; i < page->tints->len; i++) {
		if (dp_rects_touch(&g_array_index(page->tints, DpFill, i).rect, &one->ink))
			return TRUE;
	}
	return FALSE;
}

void
dp_seen_annotations_end(DpPage *page, const GArray *seen)
{
	for (guint i = 0; i < seen->len; i++) {
		const DpSeenAnnotation *one = &g_array_index(seen, DpSeenAnnotation, i);

		if (!is_covered(page, one))
			g_array_append_val(page->seen_annotations, one->index);
	}
}
