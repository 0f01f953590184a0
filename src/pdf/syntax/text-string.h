/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_text_string_decode: a text string (ISO 32000-1, 7.9.2.2, and UTF-8 of 32000-2) as UTF-8.
 * (transfer full) */
char *dp_text_string_decode(const guint8 *bytes, gsize length);

/** dp_text_string_whole: (transfer full): the same with every character, as qpdf has it: also
 * control characters, NUL and language codes. It may hold invalid UTF-8. */
GString *dp_text_string_whole(const guint8 *bytes, gsize length);
