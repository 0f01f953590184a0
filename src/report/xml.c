/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/xml.h"

#include "base/text.h"

void
dp_xml_text(GString *out, const char *text)
{
	g_autofree char *printable = NULL;
	g_autofree char *escaped = NULL;

	if (text == NULL)
		return;
	printable = dp_text_printable(text);
	escaped = g_markup_escape_text(printable, -1);
	g_string_append(out, escaped);
}

void
dp_xml_attribute(GString *out, const char *name, const char *value)
{
	g_string_append_printf(out, " %s=\"", name);
	dp_xml_text(out, value);
	g_string_append_c(out, '"');
}
