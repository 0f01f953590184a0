/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json-writer.h"

#include <math.h>
#include <string.h>

#include "base/number.h"

void
dp_json_init(DpJsonWriter *writer, GString *out, gboolean pretty)
{
	*writer = (DpJsonWriter){.out = out, .pretty = pretty, .fresh = TRUE};
}

static void
append_escape(GString *out, gunichar c)
{
	if (c < 0x10000) {
		g_string_append_printf(out, "\\u%04x", c);
		return;
	}
	c -= 0x10000;
	g_string_append_printf(out, "\\u%04x\\u%04x", 0xD800 + (c >> 10), 0xDC00 + (c & 0x3FF));
}

/* RFC 8259 requires escapes only for C0; the rest protects terminals that show the JSON. */
static gboolean
must_escape(gunichar c)
{
	switch (g_unichar_type(c)) {
	case G_UNICODE_CONTROL:
	case G_UNICODE_FORMAT:
	case G_UNICODE_LINE_SEPARATOR:
	case G_UNICODE_PARAGRAPH_SEPARATOR:
	case G_UNICODE_PRIVATE_USE:
	case G_UNICODE_UNASSIGNED:
		return TRUE;
	default:
		return FALSE;
	}
}

static void
append_string(GString *out, const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);

	g_string_append_c(out, '"');
	for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c == '"' || c == '\\') {
			g_string_append_c(out, '\\');
			g_string_append_c(out, (char)c);
		} else if (c == '\n') {
			g_string_append(out, "\\n");
		} else if (must_escape(c)) {
			append_escape(out, c);
		} else if (c < 0x80) {
			g_string_append_c(out, (char)c);
		} else {
			g_string_append_unichar(out, c);
		}
	}
	g_string_append_c(out, '"');
}

static void
append_line(DpJsonWriter *writer)
{
	if (!writer->pretty)
		return;
	g_string_append_c(writer->out, '\n');
	for (guint i = 0; i < writer->depth; i++)
		g_string_append(writer->out, "  ");
}

/* Writes what precedes a value: the comma, the line break, the name. */
static void
begin_value(DpJsonWriter *writer, const char *name)
{
	if (!writer->fresh)
		g_string_append(writer->out, writer->pretty ? "," : ", ");
	if (writer->depth > 0)
		append_line(writer);
	if (name != NULL) {
		append_string(writer->out, name);
		g_string_append(writer->out, ": ");
	}
	writer->fresh = FALSE;
}

static void
open(DpJsonWriter *writer, const char *name, char opening, char closing)
{
	g_return_if_fail(writer->depth < DP_JSON_DEPTH);
	begin_value(writer, name);
	g_string_append_c(writer->out, opening);
	writer->closing[writer->depth++] = closing;
	writer->fresh = TRUE;
}

void
dp_json_open_object(DpJsonWriter *writer, const char *name)
{
	open(writer, name, '{', '}');
}

void
dp_json_open_list(DpJsonWriter *writer, const char *name)
{
	open(writer, name, '[', ']');
}

void
dp_json_close(DpJsonWriter *writer)
{
	g_return_if_fail(writer->depth > 0);
	writer->depth--;
	if (!writer->fresh)
		append_line(writer);
	g_string_append_c(writer->out, writer->closing[writer->depth]);
	writer->fresh = FALSE;
}

void
dp_json_string(DpJsonWriter *writer, const char *name, const char *value)
{
	begin_value(writer, name);
	if (value != NULL)
		append_string(writer->out, value);
	else
		g_string_append(writer->out, "null");
}

void
dp_json_integer(DpJsonWriter *writer, const char *name, guint64 value)
{
	begin_value(writer, name);
	g_string_append_printf(writer->out, "%" G_GUINT64_FORMAT, value);
}

/* From here on many readers parse a number without point or exponent as an integer and overflow; no
 * length in a sound paper comes near. */
#define LARGE 1e15

static void
append_number(GString *out, double value, guint decimals)
{
	char large[G_ASCII_DTOSTR_BUF_SIZE];
	g_autofree char *text = isfinite(value) ? dp_number_format(value, decimals) : NULL;

	if (text != NULL && fabs(value) >= LARGE)
		g_string_append(out, g_ascii_formatd(large, sizeof large, "%.16e", value));
	else
		g_string_append(out, text != NULL ? text : "null");
}

void
dp_json_number(DpJsonWriter *writer, const char *name, double value, guint decimals)
{
	begin_value(writer, name);
	append_number(writer->out, value, decimals);
}

void
dp_json_numbers(DpJsonWriter *writer, const char *name, const double *values, guint n,
                guint decimals)
{
	begin_value(writer, name);
	g_string_append_c(writer->out, '[');
	for (guint i = 0; i < n; i++) {
		if (i > 0)
			g_string_append(writer->out, ", ");
		append_number(writer->out, values[i], decimals);
	}
	g_string_append_c(writer->out, ']');
}

void
dp_json_null(DpJsonWriter *writer, const char *name)
{
	dp_json_string(writer, name, NULL);
}

void
dp_json_flag(DpJsonWriter *writer, const char *name, gboolean value)
{
	begin_value(writer, name);
	g_string_append(writer->out, value ? "true" : "false");
}

void
dp_json_strings(DpJsonWriter *writer, const char *name, const char *const *values)
{
	dp_json_open_list(writer, name);
	for (guint i = 0; values[i] != NULL; i++)
		dp_json_string(writer, NULL, values[i]);
	dp_json_close(writer);
}
