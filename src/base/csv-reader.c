/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv-reader.h"

#include <deskproof/error.h>

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

void
dp_csv_reader_init(DpCsvReader *reader, const char *text)
{
	gboolean marked = g_str_has_prefix(text, BYTE_ORDER_MARK);

	reader->at = text + (marked ? strlen(BYTE_ORDER_MARK) : 0);
	reader->line = 1;
	reader->record = NULL;
}

static gboolean
fail(const DpCsvReader *reader, const char *what, GError **error)
{
	g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "line %u: %s", reader->line, what);
	return FALSE;
}

/* "\r\n", "\n" or "\r"; FALSE if there is none. */
static gboolean
skip_line_end(DpCsvReader *reader)
{
	if (*reader->at != '\r' && *reader->at != '\n')
		return FALSE;
	reader->at += reader->at[0] == '\r' && reader->at[1] == '\n' ? 2 : 1;
	reader->line++;
	return TRUE;
}

static gboolean
read_quoted(DpCsvReader *reader, GString *field, GError **error)
{
	DpCsvReader start = *reader;

	for (reader->at++; *reader->at != '"' || reader->at[1] == '"'; reader->at++) {
		if (*reader->at == '\0')
			return fail(&start, "the quote that begins here is not closed", error);
		if (*reader->at == '"')
			reader->at++; /* a doubled quote */
		/* "\r\n" counts once. */
		reader->line +=
		    *reader->at == '\n' || (*reader->at == '\r' && reader->at[1] != '\n');
		g_string_append_c(field, *reader->at);
	}
	reader->at++;
	return *reader->at == '\0' || strchr(",\r\n", *reader->at) != NULL ||
	       fail(reader, "after a closing quote there must be a comma or the line's end", error);
}

static gboolean
read_field(DpCsvReader *reader, GString *field, GError **error)
{
	gsize length;

	if (*reader->at == '"')
		return read_quoted(reader, field, error);
	length = strcspn(reader->at, ",\r\n");
	if (memchr(reader->at, '"', length) != NULL)
		return fail(reader, "a field that contains a quote must be quoted", error);
	g_string_append_len(field, reader->at, (gssize)length);
	reader->at += length;
	return TRUE;
}

GPtrArray *
dp_csv_reader_next(DpCsvReader *reader, guint most, guint *line, GError **error)
{
	g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func(g_free);

	while (skip_line_end(reader))
		continue;
	if (*reader->at == '\0')
		return NULL;
	*line = reader->line;
	reader->record = reader->at;
	for (gboolean more = TRUE; more;) {
		g_autoptr(GString) field = g_string_new(NULL);

		if (fields->len >= most) {
			g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
			            "line %u: the line has more than %u fields", reader->line,
			            most);
			return NULL;
		}
		if (!read_field(reader, field, error))
			return NULL;
		g_ptr_array_add(fields, g_strdup(field->str));
		more = *reader->at == ',';
		reader->at += more;
	}
	skip_line_end(reader);
	return g_steal_pointer(&fields);
}

void
dp_csv_reader_cell(const char *record, guint column, GString *cell)
{
	DpCsvReader reader = {record, 1, record};

	for (guint i = 0; i <= column; i++) {
		g_string_truncate(cell, 0);
		read_field(&reader, cell, NULL);
		if (i < column && *reader.at != ',') {
			g_string_truncate(cell, 0);
			return;
		}
		reader.at++;
	}
}

guint
dp_csv_reader_count_lines(const char *from, const char *to)
{
	guint n = 0;

	for (const char *p = from; p < to; p++)
		n += *p == '\n' || (*p == '\r' && p[1] != '\n');
	return n;
}
