/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpCsvReader: tables as RFC 4180 describes them, and nothing else: fields are apart by commas, and
 * one in quotes may hold commas, line ends and doubled quotes. Lines may end as on any system.
 */
typedef struct {
	const char *at;     /* UTF-8, ends in a zero byte; borrowed */
	guint line;         /* of @at, from 1 */
	const char *record; /* where the last one that was read begins */
} DpCsvReader;

/** dp_csv_reader_init: steps over a byte order mark. */
void dp_csv_reader_init(DpCsvReader *reader, const char *text);

/**
 * dp_csv_reader_next:
 * @line: (out): the one that the record begins in
 *
 * The next record that is no empty line, of at most @most fields. (transfer full) (element-type
 * utf8): NULL at the end, or with DP_ERROR_FORMAT, or DP_ERROR_LIMIT where there are more fields;
 * the message names the line.
 */
GPtrArray *dp_csv_reader_next(DpCsvReader *reader, guint most, guint *line, GError **error);

/** dp_csv_reader_cell: of a @record that was read before, the field in column @column, counted from
 * 0, is written over @cell; "" where it has none. */
void dp_csv_reader_cell(const char *record, guint column, GString *cell);

/** dp_csv_reader_count_lines: those that end from @from up to @to, both in one text. */
guint dp_csv_reader_count_lines(const char *from, const char *to);
