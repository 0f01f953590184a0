/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

/**
 * DpRaster: a drawn page or a part of it, whoever drew it. @pixels are borrowed: rows from the top,
 * of native 32-bit words 0xAARRGGBB whose colours are premultiplied by alpha.
 */
typedef struct {
	const guint8 *pixels;
	int width, height, stride; /* pixels; bytes from one row to the next */
	double scale;              /* pixels per point of the visible page */
	int left, top;             /* pixels of the page before the part */
} DpRaster;

/**
 * dp_raster_init: a raster without pixels, as large as a page is drawn: a pixel is a point of its
 * user space, or more if the page is very large
 * @width, @height: of the visible page, in points of its user space
 * @unit: points of the visible page in one of these
 *
 * Returns: pixels per point of user space
 */
double dp_raster_init(DpRaster *raster, double width, double height, double unit);

/** dp_raster_crop: makes the raster of a whole page, without pixels, that of the part with @n
 * rectangles of the visible page; at least one pixel. */
void dp_raster_crop(DpRaster *raster, const DpRect *rects, guint n);

/**
 * dp_raster_ink: the contrast of @n rectangles of the visible page, as dp_document_page_ink() has
 * it
 *
 * Returns: FALSE with DP_ERROR_LIMIT if they cover too much
 */
gboolean dp_raster_ink(const DpRaster *raster, const DpRect *rects, guint n, double *contrast,
                       GError **error);

/** dp_raster_difference: the largest difference of two pixels in the same place of @rect, in red,
 * green or blue: 0 to 1. Both rasters have the same size. */
double dp_raster_difference(const DpRaster *one, const DpRaster *other, const DpRect *rect);
