/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-paper.h"

#include "report/headline.h"
#include "report/html-checked.h"
#include "report/html-element.h"
#include "report/html-finding.h"
#include "report/html-sheet.h"
#include "report/marked-page.h"
#include "report/terms.h"
#include "report/xml.h"
#include "verdict/title.h"

static void
append_verdict(GString *out, const DpReport *report)
{
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *meaning = dp_report_meaning(report);

	g_string_append_printf(
	    out, "<p class=\"verdict %s\">%s: ", dp_html_class(dp_report_colour(report)), headline);
	dp_xml_text(out, meaning);
	g_string_append(out, "</p>\n");
}

/* G_MAXUINT: none. */
static guint
first_of(const DpHtmlPaper *paper, DpStanding standing)
{
	for (guint i = 0; i < paper->findings->len; i++) {
		if (dp_finding_standing(paper->findings->pdata[i]) == standing)
			return i;
	}
	return G_MAXUINT;
}

/* Each count leads to the first finding of its standing. The findings are not quite in the order of
 * the standings: another style, a note, explains the others and precedes them. */
static void
append_counts(GString *out, const DpHtmlPaper *paper)
{
	g_string_append(out, "<ul class=\"counts\">\n");
	for (guint i = 0; i < DP_N_STANDINGS; i++) {
		guint first = first_of(paper, i);
		g_autofree char *tally =
		    dp_standing_tally(i, dp_report_standing_count(paper->report, i));

		if (first != G_MAXUINT)
			g_string_append_printf(
			    out,
			    "<li class=\"%s\"><a class=\"word %s\" href=\"#p%uf%u\">%s</a></li>\n",
			    dp_html_class(i), dp_html_class(i), paper->number, first + 1, tally);
	}
	g_string_append(out, "</ul>\n");
}

static void
append_facts(GString *out, const DpReport *report)
{
	g_autoptr(GArray) terms = dp_terms_of_paper(report);

	g_string_append(out, "<dl>\n");
	dp_html_entries(out, terms);
	g_string_append(out, "</dl>\n");
}

static void
append_overview(GString *out, const DpHtmlPaper *paper)
{
	g_string_append_printf(out, "<nav class=\"overview\" aria-labelledby=\"p%ul\">\n<ol>\n",
	                       paper->number);
	for (guint i = 0; i < paper->findings->len; i++) {
		const DpFinding *finding = paper->findings->pdata[i];
		DpStanding standing = dp_finding_standing(finding);
		g_autofree char *title = dp_finding_title(finding);
		guint page = dp_finding_page(finding);

		g_string_append_printf(out, "<li><a href=\"#p%uf%u\">", paper->number, i + 1);
		dp_xml_text(out, title);
		g_string_append_printf(out, "</a> <span class=\"word %s\">%s</span>",
		                       dp_html_class(standing), dp_standing_word(standing));
		if (page > 0)
			g_string_append_printf(out, " <small>page %u</small>", page);
		g_string_append(out, "</li>\n");
	}
	g_string_append(out, "</ol>\n</nav>\n");
}

static void
append_findings(GString *out, const DpHtmlPaper *paper)
{
	if (paper->findings->len == 0)
		return;
	g_string_append_printf(out, "<h3 id=\"p%ul\">Findings</h3>\n", paper->number);
	if (paper->findings->len > 1)
		append_overview(out, paper);
	for (guint i = 0; i < paper->findings->len; i++)
		dp_html_finding(out, paper, i);
}

static void
append_heading(GString *out, const DpHtmlPaper *paper)
{
	g_autofree char *name = dp_report_name(paper->report);

	g_string_append_printf(out,
	                       "<section class=\"paper\" id=\"p%u\" aria-labelledby=\"p%ut\">\n"
	                       "<h2 id=\"p%ut\">",
	                       paper->number, paper->number, paper->number);
	dp_html_foreign(out, name);
	g_string_append(out, "</h2>\n");
	append_verdict(out, paper->report);
	if (paper->findings->len > 0)
		append_counts(out, paper);
	append_facts(out, paper->report);
	if (dp_report_error_has_remedy(paper->report))
		dp_html_remedy(out, paper->report->findings->pdata[0]);
}

void
dp_html_paper(GString *out, const DpReport *report, guint number, const DpWriterOptions *options)
{
	g_autoptr(GPtrArray) findings = dp_report_sorted(report, FALSE);
	guint n_exhibits = report->exhibits != NULL ? report->exhibits->len : 0;
	g_autofree gboolean *shown = g_new0(gboolean, n_exhibits + 1);
	g_autoptr(GPtrArray) sheets = dp_marked_pages_new(report, findings, 1);
	const DpHtmlPaper paper = {report, number, findings, sheets, shown};

	append_heading(out, &paper);
	g_string_append(out, "<div class=\"columns\">\n<div>\n");
	append_findings(out, &paper);
	if (report->error == NULL)
		dp_html_checked(out, report, options->all);
	g_string_append(out, "</div>\n");
	dp_html_sheets(out, &paper);
	g_string_append(out, "</div>\n</section>\n");
}
