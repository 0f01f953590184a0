/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

/** dp_rects_touch: whether they have a point in common, if only of their edges. */
static inline gboolean
dp_rects_touch(const DpRect *a, const DpRect *b)
{
	return a->x0 <= b->x1 && b->x0 <= a->x1 && a->y0 <= b->y1 && b->y0 <= a->y1;
}

/** dp_rects_overlap: whether they have an area in common. */
static inline gboolean
dp_rects_overlap(const DpRect *a, const DpRect *b)
{
	return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}
