/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

/** dp_rect_grown: @rect, larger by @x points to the left and right, and by @y above and below. */
static inline DpRect
dp_rect_grown(const DpRect *rect, double x, double y)
{
	return (DpRect){rect->x0 - x, rect->y0 - y, rect->x1 + x, rect->y1 + y};
}
