/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/shape.h"

#include <math.h>

#include "layout/sides.h"

#define SAMPLES 4    /* of a pixel, in each direction */
#define VARIES 0.4   /* of a pixel: what is painted less than that is not looked at */
#define WIDEST 512.0 /* pixels; of wider areas only so much is looked at */
#define HIGHEST 64.0

gboolean
dp_shape_is_plain(const DpCoat *coat)
{
	return coat->fill != NULL && coat->fill->filled && coat->fill->reach == 0 && coat->plain &&
	       !coat->fill->cut && !coat->fill->translucent && coat->fill->n_outline > 0;
}

/* Pixels: a row of them, and how many of their samples the shape paints by either rule of filling
 * (8.5.3.3), and by one of them. */
typedef struct {
	double left; /* points */
	double pixel;
	guint n;
	guint *least, *most;
	double least_of_all, most_of_all; /* of the rows so far: the most of the least, … */
} Pixels;

static gint
by_place(gconstpointer a, gconstpointer b)
{
	const DpPoint *one = a, *two = b;

	return (one->x > two->x) - (one->x < two->x);
}

/* Where the path crosses a line of samples: how often it turns is in y. (transfer full)
 * (element-type DpPoint) */
static GArray *
crossings_at(const DpCoat *coat, double y)
{
	GArray *crossings = g_array_new(FALSE, FALSE, sizeof(DpPoint));
	DpSides sides = dp_sides_of(coat->outline, coat->fill->n_outline);

	while (dp_sides_next(&sides)) {
		DpPoint crossing = {0, (float)dp_sides_turn(&sides, -G_MAXFLOAT, y)};

		if (crossing.y == 0)
			continue;
		crossing.x = (float)dp_sides_crossing(&sides, y);
		g_array_append_val(crossings, crossing);
	}
	g_array_sort(crossings, by_place);
	return crossings;
}

static void
add_samples(Pixels *pixels, const DpCoat *coat, double y)
{
	g_autoptr(GArray) crossings = crossings_at(coat, y);
	double step = pixels->pixel / SAMPLES;
	int around = 0;
	guint next = 0;

	for (guint i = 0; i < pixels->n * SAMPLES; i++) {
		double x = pixels->left + (i + 0.5) * step;

		for (; next < crossings->len && g_array_index(crossings, DpPoint, next).x <= x;
		     next++)
			around += (int)g_array_index(crossings, DpPoint, next).y;
		pixels->least[i / SAMPLES] += around % 2 != 0;
		pixels->most[i / SAMPLES] += around != 0;
	}
}

static void
end_row(Pixels *pixels)
{
	for (guint i = 0; i < pixels->n; i++) {
		double all = SAMPLES * SAMPLES;

		pixels->most_of_all = MAX(pixels->most_of_all, pixels->least[i] / all);
		pixels->least_of_all = MIN(pixels->least_of_all, pixels->most[i] / all);
		pixels->least[i] = pixels->most[i] = 0;
	}
}

gboolean
dp_shape_varies(const DpCoat *coat, const DpRect *area, double pixel)
{
	double first = ceil(area->x0 / pixel), last = floor(area->x1 / pixel);
	double top = ceil(area->y0 / pixel), bottom = floor(area->y1 / pixel);
	Pixels pixels = {first * pixel, pixel, 0, NULL, NULL, 1, 0};
	guint rows = (guint)CLAMP(bottom - top, 0, HIGHEST);
	g_autofree guint *least = NULL, *most = NULL;

	pixels.n = (guint)CLAMP(last - first, 0, WIDEST);
	if (*coat->budget < (guint64)rows * SAMPLES * coat->fill->n_outline)
		return FALSE;
	*coat->budget -= (guint64)rows * SAMPLES * coat->fill->n_outline;
	pixels.least = least = g_new0(guint, pixels.n + 1);
	pixels.most = most = g_new0(guint, pixels.n + 1);
	for (guint row = 0; row < rows; row++) {
		for (guint i = 0; i < SAMPLES; i++)
			add_samples(&pixels, coat, (top + row + (i + 0.5) / SAMPLES) * pixel);
		end_row(&pixels);
	}
	return pixels.most_of_all - pixels.least_of_all >= VARIES;
}
