/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/table-writer.h"

#include <string.h>

#define BYTES_A_LINE 60
#define NUMBERS_A_LINE 16

/* Always three octal digits: a digit that follows would be read as part of the escape. */
void
dp_table_write_bytes(GString *out, const char *text, gsize length)
{
	g_string_append_c(out, '"');
	for (gsize i = 0; i < length; i++) {
		if (i > 0 && i % BYTES_A_LINE == 0)
			g_string_append(out, "\"\n\"");
		g_string_append_printf(out, "\\%03o", (guint8)text[i]);
	}
	g_string_append_c(out, '"');
}

void
dp_table_write_text(GString *out, const char *name, const char *text, gsize length)
{
	g_string_append_printf(out, "static const char %s[] = ", name);
	dp_table_write_bytes(out, text, length);
	g_string_append(out, ";\n");
}

void
dp_table_write_numbers(GString *out, const char *name, const guint32 *numbers, gsize n)
{
	g_string_append_printf(out, "static const guint32 %s[] = {\n", name);
	for (gsize i = 0; i < n; i++)
		g_string_append_printf(out, "%uu,%s", numbers[i],
		                       i % NUMBERS_A_LINE == NUMBERS_A_LINE - 1 ? "\n" : "");
	g_string_append(out, "};\n");
}

/* "?" is escaped: two of them may start a trigraph. */
void
dp_table_write_string(GString *out, const char *text)
{
	gsize column = 0;

	g_string_append_c(out, '"');
	for (const char *p = text; *p != '\0'; p++) {
		if (column++ % BYTES_A_LINE == BYTES_A_LINE - 1)
			g_string_append(out, "\"\n\"");
		if (!g_ascii_isprint(*p))
			g_string_append_printf(out, "\\%03o", (guint8)*p);
		else
			g_string_append_printf(out, strchr("\\\"?", *p) != NULL ? "\\%c" : "%c",
			                       *p);
	}
	g_string_append_c(out, '"');
}
