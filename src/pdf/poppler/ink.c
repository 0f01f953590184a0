/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/bound.h"
#include "base/luma.h"
#include "pdf/content/geometry.h"
#include "pdf/poppler/source-page.h"

/* Pixels; a larger page is drawn at less than 72 dpi. */
#define MAX_SIDE 3000.0

typedef struct {
	cairo_surface_t *surface;
	const guint8 *pixels;
	int width, height, stride;
	double scale; /* pixels per point of the visible page */
} Raster;

static void
raster_clear(Raster *raster)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();

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
	    poppler->cairo_image_surface_create(CAIRO_FORMAT_ARGB32, raster->width, raster->height);
	cairo = poppler->cairo_create(raster->surface);
	poppler->cairo_scale(cairo, zoom, zoom);
	poppler->poppler_page_render(page, cairo);
	poppler->cairo_destroy(cairo);
	poppler->cairo_surface_flush(raster->surface);
	raster->pixels = poppler->cairo_image_surface_get_data(raster->surface);
	raster->stride = poppler->cairo_image_surface_get_stride(raster->surface);
	return raster->pixels != NULL;
}

/* The page is drawn on a transparent background and then composited on white (ISO 32000-1, 11.4.7):
 * blending with nothing has no effect, so white stays white even in Difference. Colours are
 * premultiplied by alpha. */
static guint32
pixel_at(const Raster *raster, int x, int y)
{
	guint32 pixel, paper;

	memcpy(&pixel, raster->pixels + (gsize)y * raster->stride + (gsize)x * 4, sizeof pixel);
	paper = 0xFF - (pixel >> 24);
	return (pixel & 0xFFFFFF) + (paper << 16 | paper << 8 | paper);
}

/* The pixels touched by a rectangle of the visible page. */
typedef struct {
	int x0, y0, x1, y1;
} Span;

static Span
span_of(const Raster *raster, const DpRect *rect)
{
	return (Span){(int)CLAMP(floor(rect->x0 * raster->scale), 0, raster->width),
	              (int)CLAMP(floor(rect->y0 * raster->scale), 0, raster->height),
	              (int)CLAMP(ceil(rect->x1 * raster->scale), 0, raster->width),
	              (int)CLAMP(ceil(rect->y1 * raster->scale), 0, raster->height)};
}

/* Words may overlap, and each may be as large as the page. */
static gboolean
may_look(const Raster *raster, const DpRect *rects, guint n, GError **error)
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
spread(const Raster *raster, const DpRect *rect)
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

static gboolean
draw_page(Raster *raster, DpDocument *document, guint number, GError **error)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();
	g_autoptr(DpPopplerPage) page = dp_document_poppler_page(document, number);

	if (page != NULL && draw(raster, page, user_unit(document, number)))
		return TRUE;
	/* a page that is withheld does not load it */
	if (!dp_document_refuses(document, number) && dp_poppler(error) == NULL)
		return FALSE;
	g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT, "Page %u cannot be drawn.", number);
	return FALSE;
}

gboolean
dp_document_page_ink(DpDocument *document, guint number, const DpRect *rects, guint n,
                     double *contrast, GError **error)
{
	g_auto(Raster) raster = {NULL};

	if (!draw_page(&raster, document, number, error) || !may_look(&raster, rects, n, error))
		return FALSE;
	for (guint i = 0; i < n; i++)
		contrast[i] = spread(&raster, &rects[i]);
	return TRUE;
}

static double
difference(const Raster *one, const Raster *other, const DpRect *rect)
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

gboolean
dp_document_page_difference(DpDocument *document, DpDocument *other, guint number,
                            const DpRect *rects, guint n, double *differences, GError **error)
{
	g_auto(Raster) one = {NULL};
	g_auto(Raster) two = {NULL};

	if (!draw_page(&one, document, number, error) || !draw_page(&two, other, number, error))
		return FALSE;
	if (one.width != two.width || one.height != two.height) {
		g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT,
		            "Page %u has different sizes in the two copies.", number);
		return FALSE;
	}
	for (guint i = 0; i < n; i++)
		differences[i] = difference(&one, &two, &rects[i]);
	return TRUE;
}
