/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv-reader.h"

#include <deskproof/error.h>

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define MAX_HEADINGS 256u /* looked at to find the separator */

/* In order of preference: of two that fit equally well, the first. "sep=" may name all of them. */
static const struct {
	char separator;
	const char *name;
	gboolean found; /* also without "sep=" */
} SEPARATORS[] = {
    {',', "comma", TRUE}, {';', "semicolon", TRUE}, {'\t', "tab", TRUE}, {'|', "bar", FALSE}};

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
ends_field(const DpCsvReader *reader)
{
	return *reader->at == reader->separator || strchr("\r\n", *reader->at) != NULL;
}

static gboolean
fail_after_quote(const DpCsvReader *reader, GError **error)
{
	const char *name = SEPARATORS[0].name;
	g_autofree char *what = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(SEPARATORS); i++) {
		if (SEPARATORS[i].separator == reader->separator)
			name = SEPARATORS[i].name;
	}
	what = g_strdup_printf("after a closing quote there must be a %s or the line's end", name);
	return fail(reader, what, error);
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
	return ends_field(reader) || fail_after_quote(reader, error);
}

static gboolean
read_field(DpCsvReader *reader, GString *field, GError **error)
{
	const char ends[] = {reader->separator, '\r', '\n', '\0'};
	gsize length;

	if (*reader->at == '"')
		return read_quoted(reader, field, error);
	length = strcspn(reader->at, ends);
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
		more = *reader->at == reader->separator;
		reader->at += more;
	}
	skip_line_end(reader);
	return g_steal_pointer(&fields);
}

/* Of the first line, read with @separator: how many fields are known. */
static guint
count_known(const DpCsvReader *start, char separator, DpCsvKnows knows)
{
	DpCsvReader reader = *start;
	g_autoptr(GString) field = g_string_new(NULL);
	guint n = 0;

	reader.separator = separator;
	while (skip_line_end(&reader))
		continue;
	for (guint i = 0; i < MAX_HEADINGS; i++) {
		g_string_truncate(field, 0);
		if (!read_field(&reader, field, NULL))
			break;
		n += knows(g_strstrip(field->str));
		if (*reader.at != separator)
			break;
		reader.at++;
	}
	return n;
}

static void
find_separator(DpCsvReader *reader, DpCsvKnows knows)
{
	guint most = 0;

	for (guint i = 0; i < G_N_ELEMENTS(SEPARATORS); i++) {
		guint n =
		    SEPARATORS[i].found ? count_known(reader, SEPARATORS[i].separator, knows) : 0;

		if (n > most) {
			most = n;
			reader->separator = SEPARATORS[i].separator;
		}
	}
}

/* "sep=;", perhaps in quotes: Excel reads it, and some programs write it. */
static gboolean
read_instruction(DpCsvReader *reader)
{
	const char *at = reader->at;
	gboolean quoted = *at == '"';
	DpCsvReader after = *reader;

	at += quoted;
	if (g_ascii_strncasecmp(at, "sep=", 4) != 0)
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(SEPARATORS); i++) {
		after.at = at + 5;
		if (at[4] != SEPARATORS[i].separator || (quoted && *after.at++ != '"') ||
		    !skip_line_end(&after))
			continue;
		*reader = after;
		reader->separator = at[4];
		return TRUE;
	}
	return FALSE;
}

void
dp_csv_reader_init(DpCsvReader *reader, const char *text, DpCsvKnows knows)
{
	gboolean marked = g_str_has_prefix(text, BYTE_ORDER_MARK);

	*reader = (DpCsvReader){.at = text + (marked ? strlen(BYTE_ORDER_MARK) : 0),
	                        .line = 1,
	                        .separator = SEPARATORS[0].separator};
	if (!read_instruction(reader) && knows != NULL)
		find_separator(reader, knows);
}

void
dp_csv_reader_cell(const char *record, char separator, guint column, GString *cell)
{
	DpCsvReader reader = {record, 1, record, separator};

	for (guint i = 0; i <= column; i++) {
		g_string_truncate(cell, 0);
		read_field(&reader, cell, NULL);
		if (i < column && *reader.at != separator) {
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
