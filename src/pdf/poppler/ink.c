/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "pdf/content/geometry.h"
#include "pdf/poppler/raster.h"
#include "pdf/poppler/source-page.h"

typedef struct {
	cairo_surface_t *surface; /* owns the raster's pixels */
	DpRaster raster;
} Drawing;

static void
drawing_clear(Drawing *drawing)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();

	if (drawing->surface != NULL)
		dp_poppler(NULL)->cairo_surface_destroy(drawing->surface);
	drawing->surface = NULL;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Drawing, drawing_clear)

static double
user_unit(DpDocument *document, guint number)
{
	g_auto(DpObject) page = dp_document_page_object(document, number);
	DpGeometry geometry = {.user_unit = 1};

	if (dp_object_is_dict(&page))
		dp_geometry_init(&geometry, &page);
	return geometry.user_unit;
}

/* Part: the places on a page for which it is drawn; without any, all of it is. */
typedef struct {
	const DpRect *rects;
	guint n;
} Part;

/* Moved by whole pixels, so that each is as it would be in a drawing of the whole page. */
static gboolean
draw(Drawing *drawing, PopplerPage *page, double unit, const Part *part)
{
	const DpPoppler *poppler = dp_poppler(NULL);
	DpRaster *raster = &drawing->raster;
	double width, height, zoom;
	cairo_t *cairo;

	poppler->poppler_page_get_size(page, &width, &height);
	zoom = dp_raster_init(raster, width, height, unit);
	if (part->n > 0)
		dp_raster_crop(raster, part->rects, part->n);
	drawing->surface =
	    poppler->cairo_image_surface_create(CAIRO_FORMAT_ARGB32, raster->width, raster->height);
	cairo = poppler->cairo_create(drawing->surface);
	poppler->cairo_translate(cairo, -raster->left, -raster->top);
	poppler->cairo_scale(cairo, zoom, zoom);
	poppler->poppler_page_render(page, cairo);
	poppler->cairo_destroy(cairo);
	poppler->cairo_surface_flush(drawing->surface);
	raster->pixels = poppler->cairo_image_surface_get_data(drawing->surface);
	raster->stride = poppler->cairo_image_surface_get_stride(drawing->surface);
	return raster->pixels != NULL;
}

static gboolean
draw_page(Drawing *drawing, DpDocument *document, guint number, const Part *part, GError **error)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();
	g_autoptr(DpPopplerPage) page = dp_document_poppler_page(document, number);

	if (page != NULL && draw(drawing, page, user_unit(document, number), part))
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
	g_auto(Drawing) drawing = {NULL};

	return draw_page(&drawing, document, number, &(Part){rects, n}, error) &&
	       dp_raster_ink(&drawing.raster, rects, n, contrast, error);
}

gboolean
dp_document_page_difference(DpDocument *document, DpDocument *other, guint number,
                            const DpRect *rects, guint n, double *differences, GError **error)
{
	g_auto(Drawing) one = {NULL};
	g_auto(Drawing) two = {NULL};
	const Part part = {rects, n};

	if (!draw_page(&one, document, number, &part, error) ||
	    !draw_page(&two, other, number, &part, error))
		return FALSE;
	if (one.raster.width != two.raster.width || one.raster.height != two.raster.height) {
		g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT,
		            "Page %u has different sizes in the two copies.", number);
		return FALSE;
	}
	for (guint i = 0; i < n; i++)
		differences[i] = dp_raster_difference(&one.raster, &two.raster, &rects[i]);
	return TRUE;
}
