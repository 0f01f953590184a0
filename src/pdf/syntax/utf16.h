/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_utf16_to_utf8: invalid units become U+FFFD; *@length, in bytes, becomes the result's.
 * (transfer full) */
char *dp_utf16_to_utf8(const guint8 *data, gsize *length, gboolean big_endian);
