/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-place.h"

#include "report/html-element.h"
#include "report/place-text.h"

#define PLAIN_PLACES 6 /* shown without a click */

static void
append_place(GString *out, const DpHtmlPaper *paper, guint index, guint number)
{
	const DpFinding *finding = paper->findings->pdata[index];
	g_autofree char *text = dp_place_describe(finding->places->pdata[number]);

	g_string_append_printf(out, "<li id=\"p%uf%uw%u\">", paper->number, index + 1, number + 1);
	dp_html_foreign(out, text);
	g_string_append(out, "</li>\n");
}

static void
append_list(GString *out, const DpHtmlPaper *paper, guint index, guint from, guint to)
{
	g_string_append(out, "<ul class=\"places\">\n");
	for (guint i = from; i < to; i++)
		append_place(out, paper, index, i);
	g_string_append(out, "</ul>\n");
}

static void
append_places(GString *out, const DpHtmlPaper *paper, guint index)
{
	const DpFinding *finding = paper->findings->pdata[index];
	guint n = finding->places->len, plain = MIN(n, PLAIN_PLACES);

	append_list(out, paper, index, 0, plain);
	if (n > plain) {
		g_string_append_printf(out, "<details>\n<summary>%u more</summary>\n", n - plain);
		append_list(out, paper, index, plain, n);
		g_string_append(out, "</details>\n");
	}
	if (finding->n_places > n)
		g_string_append_printf(out, "<p>and %u more, which are not listed</p>\n",
		                       finding->n_places - n);
}

void
dp_html_places(GString *out, const DpHtmlPaper *paper, guint index)
{
	const DpFinding *finding = paper->findings->pdata[index];
	g_autoptr(GPtrArray) lines =
	    dp_places_describe(finding->places, finding->places->len, finding->n_places);

	if (finding->places->len == 0)
		return;
	/* whole pages share a line */
	if (lines->len == 1) {
		dp_html_entry(out, "Where", lines->pdata[0]);
		return;
	}
	g_string_append(out, "<dt>Where</dt>\n<dd>\n");
	append_places(out, paper, index);
	g_string_append(out, "</dd>\n");
}
