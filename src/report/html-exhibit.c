/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-exhibit.h"

#include "report/exhibit-words.h"
#include "report/xml.h"

static void
append_picture(GString *out, const DpExhibit *exhibit)
{
	g_autofree char *alt = dp_exhibit_alt(exhibit);
	g_autofree char *address = dp_exhibit_address(exhibit);

	g_string_append_printf(out, "<img alt=\"%s\" src=\"%s\"/>\n", alt, address);
}

static void
append_exhibit(GString *out, const DpExhibit *exhibit)
{
	g_autofree char *caption = dp_exhibit_caption(exhibit);

	g_string_append(out, "<figure>\n");
	if (exhibit->picture != NULL)
		append_picture(out, exhibit);
	g_string_append_printf(out, "<figcaption>%s: <bdi><q>", caption);
	dp_xml_text(out, exhibit->words);
	g_string_append(out, "</q></bdi></figcaption>\n</figure>\n");
}

void
dp_html_exhibits(GString *out, const DpReport *report, const DpFinding *finding, gboolean *shown)
{
	g_autoptr(GPtrArray) exhibits = dp_exhibits_take(report->exhibits, finding, shown);

	for (guint i = 0; i < exhibits->len; i++)
		append_exhibit(out, exhibits->pdata[i]);
}
