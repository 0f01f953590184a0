/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_png_is_within: whether the bytes begin like a PNG whose sides are at most @pixels each: who
 * decodes it must not be made to take much memory. */
gboolean dp_png_is_within(const guint8 *data, gsize size, guint pixels);
