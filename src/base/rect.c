/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/rect.h>

gboolean
dp_rect_is_empty(const DpRect *rect)
{
	return !(rect->x1 > rect->x0 && rect->y1 > rect->y0);
}

double
dp_rect_width(const DpRect *rect)
{
	return rect->x1 > rect->x0 ? rect->x1 - rect->x0 : 0;
}

double
dp_rect_height(const DpRect *rect)
{
	return rect->y1 > rect->y0 ? rect->y1 - rect->y0 : 0;
}

double
dp_rect_area(const DpRect *rect)
{
	return dp_rect_width(rect) * dp_rect_height(rect);
}

void
dp_rect_unite(DpRect *rect, const DpRect *other)
{
	rect->x0 = MIN(rect->x0, other->x0);
	rect->y0 = MIN(rect->y0, other->y0);
	rect->x1 = MAX(rect->x1, other->x1);
	rect->y1 = MAX(rect->y1, other->y1);
}

DpRect
dp_rect_intersect(const DpRect *a, const DpRect *b)
{
	DpRect both = {MAX(a->x0, b->x0), MAX(a->y0, b->y0), MIN(a->x1, b->x1), MIN(a->y1, b->y1)};

	return dp_rect_is_empty(&both) ? DP_RECT_EMPTY : both;
}

gboolean
dp_rect_contains_point(const DpRect *rect, double x, double y)
{
	return x >= rect->x0 && x <= rect->x1 && y >= rect->y0 && y <= rect->y1;
}
