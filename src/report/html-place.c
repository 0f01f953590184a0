/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-place.h"

#include "report/html-element.h"
#include "report/marked-page.h"
#include "report/place-text.h"

#define PLAIN_PLACES 6 /* shown without a click */

static gboolean
is_marked(const DpHtmlPaper *paper, guint index, guint number)
{
	return dp_marked_page_find(paper->sheets, paper->findings, index, number) != NULL;
}

/* Begins a link to where the place is drawn. */
static void
append_link(GString *out, const DpHtmlPaper *paper, guint index, guint number)
{
	g_string_append_printf(out, "<a class=\"number\" href=\"#p%um%u-%u\">", paper->number,
	                       index + 1, number + 1);
}

static void
append_place(GString *out, const DpHtmlPaper *paper, guint index, guint number)
{
	const DpFinding *finding = paper->findings->pdata[index];
	g_autofree char *text = dp_place_describe(finding->places->pdata[number]);
	g_autofree char *label = dp_place_mark_number(paper->findings, index, number);

	g_string_append_printf(out, "<li id=\"p%uf%uw%u\">", paper->number, index + 1, number + 1);
	if (is_marked(paper, index, number)) {
		append_link(out, paper, index, number);
		g_string_append_printf(out, "%s</a> ", label);
	}
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

/* "pages 3, 4, 7 and 2 others", in one line */
static void
append_whole_pages(GString *out, const DpHtmlPaper *paper, guint index)
{
	const DpFinding *finding = paper->findings->pdata[index];
	guint n = finding->places->len;

	g_string_append(out, "pages");
	for (guint i = 0; i < n; i++) {
		const DpPlace *place = finding->places->pdata[i];
		gboolean marked = is_marked(paper, index, i);

		g_string_append_printf(out, "%s <span id=\"p%uf%uw%u\">", i > 0 ? "," : "",
		                       paper->number, index + 1, i + 1);
		if (marked)
			append_link(out, paper, index, i);
		g_string_append_printf(out, "%u%s</span>", place->page, marked ? "</a>" : "");
	}
	if (finding->n_places > n)
		g_string_append_printf(out, " and %u other%s", finding->n_places - n,
		                       finding->n_places - n == 1 ? "" : "s");
	g_string_append_c(out, '\n');
}

void
dp_html_places(GString *out, const DpHtmlPaper *paper, guint index)
{
	const DpFinding *finding = paper->findings->pdata[index];

	if (finding->places->len == 0)
		return;
	g_string_append(out, "<dt>Where</dt>\n<dd>\n");
	if (dp_places_are_whole_pages(finding->places))
		append_whole_pages(out, paper, index);
	else
		append_places(out, paper, index);
	g_string_append(out, "</dd>\n");
}
