/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/**
 * dp_document_draw_place: @rect: on the visible page, or beside it
 *
 * Draws the part of a page around a place, with the place outlined in red and the area beyond the
 * page in grey.
 *
 * Returns: (nullable) (transfer full): a PNG of at most DP_LIMIT_PICTURE_BYTES; NULL if the page
 * cannot be drawn, or the place is too far from it
 */
GBytes *dp_document_draw_place(DpDocument *document, guint number, const DpRect *rect);

/** DpPageDrawing: a page as it looks. */
typedef struct {
	GBytes *png;          /* (nullable): owned */
	double width, height; /* points of the visible page; 0 without a picture */
} DpPageDrawing;

/** DpDrawingSize: how large a page is drawn: smaller if it would exceed a limit. */
typedef struct {
	double dpi;
	guint pixels; /* limit of the longer side */
	gsize bytes;  /* limit of the picture */
} DpDrawingSize;

/**
 * dp_document_draw_page: draws page @number (1-based)
 *
 * Returns: no picture if the page cannot be drawn, or not within the limits of @size
 */
DpPageDrawing dp_document_draw_page(DpDocument *document, guint number, const DpDrawingSize *size);
