/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/geometry.h"
#include "pdf/reader.h"

#include <deskproof/error.h>
#include <string.h>

/* Pixels; a page beyond this is drawn smaller than 72 dpi. */
#define MAX_SIDE 3000.0

typedef struct {
	cairo_surface_t *surface;
	const guint8 *pixels;
	int width, height, stride;
	double scale; /* pixels a point of the visible page */
} Raster;

static void
raster_clear(Raster *raster)
{
	if (raster->surface != NULL)
		dp_poppler(NULL)->cairo_surface_destroy(raster->surface);
	raster->surface = NULL;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Raster, raster_clear)

static double
user_unit(DpDocument *document, guint number)
{
	g_auto(DpObject) page = dp_document_page_object(document, number);
	DpGeometry geometry = {.user_unit = 1};

	if (dp_object_is_dict(&page))
		dp_geometry_init(&geometry, &page);
	return geometry.user_unit;
}

static gboolean
draw(Raster *raster, PopplerPage *page, double unit)
{
	const DpPoppler *poppler = dp_poppler(NULL);
	double width, height, zoom;
	cairo_t *cairo;

	poppler->poppler_page_get_size(page, &width, &height);
	zoom = MIN(1, MAX_SIDE / MAX(MAX(width, height), 1));
	raster->width = MAX((int)(width * zoom + 0.5), 1);
	raster->height = MAX((int)(height * zoom + 0.5), 1);
	raster->scale = zoom / unit;
	raster->surface =
	    poppler->cairo_image_surface_create(CAIRO_FORMAT_RGB24, raster->width, raster->height);
	cairo = poppler->cairo_create(raster->surface);
	poppler->cairo_set_source_rgb(cairo, 1, 1, 1);
	poppler->cairo_paint(cairo);
	poppler->cairo_scale(cairo, zoom, zoom);
	poppler->poppler_page_render(page, cairo);
	poppler->cairo_destroy(cairo);
	poppler->cairo_surface_flush(raster->surface);
	raster->pixels = poppler->cairo_image_surface_get_data(raster->surface);
	raster->stride = poppler->cairo_image_surface_get_stride(raster->surface);
	return raster->pixels != NULL;
}

/* ITU-R BT.709 luma, 0 to 1. */
static double
luminance(const Raster *raster, int x, int y)
{
	guint32 pixel;

	memcpy(&pixel, raster->pixels + (gsize)y * raster->stride + (gsize)x * 4, sizeof pixel);
	return (0.2126 * (pixel >> 16 & 0xFF) + 0.7152 * (pixel >> 8 & 0xFF) +
	        0.0722 * (pixel & 0xFF)) /
	       255;
}

static double
spread(const Raster *raster, const DpRect *rect)
{
	int x0 = (int)CLAMP(floor(rect->x0 * raster->scale), 0, raster->width);
	int x1 = (int)CLAMP(ceil(rect->x1 * raster->scale), 0, raster->width);
	int y0 = (int)CLAMP(floor(rect->y0 * raster->scale), 0, raster->height);
	int y1 = (int)CLAMP(ceil(rect->y1 * raster->scale), 0, raster->height);
	double low = 1, high = 0;

	for (int y = y0; y < y1; y++) {
		for (int x = x0; x < x1; x++) {
			double light = luminance(raster, x, y);

			low = MIN(low, light);
			high = MAX(high, light);
		}
	}
	return CLAMP(high - low, 0, 1);
}

gboolean
dp_document_page_ink(DpDocument *document, guint number, const DpRect *rects, guint n,
                     double *contrast, GError **error)
{
	g_auto(Raster) raster = {NULL};
	g_autoptr(DpPopplerPage) page = NULL;

	page = dp_document_poppler_page(document, number);
	if (page == NULL || !draw(&raster, page, user_unit(document, number))) {
		g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT, "Page %u cannot be drawn.", number);
		return FALSE;
	}
	for (guint i = 0; i < n; i++)
		contrast[i] = spread(&raster, &rects[i]);
	return TRUE;
}
