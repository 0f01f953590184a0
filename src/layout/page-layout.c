/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/page-layout.h"

#include <math.h>

#include "layout/figure-ink.h"
#include "layout/letter-gap.h"
#include "layout/line-builder.h"
#include "layout/outlined.h"
#include "layout/word.h"

#define MIN_FIGURE 18.0 /* points: smaller images are bullets, logos and icons */
#define SCAN_SHARE 0.7  /* of the page under images: the page is a scan */
#define MAX_RULE 2.6    /* points: a thicker bar is a box */
#define MIN_RULE 18.0   /* points long */

static void
add_figure(DpPageLayout *page, const DpRect *rect, const DpRect *ink, guint32 form, guint64 object)
{
	DpFigure figure = {*rect, *ink, form, object};

	if (dp_rect_width(rect) >= MIN_FIGURE && dp_rect_height(rect) >= MIN_FIGURE)
		g_array_append_val(page->figures, figure);
}

/* Directly on the page, or in a form that holds running text. */
static gboolean
is_figure(const DpPage *page, const GArray *prose, guint index)
{
	const DpForm *form = &g_array_index(page->forms, DpForm, index);

	if (g_array_index(prose, DpProse, index) != DP_PROSE_NONE)
		return FALSE;
	return form->depth == 1 || (form->parent < prose->len &&
	                            g_array_index(prose, DpProse, form->parent) != DP_PROSE_NONE);
}

static void
collect_figures(DpPageLayout *layout, const DpPage *page, const GArray *prose)
{
	DpRect paper = {0, 0, page->width, page->height};

	for (guint i = 0; i < page->forms->len; i++) {
		const DpForm *form = &g_array_index(page->forms, DpForm, i);
		DpRect ink;

		if (g_array_index(prose, DpProse, i) == DP_PROSE_INCLUDED)
			g_array_append_val(layout->included, form->rect);
		if (!is_figure(page, prose, i))
			continue;
		ink = dp_figure_ink(page, form);
		add_figure(layout, &form->rect, &ink, i, 0);
	}
	for (guint i = 0; i < page->images->len; i++) {
		const DpImage *image = &g_array_index(page->images, DpImage, i);
		DpRect seen = dp_rect_intersect(&image->rect, &paper);

		if (image->alpha < 0.02f || dp_rect_is_empty(&seen))
			continue;
		layout->image_share += dp_rect_area(&seen) / (page->width * page->height);
		add_figure(layout, &image->rect, &image->rect, G_MAXUINT32, image->object);
	}
	layout->image_share = MIN(layout->image_share, 1);
}

/* The forms that are figures, of any size. */
static GArray *
strokes_of(const DpPage *page, const GArray *prose)
{
	g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint32 i = 0; i < page->forms->len; i++) {
		if (is_figure(page, prose, i))
			g_array_append_val(figures, i);
	}
	return dp_strokes_of_page(page, figures);
}

static void
collect_rules(DpPageLayout *layout, const DpPage *page)
{
	for (guint i = 0; i < page->fills->len; i++) {
		const DpFill *fill = &g_array_index(page->fills, DpFill, i);
		double width = fill->rect.x1 - fill->rect.x0,
		       height = fill->rect.y1 - fill->rect.y0;

		if (fill->rectangular && height <= MAX_RULE && width >= MIN_RULE)
			g_array_append_val(layout->rules, fill->rect);
	}
}

/* In a scan the invisible text layer is what the reader sees in the picture: treat it as visible.
 */
static gboolean
accept_ocr(GArray *tokens, double image_share)
{
	gboolean any = FALSE;

	for (guint i = 0; i < tokens->len && image_share >= SCAN_SHARE; i++) {
		DpWord *token = &g_array_index(tokens, DpWord, i);

		any = any || token->invisible;
		token->invisible = FALSE;
	}
	return any;
}

static DpStrip
page_strip(const GArray *tokens, double width, DpStrip *usual)
{
	DpStrip strip = dp_strip_find(tokens, width, usual);

	if (strip.found)
		*usual = strip;
	return strip;
}

static void
count_glyphs(DpPageLayout *layout, const GArray *tokens)
{
	for (guint i = 0; i < tokens->len; i++) {
		const DpWord *token = &g_array_index(tokens, DpWord, i);

		layout->n_glyphs += token->n;
		layout->n_rotated += token->rotated ? token->n : 0;
	}
}

DpPageLayout *
dp_page_layout_new(const DpPage *page, const GPtrArray *fonts, DpRuler *ruler, DpStrip *usual,
                   DpOwnFonts *own)
{
	DpPageLayout *layout = g_new0(DpPageLayout, 1);
	g_autoptr(GArray) prose = dp_prose_forms(own, page);
	g_autoptr(GArray) tokens = dp_words_of_page(page, prose);
	g_autofree gboolean *marks = dp_ruler_mark(ruler, tokens, page->text);
	const DpStrip *cut;

	layout->number = page->number;
	layout->width = page->width;
	layout->height = page->height;
	layout->media_box = page->media_box;
	layout->rotate = page->rotate;
	layout->user_unit = page->user_unit;
	layout->n_painted = page->n_painted;
	dp_letter_gap_measure(layout, page);
	layout->truncated = page->truncated;
	layout->figures = g_array_new(FALSE, FALSE, sizeof(DpFigure));
	layout->rules = g_array_new(FALSE, FALSE, sizeof(DpRect));
	layout->included = g_array_new(FALSE, FALSE, sizeof(DpRect));
	collect_figures(layout, page, prose);
	collect_rules(layout, page);
	layout->pictures = dp_pictures_of_page(page);
	layout->strokes = strokes_of(page, prose);
	layout->ocr = accept_ocr(tokens, layout->image_share);
	layout->strip = page_strip(tokens, page->width, usual);
	cut = layout->strip.found ? &layout->strip : usual;
	layout->lines = dp_lines_of_page(page, tokens, marks, cut, fonts);
	count_glyphs(layout, tokens);
	layout->font_uses = g_array_ref(page->font_uses);
	layout->forms = g_array_ref(page->forms);
	layout->links = g_ptr_array_ref(page->links);
	layout->seen_annotations = g_array_ref(page->seen_annotations);
	layout->outlined = dp_outlined_blocks(page);
	return layout;
}

void
dp_page_layout_free(DpPageLayout *page)
{
	if (page == NULL)
		return;
	g_ptr_array_unref(page->lines);
	g_array_unref(page->figures);
	g_array_unref(page->rules);
	g_array_unref(page->included);
	g_array_unref(page->font_uses);
	g_array_unref(page->forms);
	g_ptr_array_unref(page->links);
	g_array_unref(page->seen_annotations);
	g_clear_pointer(&page->pictures, g_array_unref);
	g_clear_pointer(&page->strokes, g_array_unref);
	g_clear_pointer(&page->set, g_array_unref);
	g_clear_pointer(&page->outlined, g_array_unref);
	g_clear_pointer(&page->suspects, g_ptr_array_unref);
	g_free(page);
}
