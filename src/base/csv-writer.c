/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv-writer.h"

#include <string.h>

#define LINE_END "\r\n"

static gboolean
is_formula(const char *text)
{
	return text[0] != '\0' && strchr("=+-@", text[0]) != NULL;
}

static void
append_doubled(GString *out, const char *text)
{
	for (const char *p = text; *p != '\0'; p++) {
		if (*p == '"')
			g_string_append_c(out, '"');
		g_string_append_c(out, *p);
	}
}

void
dp_csv_append_cell(GString *out, const char *text)
{
	g_string_append_c(out, '"');
	append_doubled(out, text != NULL ? text : "");
	g_string_append_c(out, '"');
}

static void
append_tame(GString *out, const char *text)
{
	g_string_append(out, is_formula(text) ? "\"'" : "\"");
	append_doubled(out, text);
	g_string_append_c(out, '"');
}

void
dp_csv_append_row(GString *out, const char *const *cells, guint n)
{
	for (guint i = 0; i < n; i++) {
		if (i > 0)
			g_string_append_c(out, ',');
		append_tame(out, cells[i] != NULL ? cells[i] : "");
	}
	g_string_append(out, LINE_END);
}
