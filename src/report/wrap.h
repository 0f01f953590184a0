/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define DP_WRAP_WIDTH 80

/**
 * dp_wrap_append:
 * @column: the length of the current line of @out
 * @indent: where further lines begin
 *
 * Appends @text, broken at spaces so that lines end before DP_WRAP_WIDTH; a longer word (a URL) is
 * not broken. Ends with a line end.
 */
void dp_wrap_append(GString *out, const char *text, guint column, guint indent);

/** dp_wrap_field: as dp_wrap_append(), after a label that begins at @margin and is @label_width
 * wide. */
void dp_wrap_field(GString *out, guint margin, guint label_width, const char *label,
                   const char *text);
