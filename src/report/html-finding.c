/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-finding.h"

#include "report/hint.h"
#include "report/html-element.h"
#include "report/html-exhibit.h"
#include "report/html-place.h"
#include "report/xml.h"
#include "verdict/quantity.h"
#include "verdict/title.h"

/* A venue file is ours or the user's, but only web addresses become links. */
static void
append_link(GString *out, const DpCitation *cite)
{
	if (cite->url == NULL)
		return;
	g_string_append(out, "<br/>");
	if (g_str_has_prefix(cite->url, "https://") || g_str_has_prefix(cite->url, "http://")) {
		g_string_append(out, "<a");
		dp_xml_attribute(out, "href", cite->url);
		g_string_append(out, " rel=\"noreferrer\">");
		dp_xml_text(out, cite->url);
		g_string_append(out, "</a>");
	} else {
		dp_xml_text(out, cite->url);
	}
	if (cite->read != NULL) {
		g_string_append(out, " (read ");
		dp_xml_text(out, cite->read);
		g_string_append_c(out, ')');
	}
}

/* Quotation marks and the venue's name are only for the venue's own sentence. */
static void
append_citation(GString *out, const DpFinding *finding)
{
	gboolean published = finding->source == DP_SOURCE_PUBLISHED;
	g_autofree char *origin = NULL;

	if (finding->cite.quote == NULL)
		return;
	origin = dp_finding_origin(finding);
	g_string_append(out, published ? "<dt>Venue</dt>\n<dd><q>" : "<dt>Source</dt>\n<dd>");
	dp_xml_text(out, published ? finding->cite.quote : origin);
	g_string_append(out, published ? "</q>" : "");
	append_link(out, &finding->cite);
	g_string_append(out, "</dd>\n");
	if (published)
		dp_html_entry(out, "Source", dp_source_origin(finding->source));
}

static void
append_measures(GString *out, const DpFinding *finding)
{
	const struct {
		const char *name;
		const DpQuantity *quantity;
	} COLUMNS[] = {{"Measured", &finding->measured},
	               {"Required", &finding->required},
	               {"Tolerance", &finding->tolerance}};
	g_autoptr(GString) head = g_string_new(NULL);
	g_autoptr(GString) row = g_string_new(NULL);

	for (guint i = 0; i < G_N_ELEMENTS(COLUMNS); i++) {
		g_autofree char *text = dp_quantity_format(COLUMNS[i].quantity);

		if (text == NULL || text[0] == '\0')
			continue;
		dp_html_element(head, "th scope=\"col\"", COLUMNS[i].name);
		dp_html_element(row, "td", text);
	}
	if (row->len > 0)
		g_string_append_printf(out,
		                       "<table class=\"measures\">\n<thead><tr>\n%s</tr></thead>\n"
		                       "<tbody><tr>\n%s</tr></tbody>\n</table>\n",
		                       head->str, row->str);
}

void
dp_html_remedy(GString *out, const DpFinding *finding)
{
	g_auto(DpHint) hint = {NULL, NULL};

	dp_hint_init(&hint, finding);
	if (hint.latex == NULL && hint.word == NULL)
		return;
	g_string_append(out, "<div class=\"remedy\">\n<p>What to do first</p>\n<dl>\n");
	dp_html_entry(out, "LaTeX", hint.latex);
	dp_html_entry(out, "Word", hint.word);
	g_string_append(out, "</dl>\n</div>\n");
}

static void
append_heading(GString *out, const DpHtmlPaper *paper, guint index)
{
	const DpFinding *finding = paper->findings->pdata[index];
	DpStanding standing = dp_finding_standing(finding);
	g_autofree char *title = dp_finding_title(finding);
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *anchor = g_strdup_printf("p%uf%u", paper->number, index + 1);

	g_string_append_printf(out,
	                       "<article class=\"finding %s\" id=\"%s\" aria-labelledby=\"%st\">\n"
	                       "<h4 id=\"%st\"><span class=\"word\">%s</span> %u. ",
	                       dp_html_class(standing), anchor, anchor, anchor,
	                       dp_standing_word(standing), index + 1);
	dp_xml_text(out, title);
	g_string_append(out, " <code>");
	dp_xml_text(out, key);
	g_string_append(out, "</code></h4>\n");
}

static void
append_details(GString *out, const DpHtmlPaper *paper, guint index)
{
	const DpFinding *finding = paper->findings->pdata[index];
	g_autoptr(GString) entries = g_string_new(NULL);

	dp_html_entry(entries, "Doubt", dp_finding_doubt(finding));
	dp_html_places(entries, paper, index);
	append_citation(entries, finding);
	dp_html_entry(entries, "Note", finding->note);
	dp_html_entry(entries, "Waived", finding->waiver);
	if (entries->len > 0)
		g_string_append_printf(out, "<dl>\n%s</dl>\n", entries->str);
}

void
dp_html_finding(GString *out, const DpHtmlPaper *paper, guint index)
{
	const DpFinding *finding = paper->findings->pdata[index];

	append_heading(out, paper, index);
	dp_html_element(out, "p", finding->message);
	if (finding->waiver == NULL)
		dp_html_remedy(out, finding);
	append_measures(out, finding);
	append_details(out, paper, index);
	dp_html_exhibits(out, paper->report, finding, paper->shown);
	g_string_append(out, "</article>\n");
}
