/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_row_undo: undoes a filter of PNG (its types 0 to 4) in a row of @length bytes. @up: the row
 * above, or NULL. @pixel: bytes of a pixel */
void dp_row_undo(guint8 type, guint8 *row, const guint8 *up, gsize length, gsize pixel);

/** dp_rows_undo: the same of rows that each begin with the type of their filter; these bytes are
 * dropped. */
void dp_rows_undo(GByteArray *data, gsize length_of_row, gsize pixel);
