/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * DpRect:
 *
 * A rectangle in PDF points (1/72 in). The origin is the top left corner of the visible page
 * (the crop box after /Rotate); y grows downwards, so y0 is the upper edge.
 */
typedef struct {
	double x0, y0, x1, y1;
} DpRect;

/** DP_RECT_EMPTY: contains nothing; its union with another rectangle is the other. */
#define DP_RECT_EMPTY ((DpRect){G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE})

DP_PUBLIC gboolean dp_rect_is_empty(const DpRect *rect);
DP_PUBLIC double dp_rect_width(const DpRect *rect);
DP_PUBLIC double dp_rect_height(const DpRect *rect);
DP_PUBLIC double dp_rect_area(const DpRect *rect);

/** dp_rect_unite: extends @rect to include @other. */
DP_PUBLIC void dp_rect_unite(DpRect *rect, const DpRect *other);

/** dp_rect_intersect: the common part of both, or an empty rectangle. */
DP_PUBLIC DpRect dp_rect_intersect(const DpRect *a, const DpRect *b);

DP_PUBLIC gboolean dp_rect_contains_point(const DpRect *rect, double x, double y);

G_END_DECLS
