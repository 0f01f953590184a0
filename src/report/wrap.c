/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/wrap.h"

#include <string.h>

static guint
display_width(const char *text, gsize length)
{
	guint width = 0;

	for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		width += g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
	}
	return width;
}

static void
append_spaces(GString *out, guint n)
{
	g_string_append_printf(out, "%*s", (int)n, "");
}

void
dp_wrap_append(GString *out, const char *text, guint column, guint indent)
{
	gboolean at_start = TRUE;

	for (const char *p = text; *p != '\0';) {
		gsize length = strcspn(p, " ");
		guint width = display_width(p, length);

		if (!at_start && column + 1 + width > DP_WRAP_WIDTH) {
			g_string_append_c(out, '\n');
			append_spaces(out, indent);
			column = indent;
			at_start = TRUE;
		}
		if (!at_start) {
			g_string_append_c(out, ' ');
			column++;
		}
		g_string_append_len(out, p, (gssize)length);
		column += width;
		at_start = FALSE;
		p += length;
		p += strspn(p, " ");
	}
	g_string_append_c(out, '\n');
}

void
dp_wrap_field(GString *out, guint margin, guint label_width, const char *label, const char *text)
{
	append_spaces(out, margin);
	g_string_append(out, label);
	append_spaces(out, label_width - MIN(label_width, (guint)strlen(label)));
	dp_wrap_append(out, text, margin + label_width, margin + label_width);
}
