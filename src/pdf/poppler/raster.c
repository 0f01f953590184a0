/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/poppler/raster.h"

#include <deskproof/error.h>

#include <math.h>
#include <string.h>

#include "base/bound.h"
#include "base/luma.h"
#include "pdf/content/page.h"

double
dp_raster_init(DpRaster *raster, double width, double height, double unit)
{
	double zoom = MIN(1, DP_DRAWN_SIDE / MAX(MAX(width, height), 1));

	*raster = (DpRaster){.width = MAX((int)(width * zoom + 0.5), 1),
	                     .height = MAX((int)(height * zoom + 0.5), 1),
	                     .scale = zoom / unit};
	return zoom;
}

/* The page is drawn on a transparent background and then composited on white (ISO 32000-1, 11.4.7):
 * blending with nothing has no effect, so white stays white even in Difference. Colours are
 * premultiplied by alpha. */
static guint32
pixel_at(const DpRaster *raster, int x, int y)
{
	gsize row = (gsize)(y - raster->top) * raster->stride;
	guint32 pixel, paper;

	memcpy(&pixel, raster->pixels + row + (gsize)(x - raster->left) * 4, sizeof pixel);
	paper = 0xFF - (pixel >> 24);
	return (pixel & 0xFFFFFF) + (paper << 16 | paper << 8 | paper);
}

/* The pixels touched by a rectangle of the visible page. */
typedef struct {
	int x0, y0, x1, y1;
} Span;

static Span
span_of(const DpRaster *raster, const DpRect *rect)
{
	int right = raster->left + raster->width, bottom = raster->top + raster->height;

	return (Span){(int)CLAMP(floor(rect->x0 * raster->scale), raster->left, right),
	              (int)CLAMP(floor(rect->y0 * raster->scale), raster->top, bottom),
	              (int)CLAMP(ceil(rect->x1 * raster->scale), raster->left, right),
	              (int)CLAMP(ceil(rect->y1 * raster->scale), raster->top, bottom)};
}

void
dp_raster_crop(DpRaster *raster, const DpRect *rects, guint n)
{
	DpRect all = DP_RECT_EMPTY;
	Span span;

	for (guint i = 0; i < n; i++)
		dp_rect_unite(&all, &rects[i]);
	span = span_of(raster, &all);
	raster->left = MIN(span.x0, raster->width - 1);
	raster->top = MIN(span.y0, raster->height - 1);
	raster->width = MAX(span.x1 - raster->left, 1);
	raster->height = MAX(span.y1 - raster->top, 1);
}

/* Words may overlap, and each may be as large as the page. */
static gboolean
may_look(const DpRaster *raster, const DpRect *rects, guint n, GError **error)
{
	guint64 n_pixels = 0;

	for (guint i = 0; i < n; i++) {
		Span span = span_of(raster, &rects[i]);

		n_pixels += (guint64)(MAX(span.x1 - span.x0, 0) * MAX(span.y1 - span.y0, 0));
	}
	if (dp_bound_least(DP_BOUND_INK_PIXELS, n_pixels) == n_pixels)
		return TRUE;
	g_set_error(error, DP_ERROR, DP_ERROR_LIMIT, "The words cover too much of their page.");
	return FALSE;
}

static double
spread(const DpRaster *raster, const DpRect *rect)
{
	Span span = span_of(raster, rect);
	double low = 1, high = 0;

	for (int y = span.y0; y < span.y1; y++) {
		for (int x = span.x0; x < span.x1; x++) {
			double light = dp_luma_of(pixel_at(raster, x, y));

			low = MIN(low, light);
			high = MAX(high, light);
		}
	}
	return CLAMP(high - low, 0, 1);
}

gboolean
dp_raster_ink(const DpRaster *raster, const DpRect *rects, guint n, double *contrast,
              GError **error)
{
	if (!may_look(raster, rects, n, error))
		return FALSE;
	for (guint i = 0; i < n; i++)
		contrast[i] = spread(raster, &rects[i]);
	return TRUE;
}

double
dp_raster_difference(const DpRaster *one, const DpRaster *other, const DpRect *rect)
{
	Span span = span_of(one, rect);
	int most = 0;

	for (int y = span.y0; y < span.y1; y++) {
		for (int x = span.x0; x < span.x1; x++) {
			guint32 a = pixel_at(one, x, y), b = pixel_at(other, x, y);

			for (guint shift = 0; shift <= 16; shift += 8) {
				int step = (int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF);

				most = MAX(most, ABS(step));
			}
		}
	}
	return most / 255.0;
}
