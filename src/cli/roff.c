/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/roff.h"

void
dp_roff_append(GString *out, const char *text)
{
	gboolean starts = TRUE;

	for (; *text != '\0'; text++) {
		if (starts && (*text == '.' || *text == '\''))
			g_string_append(out, "\\&");
		if (*text == '-')
			g_string_append(out, "\\-");
		else if (*text == '\\')
			g_string_append(out, "\\e");
		else
			g_string_append_c(out, *text);
		starts = *text == '\n';
	}
}

void
dp_roff_term(GString *out, const char *term, const char *text)
{
	g_string_append_printf(out, ".TP\n%s\n", term);
	dp_roff_append(out, text);
	g_string_append_c(out, '\n');
}
