/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The cells of an index's tables; their texts are anyone's words, and may be NULL. */

/** dp_index_head: appends a cell that names its row. */
void dp_index_head(GString *out, const char *text);

/** dp_index_cell: appends a cell. @label: its column's title, which a narrow screen shows beside
 * it; @class: may be empty. */
void dp_index_cell(GString *out, const char *label, const char *class, const char *text);

/** dp_index_count: appends a cell with a number; an empty one for 0. */
void dp_index_count(GString *out, const char *label, guint n);
