/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_text_file_decode: @data: the bytes of a text written by hand or by a spreadsheet
 *
 * Reads UTF-8, or UTF-16 of either byte order, and drops a byte order mark. Eight-bit character
 * sets are not guessed: they cannot be distinguished, and a name decoded with the wrong one matches
 * no paper.
 *
 * Returns: (transfer full): NULL with DP_ERROR_FORMAT, whose message is a predicate about the file:
 * "is not in UTF-8 …"
 */
char *dp_text_file_decode(const char *data, gsize length, GError **error);

/**
 * dp_text_file_take: the same for @data (transfer full), which must be zero-terminated; UTF-8 text
 * is not copied.
 * @windows: (out) (nullable): with it, other text is read as Windows-1252, which Latin-1 is part
 *   of, and this is set to whether it was; the caller must tell the user. Not if most of its
 *   letters are UTF-8: then it is damaged.
 */
char *dp_text_file_take(char *data, gsize length, gboolean *windows, GError **error);
