/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-exhibit.h"

#include "report/exhibit-words.h"
#include "report/xml.h"

static void
append_picture(GString *out, const DpExhibit *exhibit)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(exhibit->picture, &size);
	g_autofree char *encoded = g_base64_encode(data, size);

	g_string_append_printf(out,
	                       "<img alt=\"Page %u around the place, which is outlined in red\" "
	                       "src=\"data:image/png;base64,%s\"/>\n",
	                       exhibit->place.page, encoded);
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
	for (guint i = 0; report->exhibits != NULL && i < report->exhibits->len; i++) {
		const DpExhibit *exhibit = report->exhibits->pdata[i];

		if (shown[i] || !dp_exhibit_adds_to(exhibit, finding))
			continue;
		shown[i] = TRUE;
		append_exhibit(out, exhibit);
	}
}
