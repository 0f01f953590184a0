/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/index-cell.h"

#include "report/xml.h"

void
dp_index_head(GString *out, const char *text)
{
	g_string_append(out, "<th scope=\"row\">");
	dp_xml_text(out, text);
	g_string_append(out, "</th>");
}

void
dp_index_cell(GString *out, const char *label, const char *class, const char *text)
{
	g_string_append(out, "<td");
	if (class[0] != '\0')
		dp_xml_attribute(out, "class", class);
	dp_xml_attribute(out, "data-label", label);
	g_string_append_c(out, '>');
	dp_xml_text(out, text);
	g_string_append(out, "</td>");
}

void
dp_index_count(GString *out, const char *label, guint n)
{
	g_autofree char *text = n > 0 ? g_strdup_printf("%u", n) : NULL;

	dp_index_cell(out, label, "n", text);
}
