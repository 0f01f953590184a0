/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DpDrawnPage: a page as another program drew it, with all annotations that are shown on a screen.
 *
 * A pixel is one unit of the page's user space (a point, unless the page has a /UserUnit), and the
 * raster is the visible page (its crop box, turned by its /Rotate): 612 to 792 pixels for Letter.
 * If a side had more than 3000 pixels, both are reduced until it has 3000. A raster of another size
 * is not used.
 */
typedef struct {
	guint number;        /* of the page, 1-based */
	guint width, height; /* pixels */
	GBytes *rgba; /* rows from the top; of each pixel red, green, blue, and alpha, by which
	                 they are not multiplied; a transparent pixel is the paper */
} DpDrawnPage;

/**
 * DpDrawnPages: pages that another program drew, for where the library poppler cannot be loaded.
 *
 * What is not drawn for sure must not be in it: whether words of a page can be seen is concluded
 * from its pixels. Everything is borrowed and only read; many threads may use it.
 */
typedef struct {
	const char *program; /* its name, for the report: "pdf.js 2.14" */
	const DpDrawnPage *pages;
	guint n_pages;
} DpDrawnPages;

G_END_DECLS
