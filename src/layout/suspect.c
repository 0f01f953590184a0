/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/suspect.h"

#include <math.h>

#include "base/limits.h"
#include "base/rects.h"
#include "layout/contrast.h"
#include "layout/overlaid.h"
#include "layout/passage.h"
#include "layout/repeated.h"
#include "layout/replacement.h"
#include "layout/shared-ink.h"
#include "layout/sheet.h"
#include "layout/size.h"
#include "layout/surroundings.h"

#define MIN_ALPHA 0.1f
#define TINY_SIZE 2.05    /* points; pdfTeX writes 1.9925 for 2 pt of TeX */
#define TINY_CELL 1.2     /* points: height of a Type 3 glyph's cell */
#define TINY_STRETCH 0.15 /* of its normal width */
#define LIGHT 0xE0        /* each component at least this: white to the eye */
#define WHITE 0xFFFFFFu
#define BLACK 0u
#define MAX_LINE_RUNS 64u /* of one line, searched backwards */
#define OVERFULL_GAP 3.0  /* sizes between two runs of one line */
#define SAME_LINE 0.3     /* of the size, between baselines */
#define MAX_LEADING 1.8   /* sizes between two lines of one column */

static const char *const NAMES[] = {
    [DP_CAUSE_NONE] = "none",
    [DP_CAUSE_INVISIBLE] = "invisible",
    [DP_CAUSE_COLOUR] = "colour",
    [DP_CAUSE_TRANSPARENT] = "transparent",
    [DP_CAUSE_MASKED] = "masked",
    [DP_CAUSE_TINY] = "tiny",
    [DP_CAUSE_UNDER_IMAGE] = "under-image",
    [DP_CAUSE_UNDER_FILL] = "under-fill",
    [DP_CAUSE_CLIPPED] = "clipped",
    [DP_CAUSE_OFF_PAGE] = "off-page",
    [DP_CAUSE_LAYER_OFF] = "layer-off",
    [DP_CAUSE_ACTUAL_TEXT] = "actual-text",
    [DP_CAUSE_FONT] = "font",
    [DP_CAUSE_OCR] = "ocr",
};

const char *
dp_cause_name(DpCause cause)
{
	return NAMES[cause];
}

typedef struct {
	const DpPage *page;
	const GPtrArray *fonts; /* of DpFont */
	DpSheets *sheets;
	guint32 last_order;   /* of the sheets */
	DpGlyphDoubt *doubts; /* one for each glyph */
	guint64 n_tests;      /* comparisons of letters that only clip with what is painted later */
} Search;

static DpGlyphDoubt
suspected(DpCause cause, gboolean certain)
{
	return (DpGlyphDoubt){.cause = cause, .certain = certain};
}

/* Causes that apply to a whole run, in order of precedence; certain: proved without testing for
 * ink. */
static DpGlyphDoubt
doubt_run(const DpRun *run)
{
	if ((run->flags & DP_RUN_LAYER_OFF) != 0)
		return suspected(DP_CAUSE_LAYER_OFF, TRUE);
	if ((run->flags & DP_RUN_OFF_PAGE) != 0)
		return suspected(DP_CAUSE_OFF_PAGE, TRUE);
	if (run->render_mode == 3)
		return suspected(DP_CAUSE_INVISIBLE, TRUE);
	if (run->render_mode == 7)
		return suspected(DP_CAUSE_INVISIBLE, FALSE);
	/* Not for the lack of ink: other words may be seen in its place. */
	if ((run->flags & DP_RUN_CLIPPED) != 0)
		return suspected(DP_CAUSE_CLIPPED, (run->flags & DP_RUN_OBSCURE) == 0);
	if (run->alpha < MIN_ALPHA)
		return suspected(DP_CAUSE_TRANSPARENT, TRUE);
	if ((run->flags & DP_RUN_MASKED) != 0)
		return suspected(DP_CAUSE_MASKED, TRUE);
	/* The result of a blend mode or a pattern is only known from the drawn page. */
	if ((run->flags & DP_RUN_BLENDED) != 0 || run->colour == G_MAXUINT32)
		return suspected(DP_CAUSE_COLOUR, FALSE);
	return suspected(DP_CAUSE_NONE, FALSE);
}

/* Of a run that was painted again in the same place, the last coat is what is seen. */
static guint32
last_painted(const DpRun *run)
{
	return MAX(run->order, run->again);
}

static gboolean
is_light(guint32 colour)
{
	return (colour & 0xFF) >= LIGHT && (colour >> 8 & 0xFF) >= LIGHT &&
	       (colour >> 16 & 0xFF) >= LIGHT;
}

/* A point in the glyph where its ink would be. */
static void
centre(const DpGlyph *glyph, double *x, double *y)
{
	gboolean level = isfinite(glyph->baseline) && (glyph->flags & DP_GLYPH_ROTATED) == 0;

	*x = (glyph->rect.x0 + glyph->rect.x1) / 2;
	*y = level ? glyph->baseline - 0.25 * glyph->size : (glyph->rect.y0 + glyph->rect.y1) / 2;
}

static DpGlyphDoubt
doubt_colour(Search *search, const DpRun *run, double x, double y)
{
	const DpSheet *below;
	guint32 ground;

	if (run->colour == G_MAXUINT32)
		return suspected(DP_CAUSE_NONE, FALSE);
	below = dp_sheets_below(search->sheets, x, y, last_painted(run));
	/* On a picture or under a tint only the drawn page can decide. */
	if (below != NULL && below->colour == G_MAXUINT32)
		return suspected(is_light(run->colour) ? DP_CAUSE_COLOUR : DP_CAUSE_NONE, FALSE);
	ground = below != NULL ? below->colour : WHITE;
	if (!dp_contrast_is_faint(run->colour, ground))
		return suspected(DP_CAUSE_NONE, FALSE);
	return (DpGlyphDoubt){DP_CAUSE_COLOUR, FALSE, dp_contrast(run->colour, ground)};
}

/* What the words are on; black or white if that is a picture. */
static guint32
ground_of(Search *search, const DpRun *run, double x, double y)
{
	const DpSheet *below = dp_sheets_below(search->sheets, x, y, last_painted(run));

	if (below == NULL)
		return WHITE;
	if (below->colour != G_MAXUINT32)
		return below->colour;
	return is_light(run->colour) ? BLACK : WHITE;
}

/* Several tints may be as dark as the words, and one may have their colour. */
static gboolean
is_lost_below(Search *search, const DpRun *run, guint32 filter, double x, double y)
{
	if (filter == WHITE)
		return FALSE;
	return run->colour == G_MAXUINT32 ||
	       dp_contrast_is_faint(dp_contrast_multiplied(run->colour, filter),
	                            dp_contrast_multiplied(ground_of(search, run, x, y), filter));
}

static DpGlyphDoubt
doubt_cover(Search *search, const DpRun *run, double x, double y)
{
	guint32 filter;
	const DpSheet *above = dp_sheets_above(search->sheets, x, y, last_painted(run), &filter);

	if (above == NULL)
		return suspected(is_lost_below(search, run, filter, x, y) ? DP_CAUSE_UNDER_FILL
		                                                          : DP_CAUSE_NONE,
		                 FALSE);
	/* A picture may cover text by accident; a stencil paints one colour, like a path. */
	return suspected(above->image && !above->stencil ? DP_CAUSE_UNDER_IMAGE
	                                                 : DP_CAUSE_UNDER_FILL,
	                 above->certain);
}

/* The text layer of a scan is invisible over, or under, its image. */
static gboolean
is_over_image(Search *search, const DpRun *run, double x, double y)
{
	const DpSheet *below = dp_sheets_below(search->sheets, x, y, run->order);
	guint32 filter;
	const DpSheet *above = dp_sheets_above(search->sheets, x, y, run->order, &filter);

	return (below != NULL && below->image) || (above != NULL && above->image);
}

static gboolean
is_painted_later(Search *search, guint32 run, const DpRect *rect)
{
	const DpPage *page = search->page;
	guint32 order = g_array_index(page->runs, DpRun, run).order;

	search->n_tests += page->fills->len + page->images->len + page->runs->len;
	for (guint i = 0; i < page->fills->len; i++) {
		const DpFill *fill = &g_array_index(page->fills, DpFill, i);

		if (fill->order > order && dp_rects_touch(&fill->rect, rect))
			return TRUE;
	}
	for (guint i = 0; i < page->images->len; i++) {
		const DpImage *image = &g_array_index(page->images, DpImage, i);

		if (image->order > order && dp_rects_touch(&image->rect, rect))
			return TRUE;
	}
	for (guint i = run + 1; i < page->runs->len; i++) {
		const DpRun *later = &g_array_index(page->runs, DpRun, i);
		DpRect area = {MIN(later->x0, later->x1) - later->size,
		               MIN(later->y0, later->y1) - later->size,
		               MAX(later->x0, later->x1) + later->size,
		               MAX(later->y0, later->y1) + later->size};

		if (later->render_mode != 7 && dp_rects_touch(&area, rect))
			return TRUE;
	}
	return FALSE;
}

/* Letters that only clip are seen where anything is painted within them, and so may the same words
 * be that are painted after them. */
static gboolean
is_never_filled(Search *search, const DpGlyph *glyph)
{
	const DpPage *page = search->page;

	return !page->obscure && !page->truncated && page->covers->len == 0 &&
	       search->n_tests <= DP_LIMIT_COAT_TESTS &&
	       !is_painted_later(search, glyph->run, &glyph->rect);
}

/* A Type 3 font may have its own units, so that its size is meaningless: use its cells. */
static gboolean
is_tiny(const Search *search, const DpRun *run, const DpGlyph *glyph)
{
	const DpFont *font =
	    run->font < search->fonts->len ? search->fonts->pdata[run->font] : NULL;

	if (font != NULL && font->own_units)
		return dp_rect_height(&glyph->rect) < TINY_CELL;
	return run->size < TINY_SIZE || run->stretch < TINY_STRETCH;
}

/* Drawing programs lay text in a font that draws nothing over its outlines, so that it can be
 * selected: the drawn page decides. So it does for a clip around a Type 3 font in units of its own,
 * whose size does not say where its glyphs are. */
static DpGlyphDoubt
doubt_run_and_font(const Search *search, const DpRun *run)
{
	const DpFont *font =
	    run->font < search->fonts->len ? search->fonts->pdata[run->font] : NULL;
	DpGlyphDoubt doubt = doubt_run(run);

	if (doubt.cause == DP_CAUSE_CLIPPED)
		doubt.certain = doubt.certain && font != NULL && !font->own_units;
	return doubt.cause == DP_CAUSE_NONE && font != NULL && font->blank
	           ? suspected(DP_CAUSE_INVISIBLE, FALSE)
	           : doubt;
}

/* Most runs are dark, legible and neither covered nor on a background: skip their glyphs. */
static gboolean *
find_plain_runs(const Search *search)
{
	const GArray *runs = search->page->runs;
	gboolean *plain = g_new0(gboolean, runs->len + 1);

	for (guint i = 0; i < runs->len; i++) {
		const DpRun *run = &g_array_index(runs, DpRun, i);
		const DpFont *font =
		    run->font < search->fonts->len ? search->fonts->pdata[run->font] : NULL;

		plain[i] = search->last_order == 0 && font != NULL && !font->own_units &&
		           run->size >= TINY_SIZE && run->stretch >= TINY_STRETCH &&
		           !dp_contrast_is_faint(run->colour, WHITE) &&
		           doubt_run_and_font(search, run).cause == DP_CAUSE_NONE;
	}
	return plain;
}

static DpGlyphDoubt
doubt_glyph(Search *search, const DpGlyph *glyph)
{
	const DpRun *run = &g_array_index(search->page->runs, DpRun, glyph->run);
	DpGlyphDoubt doubt = doubt_run_and_font(search, run);
	double x, y;

	if (doubt.cause == DP_CAUSE_NONE && is_tiny(search, run, glyph))
		return suspected(DP_CAUSE_TINY, TRUE);
	if (doubt.cause != DP_CAUSE_NONE && doubt.cause != DP_CAUSE_INVISIBLE)
		return doubt;
	if (search->last_order == 0 && doubt.cause == DP_CAUSE_NONE &&
	    !dp_contrast_is_faint(run->colour, WHITE))
		return doubt;
	centre(glyph, &x, &y);
	if (doubt.cause == DP_CAUSE_INVISIBLE && !doubt.certain)
		doubt.certain = run->render_mode == 7 && is_never_filled(search, glyph);
	if (doubt.cause == DP_CAUSE_INVISIBLE && is_over_image(search, run, x, y))
		doubt.cause = DP_CAUSE_OCR;
	if (doubt.cause == DP_CAUSE_NONE && last_painted(run) < search->last_order)
		doubt = doubt_cover(search, run, x, y);
	if (doubt.cause == DP_CAUSE_NONE)
		doubt = doubt_colour(search, run, x, y);
	return doubt;
}

static guint
count_dropped(const DpPage *page)
{
	guint n = 0;

	for (guint i = 0; i < page->runs->len; i++) {
		const DpRun *run = &g_array_index(page->runs, DpRun, i);

		if ((run->flags & (DP_RUN_LAYER_OFF | DP_RUN_OFF_PAGE)) != 0)
			n += run->n_glyphs;
	}
	return n;
}

static void
free_suspect(gpointer data)
{
	dp_suspect_free(data);
}

GPtrArray *
dp_suspects_of_page(const DpPage *page, const GPtrArray *fonts, guint *dropped, gboolean *unsure)
{
	GPtrArray *suspects = g_ptr_array_new_with_free_func(free_suspect);
	g_autoptr(DpSheets) sheets = dp_sheets_new(page);
	g_autofree DpGlyphDoubt *doubts = g_new0(DpGlyphDoubt, page->glyphs->len + 1);
	Search search = {page, fonts, sheets, dp_sheets_last_order(sheets), doubts};
	g_autofree gboolean *plain = find_plain_runs(&search);
	gboolean any = FALSE;

	*dropped = count_dropped(page);
	for (guint i = 0; i < page->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);

		if (glyph->run >= page->runs->len || plain[glyph->run] ||
		    (glyph->flags & DP_GLYPH_SPACE) != 0)
			continue;
		doubts[i] = doubt_glyph(&search, glyph);
		any = any || doubts[i].cause != DP_CAUSE_NONE;
	}
	if (any)
		dp_passages_add(suspects, page, doubts);
	dp_surroundings_look(suspects, page, doubts);
	dp_shared_ink_find(suspects, page, doubts);
	dp_repeated_find(suspects, page, doubts);
	dp_overlaid_find(suspects, page, doubts);
	dp_replacements_judge(suspects, page);
	*unsure = dp_sheets_exhausted(sheets) || page->replacements_lost;
	return suspects;
}

static gboolean
is_dropped(const DpRun *run)
{
	return (run->flags & (DP_RUN_LAYER_OFF | DP_RUN_OFF_PAGE)) != 0;
}

/* An overfull line runs off the page: earlier text on its baseline is on the page. */
static gboolean
continues_line(const DpPage *page, guint index)
{
	const DpRun *run = &g_array_index(page->runs, DpRun, index);
	const DpRun *before;

	for (guint back = 1; back <= MAX_LINE_RUNS && back <= index; back++) {
		before = &g_array_index(page->runs, DpRun, index - back);
		if (fabs(before->y1 - run->y0) > run->size)
			return FALSE;
		if (!is_dropped(before))
			return run->x0 - before->x1 < OVERFULL_GAP * run->size &&
			       run->x0 > before->x0;
	}
	return FALSE;
}

/* Nor is an overfull column or a long margin note hidden: its lines continue past the page's edge
 * at equal distances. @continues: of the earlier runs. */
static gboolean
continues_column(const DpPage *page, guint index, const gboolean *continues)
{
	const DpRun *run = &g_array_index(page->runs, DpRun, index);

	for (guint back = 1; back <= MAX_LINE_RUNS && back <= index; back++) {
		const DpRun *before = &g_array_index(page->runs, DpRun, index - back);
		double down = run->y0 - before->y1;

		if ((is_dropped(before) && !continues[index - back]) ||
		    !dp_size_equals(before->size, run->size))
			continue;
		if (fabs(down) < SAME_LINE * run->size && is_dropped(before))
			return TRUE;
		if (down > 0 && down < MAX_LEADING * run->size &&
		    before->x0 < run->x1 + run->size && run->x0 < before->x1 + run->size)
			return TRUE;
	}
	return FALSE;
}

typedef struct {
	const DpRun *run;
	DpGlyphDoubt doubt; /* certain: it does not continue a visible line */
} Dropped;

/* Points: how far a run of the copy may be from its place in the document. */
#define SAME_PLACE 1.0

/* A run of the copy is not cut at the page's edge, so either may contain the other. */
static gboolean
is_same_run(const DpRun *dropped, const DpRun *opened)
{
	double low = MIN(opened->x0, opened->x1), high = MAX(opened->x0, opened->x1);

	return dp_size_equals(dropped->size, opened->size) &&
	       MIN(dropped->x0, dropped->x1) > low - SAME_PLACE &&
	       MAX(dropped->x0, dropped->x1) < high + SAME_PLACE &&
	       MIN(dropped->y0, dropped->y1) > MIN(opened->y0, opened->y1) - SAME_PLACE &&
	       MAX(dropped->y0, dropped->y1) < MAX(opened->y0, opened->y1) + SAME_PLACE;
}

static DpGlyphDoubt
dropped_doubt(const GArray *dropped, const DpRun *opened, guint64 *budget)
{
	for (guint i = 0; i<dropped->len && * budget> 0; i++, (*budget)--) {
		const Dropped *one = &g_array_index(dropped, Dropped, i);

		if (is_same_run(one->run, opened))
			return one->doubt;
	}
	return suspected(DP_CAUSE_NONE, FALSE);
}

/* The part of a run that reaches onto the page has been read there. */
static gboolean
is_on_page(const DpPage *page, const DpGlyph *glyph)
{
	double x, y;

	centre(glyph, &x, &y);
	return x >= 0 && y >= 0 && x <= page->width && y <= page->height;
}

void
dp_suspects_add_unseen(GPtrArray *suspects, const DpPage *page, const DpPage *opened)
{
	g_autoptr(GArray) dropped = g_array_new(FALSE, FALSE, sizeof(Dropped));
	g_autofree DpGlyphDoubt *causes = g_new0(DpGlyphDoubt, opened->runs->len + 1);
	g_autofree DpGlyphDoubt *doubts = g_new0(DpGlyphDoubt, opened->glyphs->len + 1);
	g_autofree gboolean *continues = g_new0(gboolean, page->runs->len + 1);
	guint64 budget = DP_LIMIT_SHEET_TESTS;
	guint first = suspects->len;

	for (guint i = 0; i < page->runs->len; i++) {
		const DpRun *run = &g_array_index(page->runs, DpRun, i);
		Dropped one = {run, {doubt_run(run).cause, TRUE, 0}};

		if (!is_dropped(run))
			continue;
		continues[i] = (run->flags & DP_RUN_LAYER_OFF) == 0 &&
		               (continues_line(page, i) || continues_column(page, i, continues));
		one.doubt.certain = !continues[i];
		g_array_append_val(dropped, one);
	}
	for (guint i = 0; i < opened->runs->len; i++)
		causes[i] = dropped_doubt(dropped, &g_array_index(opened->runs, DpRun, i), &budget);
	if (budget == 0)
		dp_bound_met(DP_BOUND_SHEET_TESTS);
	for (guint i = 0; i < opened->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(opened->glyphs, DpGlyph, i);

		if (glyph->run < opened->runs->len)
			doubts[i] = causes[glyph->run];
		if (doubts[i].cause == DP_CAUSE_OFF_PAGE && is_on_page(page, glyph))
			doubts[i].cause = DP_CAUSE_NONE;
	}
	dp_passages_add(suspects, opened, doubts);
	dp_surroundings_find_alone(suspects, first, opened, doubts);
}
