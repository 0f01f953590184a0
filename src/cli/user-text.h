/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_user_text_read: the text in the file @path, a list or a table that the user wrote
 * @most: bytes
 * @what: what it is, for a complaint: "the table"
 *
 * UTF-8, UTF-16 or Windows-1252; about the last a line on standard error says so. NULL after
 * complaining. (transfer full)
 */
char *dp_user_text_read(const char *path, gsize most, const char *what);
