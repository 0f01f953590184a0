/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/coats.h"

/** dp_shape_is_plain: whether @coat is a path that is only filled, in one colour, and wholly
 * painted.
 */
gboolean dp_shape_is_plain(const DpCoat *coat);

/**
 * dp_shape_varies: @coat: is plain
 * @pixel: points; the pixels begin at the upper left of the page
 *
 * Whether it paints much more of one pixel in @area than of another.
 */
gboolean dp_shape_varies(const DpCoat *coat, const DpRect *area, double pixel);
