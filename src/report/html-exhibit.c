/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-exhibit.h"

#include "report/xml.h"

static gboolean
is_same_rect(const DpRect *a, const DpRect *b)
{
	return a->x0 == b->x0 && a->y0 == b->y0 && a->x1 == b->x1 && a->y1 == b->y1;
}

/* Without a rectangle, places are compared by their text. With one they are not: a finding may
 * quote other words of the same place. */
static gboolean
is_same_place(const DpPlace *a, const DpPlace *b)
{
	if (a->page != b->page || a->has_rect != b->has_rect)
		return FALSE;
	return a->has_rect ? is_same_rect(&a->rect, &b->rect) : g_strcmp0(a->text, b->text) == 0;
}

static gboolean
is_about(const DpFinding *finding, const DpExhibit *exhibit)
{
	for (guint i = 0; i < finding->places->len; i++) {
		if (is_same_place(finding->places->pdata[i], &exhibit->place))
			return TRUE;
	}
	return FALSE;
}

/* The line of the place already shows the words. */
static gboolean
is_already_shown(const DpExhibit *exhibit)
{
	return exhibit->picture == NULL && g_strcmp0(exhibit->words, exhibit->place.text) == 0;
}

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
	g_string_append(out, "<figure>\n");
	if (exhibit->picture != NULL)
		append_picture(out, exhibit);
	if (exhibit->place.page > 0)
		g_string_append_printf(out,
		                       "<figcaption>Page %u, what programs read there: <bdi><q>",
		                       exhibit->place.page);
	else
		g_string_append(out, "<figcaption>What programs read in the file: <bdi><q>");
	dp_xml_text(out, exhibit->words);
	g_string_append(out, "</q></bdi></figcaption>\n</figure>\n");
}

void
dp_html_exhibits(GString *out, const DpReport *report, const DpFinding *finding, gboolean *shown)
{
	for (guint i = 0; report->exhibits != NULL && i < report->exhibits->len; i++) {
		const DpExhibit *exhibit = report->exhibits->pdata[i];

		if (shown[i] || is_already_shown(exhibit) || !is_about(finding, exhibit))
			continue;
		shown[i] = TRUE;
		append_exhibit(out, exhibit);
	}
}
