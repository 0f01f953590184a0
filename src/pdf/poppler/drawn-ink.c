/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/poppler/drawn-ink.h"

#include "pdf/content/geometry.h"
#include "pdf/file/document-private.h"
#include "pdf/poppler/paint-differs.h"
#include "pdf/poppler/raster.h"

#define CHANNELS 4

gboolean
dp_drawing_helps(DpDocument *document, guint number)
{
	g_auto(DpObject) page = dp_document_page_object(document, number);

	return dp_object_is_dict(&page) && dp_document_is_sound(document) &&
	       !dp_document_refuses(document, number) && !dp_paint_may_differ(&page);
}

/* (nullable) */
static const DpDrawnPage *
find(const DpDrawnPages *drawing, guint number)
{
	for (guint i = 0; drawing != NULL && i < drawing->n_pages; i++) {
		if (drawing->pages[i].number == number)
			return &drawing->pages[i];
	}
	return NULL;
}

/* The raster without its pixels. */
static void
expect(DpRaster *raster, DpDocument *document, guint number)
{
	g_auto(DpObject) page = dp_document_page_object(document, number);
	DpGeometry geometry;

	dp_geometry_init(&geometry, &page);
	dp_raster_init(raster, geometry.width / geometry.user_unit,
	               geometry.height / geometry.user_unit, geometry.user_unit);
}

static gboolean
has_size(const DpDrawnPage *page, const DpRaster *raster)
{
	return page->width == (guint)raster->width && page->height == (guint)raster->height &&
	       g_bytes_get_size(page->rgba) == (gsize)page->width * page->height * CHANNELS;
}

static guint32
times_alpha(guint8 colour, guint8 alpha)
{
	return ((guint32)colour * alpha + 0x7F) / 0xFF;
}

/* (transfer full) */
static guint32 *
premultiply(const DpDrawnPage *page)
{
	gsize n = (gsize)page->width * page->height;
	const guint8 *rgba = g_bytes_get_data(page->rgba, NULL);
	guint32 *pixels = g_new(guint32, n);

	for (gsize i = 0; i < n; i++, rgba += CHANNELS)
		pixels[i] = (guint32)rgba[3] << 24 | times_alpha(rgba[0], rgba[3]) << 16 |
		            times_alpha(rgba[1], rgba[3]) << 8 | times_alpha(rgba[2], rgba[3]);
	return pixels;
}

gboolean
dp_drawing_ink(const DpDrawnPages *drawing, DpDocument *document, guint number, const DpRect *rects,
               guint n, double *contrast)
{
	const DpDrawnPage *page = find(drawing, number);
	g_autofree guint32 *pixels = NULL;
	DpRaster raster;

	if (page == NULL || !dp_drawing_helps(document, number))
		return FALSE;
	expect(&raster, document, number);
	if (!has_size(page, &raster))
		return FALSE;
	pixels = premultiply(page);
	raster.pixels = (const guint8 *)pixels;
	raster.stride = raster.width * CHANNELS;
	return dp_raster_ink(&raster, rects, n, contrast, NULL);
}
