/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_text_file_decode:
 * @data: the bytes of a text that a person or a spreadsheet wrote
 *
 * UTF-8, or UTF-16 in either order of bytes, with or without a byte order mark, which is left out.
 * Nothing is guessed that the bytes do not show: eight-bit character sets cannot be told from each
 * other, and a name that is read in the wrong one is found in no paper.
 *
 * Returns: (transfer full): NULL with DP_ERROR_FORMAT, whose message is what a sentence says of the
 * file: "is not in UTF-8 …"
 */
char *dp_text_file_decode(const char *data, gsize length, GError **error);

/** dp_text_file_take: the same of @data (transfer full), after which is a zero byte: text in UTF-8
 * is not copied. */
char *dp_text_file_take(char *data, gsize length, GError **error);
