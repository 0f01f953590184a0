/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/figure-ink.h"

#define WHITE 0xF8 /* at or above this in each component: invisible on paper */
#define MIN_ALPHA 0.02f
#define INVISIBLE_MODE 3 /* of text: neither filled nor stroked (9.3.6) */
#define UNSEEN (DP_RUN_LAYER_OFF | DP_RUN_CLIPPED | DP_RUN_OFF_PAGE)

static gboolean
is_white(guint32 colour)
{
	return colour != G_MAXUINT32 && (colour & 0xFF) >= WHITE && (colour >> 8 & 0xFF) >= WHITE &&
	       (colour >> 16 & 0xFF) >= WHITE;
}

/* Fills, images and runs are in paint order; each has a new order or its neighbour's. Finds the
 * first after @before. @at: offset of the order in an element. */
static guint
first_after(GArray *things, gsize at, guint32 before)
{
	guint low = 0, high = things->len, size = g_array_get_element_size(things);

	while (low < high) {
		guint middle = low + (high - low) / 2;
		const char *thing = things->data + (gsize)middle * size;

		if (*(const guint32 *)(const void *)(thing + at) > before)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static void
add_fills(const DpPage *page, const DpForm *form, DpRect *ink)
{
	for (guint i = first_after(page->fills, G_STRUCT_OFFSET(DpFill, order), form->before);
	     i < page->fills->len; i++) {
		const DpFill *fill = &g_array_index(page->fills, DpFill, i);

		if (fill->order > form->last)
			return;
		if (!is_white(fill->colour) && fill->alpha >= MIN_ALPHA)
			dp_rect_unite(ink, &fill->rect);
	}
}

static void
add_images(const DpPage *page, const DpForm *form, DpRect *ink)
{
	for (guint i = first_after(page->images, G_STRUCT_OFFSET(DpImage, order), form->before);
	     i < page->images->len; i++) {
		const DpImage *image = &g_array_index(page->images, DpImage, i);

		if (image->order > form->last)
			return;
		if (image->alpha >= MIN_ALPHA)
			dp_rect_unite(ink, &image->rect);
	}
}

/* A run has the order of what was painted before it; fills and images get a new one. So the runs of
 * a form are one lower. */
static void
add_runs(const DpPage *page, const DpForm *form, DpRect *ink)
{
	for (guint i = form->before == 0 ? 0
	                                 : first_after(page->runs, G_STRUCT_OFFSET(DpRun, order),
	                                               form->before - 1);
	     i < page->runs->len; i++) {
		const DpRun *run = &g_array_index(page->runs, DpRun, i);
		DpRect rect = {MIN(run->x0, run->x1), MIN(run->y0, run->y1) - run->size,
		               MAX(run->x0, run->x1), MAX(run->y0, run->y1)};

		if (run->order >= form->last)
			return;
		if (run->render_mode != INVISIBLE_MODE && (run->flags & UNSEEN) == 0 &&
		    !is_white(run->colour) && run->alpha >= MIN_ALPHA)
			dp_rect_unite(ink, &rect);
	}
}

DpRect
dp_figure_ink(const DpPage *page, const DpForm *form)
{
	DpRect ink = DP_RECT_EMPTY, seen;

	if (page->truncated)
		return form->rect;
	add_fills(page, form, &ink);
	add_images(page, form, &ink);
	add_runs(page, form, &ink);
	seen = dp_rect_intersect(&ink, &form->rect);
	return dp_rect_is_empty(&seen) ? form->rect : seen;
}

gboolean
dp_form_is_drawn(const DpPage *page, const DpForm *form)
{
	DpRect ink = DP_RECT_EMPTY;

	add_fills(page, form, &ink);
	add_images(page, form, &ink);
	return !dp_rect_is_empty(&ink);
}
