/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_text_string_decode: a text string (ISO 32000-1, 7.9.2.2, and UTF-8 of 32000-2) as UTF-8.
 * (transfer full) */
char *dp_text_string_decode(const guint8 *bytes, gsize length);

/**
 * dp_utf16_decode:
 * @length: of @bytes; set to that of the result
 *
 * Without iconv: its tables are modules of code, which a confined process may not load. Halves of
 * pairs that stand alone become U+FFFD. (transfer full)
 */
char *dp_utf16_decode(const guint8 *bytes, gsize *length, gboolean big_endian);
