/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/drawing.h"

#include <math.h>

#define FAINT 0.02f /* alpha that nobody sees */
#define WHITE 0xFFFFFF

static gboolean
is_picture(const DpImage *image)
{
	return !image->mask && image->alpha >= FAINT && image->resolution > 0 &&
	       dp_rect_width(&image->rect) >= DP_PICTURE_SIDE &&
	       dp_rect_height(&image->rect) >= DP_PICTURE_SIDE;
}

GArray *
dp_pictures_of_page(const DpPage *page)
{
	GArray *pictures = NULL;

	for (guint i = 0; i < page->images->len; i++) {
		const DpImage *image = &g_array_index(page->images, DpImage, i);
		DpPicture picture = {image->rect, image->resolution,
		                     MIN(image->width, image->height)};

		if (!is_picture(image))
			continue;
		if (pictures == NULL)
			pictures = g_array_new(FALSE, FALSE, sizeof(DpPicture));
		g_array_append_val(pictures, picture);
	}
	return pictures;
}

#define STEPS_PER_POINT 100
#define N_WIDTHS ((guint)(DP_STROKES_WIDEST * STEPS_PER_POINT) + 1)

typedef struct {
	const DpPage *page;
	const GArray *figures;
	guint next;     /* the figure that ends next, in paint order */
	guint *classes; /* by kind and width: 1 + the index into strokes; 0: none yet */
	GArray *strokes;
} Count;

/* Fills are in paint order, and so are figures. */
static gboolean
is_in_figure(Count *count, guint32 order)
{
	while (count->next < count->figures->len) {
		guint32 index = g_array_index(count->figures, guint32, count->next);
		const DpForm *form = &g_array_index(count->page->forms, DpForm, index);

		if (order <= form->last)
			return order > form->before;
		count->next++;
	}
	return FALSE;
}

static void
add_stroke(Count *count, const DpFill *fill, guint width)
{
	DpStrokesKind kind = is_in_figure(count, fill->order) ? DP_STROKES_FIGURE
	                     : fill->rectangular              ? DP_STROKES_RULE
	                                                      : DP_STROKES_DRAWING;
	guint *class = &count->classes[kind * N_WIDTHS + width];
	DpStrokes *strokes;

	if (*class == 0) {
		DpStrokes first = {kind, (double)width / STEPS_PER_POINT, 0, DP_RECT_EMPTY};

		g_array_append_val(count->strokes, first);
		*class = count->strokes->len;
	}
	strokes = &g_array_index(count->strokes, DpStrokes, *class - 1);
	strokes->n++;
	dp_rect_unite(&strokes->rect, &fill->rect);
}

static int
compare_strokes(gconstpointer a, gconstpointer b)
{
	const DpStrokes *one = a, *other = b;

	if (one->kind != other->kind)
		return one->kind < other->kind ? -1 : 1;
	return one->width < other->width ? -1 : one->width > other->width;
}

GArray *
dp_strokes_of_page(const DpPage *page, const GArray *figures)
{
	g_autofree guint *classes = NULL;
	Count count = {page, figures};

	for (guint i = 0; i < page->fills->len; i++) {
		const DpFill *fill = &g_array_index(page->fills, DpFill, i);

		if (fill->filled || fill->line_width > DP_STROKES_WIDEST || fill->colour == WHITE ||
		    fill->alpha < FAINT)
			continue;
		if (classes == NULL) {
			count.classes = classes = g_new0(guint, DP_N_STROKES * N_WIDTHS);
			count.strokes = g_array_new(FALSE, FALSE, sizeof(DpStrokes));
		}
		add_stroke(&count, fill, (guint)lround((double)fill->line_width * STEPS_PER_POINT));
	}
	if (count.strokes != NULL)
		g_array_sort(count.strokes, compare_strokes);
	return count.strokes;
}
