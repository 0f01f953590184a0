/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-checked.h"

#include "report/checked.h"
#include "report/headline.h"
#include "report/html-element.h"
#include "report/xml.h"
#include "verdict/quantity.h"
#include "verdict/title.h"

static void
append_row(GString *out, const DpFinding *finding)
{
	g_autofree char *title = dp_finding_title(finding);
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *measured = dp_quantity_format(&finding->measured);
	g_autofree char *required = dp_quantity_format(&finding->required);

	g_string_append(out, "<tr>\n<th scope=\"row\">");
	dp_xml_text(out, title);
	g_string_append(out, " <code>");
	dp_xml_text(out, key);
	g_string_append(out, "</code><br/><small>");
	dp_xml_text(out, dp_checked_result(finding));
	g_string_append(out, "</small></th>\n");
	dp_html_element(out, "td", measured);
	dp_html_element(out, "td", required);
	g_string_append(out, "</tr>\n");
}

static void
append_rows(GString *out, const DpReport *report, DpStanding standing)
{
	for (guint i = 0; i < report->findings->len; i++) {
		if (dp_finding_standing(report->findings->pdata[i]) == standing)
			append_row(out, report->findings->pdata[i]);
	}
}

static void
append_table(GString *out, const DpReport *report, DpStanding standing, const char *caption)
{
	guint n = dp_report_standing_count(report, standing);

	if (n == 0)
		return;
	g_string_append_printf(out,
	                       "<table class=\"checked\">\n<caption>%s: %u</caption>\n<thead><tr>"
	                       "<th scope=\"col\">Rule</th><th scope=\"col\">Measured</th>"
	                       "<th scope=\"col\">Limit</th></tr></thead>\n<tbody>\n",
	                       caption, n);
	append_rows(out, report, standing);
	g_string_append(out, "</tbody>\n</table>\n");
}

void
dp_html_checked(GString *out, const DpReport *report, gboolean open)
{
	g_autofree char *tally = dp_checked_tally(report);

	if (tally == NULL)
		return;
	g_string_append_printf(
	    out, "<details%s>\n<summary class=\"heading\"><h3>%s</h3> (%s)</summary>\n",
	    open ? " open=\"open\"" : "", DP_CHECKED_TITLE, tally);
	for (guint i = 0; i < DP_N_CHECKED; i++)
		append_table(out, report, DP_CHECKED[i].standing, DP_CHECKED[i].caption);
	g_string_append(out, "</details>\n");
}
