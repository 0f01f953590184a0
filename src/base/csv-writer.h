/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_csv_append_row: appends a record as in RFC 4180: each of @n @cells (nullable: empty) in
 * quotes. A cell that a spreadsheet would read as a formula gets an apostrophe in front: its text
 * may be a stranger's.
 */
void dp_csv_append_row(GString *out, const char *const *cells, guint n);

/** dp_csv_append_cell: appends one cell in quotes, and its text (nullable: empty) as it is: for a
 * table that dp_csv_reader_next() will read, and no spreadsheet. */
void dp_csv_append_cell(GString *out, const char *text);
