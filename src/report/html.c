/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/version.h>

#include "report/formats.h"
#include "report/headline.h"
#include "report/html-element.h"
#include "report/html-paper.h"
#include "report/marked-page.h"
#include "report/page-head.h"

/* A self-contained page: no script, nothing fetched, readable without its colours. Its head names
 * the verdict and its top all papers, so it is written when all reports are there. */

/* "FAIL: paper.pdf – deskproof". (transfer full) */
static char *
title_of(const GPtrArray *reports)
{
	g_autofree char *first = NULL, *second = NULL;

	if (reports->len != 1) {
		first = dp_reports_tally(reports);
		return g_strdup_printf("%s – deskproof", first);
	}
	first = dp_report_headline(reports->pdata[0]);
	second = dp_report_name(reports->pdata[0]);
	return g_strdup_printf("%s: %s – deskproof", first, second);
}

static void
append_row(GString *out, const DpReport *report, guint number)
{
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *name = dp_report_name(report);
	g_autofree char *tally = dp_report_tally(report);

	g_string_append_printf(out,
	                       "<tr>\n<td><span class=\"word %s\">%s</span></td>\n"
	                       "<th scope=\"row\"><a href=\"#p%u\">",
	                       dp_html_class(dp_report_colour(report)), headline, number);
	dp_html_foreign(out, name);
	g_string_append(out, "</a></th>\n");
	dp_html_element(out, "td", tally);
	g_string_append(out, "</tr>\n");
}

static void
append_contents(GString *out, const GPtrArray *reports)
{
	g_autofree char *tally = dp_reports_tally(reports);

	dp_html_element(out, "p", tally);
	g_string_append(out, "<nav aria-label=\"Papers\">\n<table>\n<thead><tr>"
	                     "<th scope=\"col\">Verdict</th><th scope=\"col\">Paper</th>"
	                     "<th scope=\"col\">Findings</th></tr></thead>\n<tbody>\n");
	for (guint i = 0; i < reports->len; i++)
		append_row(out, reports->pdata[i], i + 1);
	g_string_append(out, "</tbody>\n</table>\n</nav>\n");
}

static gboolean
has_sheets(const GPtrArray *reports)
{
	for (guint i = 0; i < reports->len; i++) {
		if (dp_marked_pages_wanted(reports->pdata[i]))
			return TRUE;
	}
	return FALSE;
}

void
dp_html_end(GString *out, const GPtrArray *reports, const DpWriterOptions *options)
{
	g_autofree char *title = title_of(reports);
	const DpPageHead head = {.title = title, .style = "report.css", .pictures = TRUE};

	dp_page_head(out, &head);
	g_string_append(out, has_sheets(reports) ? "<body class=\"wide\">\n" : "<body>\n");
	g_string_append(out, "<a class=\"skip\" href=\"#papers\">Skip to the report</a>\n"
	                     "<header>\n<h1>deskproof report</h1>\n");
	if (reports->len > 1)
		append_contents(out, reports);
	g_string_append(out, "</header>\n<main id=\"papers\" tabindex=\"-1\">\n");
	for (guint i = 0; i < reports->len; i++)
		dp_html_paper(out, reports->pdata[i], i + 1, options);
	g_string_append_printf(out, "</main>\n<footer>deskproof %s</footer>\n</body>\n</html>\n",
	                       dp_version());
}
