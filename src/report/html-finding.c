/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-finding.h"

#include "report/html-element.h"
#include "report/html-exhibit.h"
#include "report/html-place.h"
#include "report/terms.h"
#include "report/xml.h"
#include "verdict/title.h"

static void
append_link(GString *out, const DpSourceWords *words)
{
	if (words->url == NULL)
		return;
	g_string_append(out, "<br/>");
	if (words->is_web) {
		g_string_append(out, "<a");
		dp_xml_attribute(out, "href", words->url);
		g_string_append(out, " rel=\"noreferrer\">");
		dp_xml_text(out, words->url);
		g_string_append(out, "</a>");
	} else {
		dp_xml_text(out, words->url);
	}
	if (words->read != NULL) {
		g_string_append(out, " (read ");
		dp_xml_text(out, words->read);
		g_string_append_c(out, ')');
	}
}

static void
append_source(GString *out, const DpFinding *finding)
{
	g_auto(DpSourceWords) words = {0};

	if (!dp_source_words_init(&words, finding))
		return;
	g_string_append_printf(out, "<dt>%s</dt>\n<dd>%s", words.name,
	                       words.is_quoted ? "<q>" : "");
	dp_xml_text(out, words.text);
	g_string_append(out, words.is_quoted ? "</q>" : "");
	append_link(out, &words);
	g_string_append(out, "</dd>\n");
	dp_html_entry(out, "Source", words.origin);
}

static void
append_measures(GString *out, const DpFinding *finding)
{
	g_autoptr(GArray) terms = dp_terms_of_measures(finding);
	g_autoptr(GString) head = g_string_new(NULL);
	g_autoptr(GString) row = g_string_new(NULL);

	for (guint i = 0; i < terms->len; i++) {
		const DpTerm *term = &g_array_index(terms, DpTerm, i);

		dp_html_element(head, "th scope=\"col\"", term->name);
		dp_html_element(row, "td", term->text);
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
	g_autoptr(GArray) terms = dp_terms_of_remedy(finding);

	if (terms->len == 0)
		return;
	g_string_append_printf(out, "<div class=\"remedy\">\n<p>%s</p>\n<dl>\n", DP_REMEDY_TITLE);
	dp_html_entries(out, terms);
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
	g_autoptr(GArray) remarks = dp_terms_of_remarks(finding);

	dp_html_entry(entries, "Doubt", dp_finding_doubt(finding));
	dp_html_places(entries, paper, index);
	append_source(entries, finding);
	dp_html_entries(entries, remarks);
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
