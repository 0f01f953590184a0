/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpCsvReader: reads tables strictly as in RFC 4180: fields are separated by commas; a quoted field
 * may contain commas, line ends and doubled quotes. Line ends of any system are accepted. In place
 * of commas there may be semicolons or tabs, as Excel writes them.
 */
typedef struct {
	const char *at;     /* UTF-8, zero-terminated; borrowed */
	guint line;         /* of @at, 1-based */
	const char *record; /* start of the record read last */
	char separator;
} DpCsvReader;

/** DpCsvKnows: whether a table of this kind may have a column called @heading, without spaces
 * around it. */
typedef gboolean (*DpCsvKnows)(const char *heading);

/**
 * dp_csv_reader_init: skips a byte order mark.
 * @knows: (nullable): the first line names the columns, and the separator is the one of comma,
 *   semicolon and tab with which most of its fields are known; without @knows it is the comma
 *
 * A line "sep=;" before names the separator instead, a comma, semicolon, tab or bar, and is
 * skipped.
 */
void dp_csv_reader_init(DpCsvReader *reader, const char *text, DpCsvKnows knows);

/**
 * dp_csv_reader_next: @line: (out): the line on which the record begins
 *
 * The next record that is not an empty line, of at most @most fields. (transfer full) (element-type
 * utf8): NULL at the end, or with DP_ERROR_FORMAT, or DP_ERROR_LIMIT for too many fields; the
 * message names the line.
 */
GPtrArray *dp_csv_reader_next(DpCsvReader *reader, guint most, guint *line, GError **error);

/** dp_csv_reader_cell: sets @cell to field @column (0-based) of a @record read before; "" if it has
 * none. */
void dp_csv_reader_cell(const char *record, char separator, guint column, GString *cell);

/** dp_csv_reader_count_lines: the line ends between @from and @to, both in one text. */
guint dp_csv_reader_count_lines(const char *from, const char *to);
