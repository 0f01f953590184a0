/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_png_is_within: whether the bytes begin like a PNG whose sides are at most @pixels each: who
 * decodes it must not be made to take much memory. */
gboolean dp_png_is_within(const guint8 *data, gsize size, guint pixels);

/**
 * dp_png_take: takes a PNG out of the bytes of a child's answer, which is not trusted.
 * @at: where it begins; moved after it
 * @size: as the answer says; 0: there is none
 * @picture: (out) (nullable) (transfer full)
 *
 * FALSE: it has more than @most bytes, more than the answer has, or more than @pixels a side.
 */
gboolean dp_png_take(const GByteArray *answer, gsize *at, gsize size, gsize most, guint pixels,
                     GBytes **picture);
