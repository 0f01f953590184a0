/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_cell_append: appends @text to a cell of a Markdown table: on one line, and without meaning as
 * Markdown. */
void dp_cell_append(GString *out, const char *text);
