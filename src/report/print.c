/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/version.h>
#include <deskproof/writer.h>

#include "base/limits.h"
#include "report/formats.h"
#include "report/headline.h"
#include "report/print-link.h"
#include "report/print-paper.h"
#include "report/print-standing.h"
#include "report/print-table.h"
#include "report/print-text.h"

/* A report to print or to send on, as a PDF. */

#define FOOT 16.0 /* above the lower edge of the margin, half of which is free */

static void
print_row(const DpPrintTable *table, const DpReport *report, int target)
{
	const DpPrintStyle word = {DP_PRINT_BOLD, 8,
	                           dp_print_standing_colour(dp_report_colour(report))};
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *name = dp_report_name(report);
	g_autofree char *tally = dp_report_tally(report);
	const DpPrintCell cells[] = {{headline, &word}, {name, NULL}, {tally, NULL}};

	dp_print_table_row(table, cells, target);
}

/* Returns the target of the first paper; those of the others follow. */
static guint
print_contents(DpPrint *print, const GPtrArray *reports)
{
	static const DpPrintColumn COLUMNS[] = {
	    {"Verdict", 0.2}, {"Paper", 0.4}, {"Findings", 0.4}};
	const DpPrintTable table = {print, COLUMNS, G_N_ELEMENTS(COLUMNS)};
	guint first = dp_print_targets(print, reports->len);
	g_autofree char *tally = dp_reports_tally(reports);

	dp_print_page(print);
	if (print->page == NULL)
		return first;
	dp_print_paragraph(print, &DP_PRINT_TITLE, "deskproof report");
	dp_print_paragraph(print, &DP_PRINT_BODY, tally);
	if (reports->len > DP_LIMIT_PRINT_PAPERS) {
		g_autofree char *text = g_strdup_printf(
		    "Only the first %u papers have a section of their own, the most that a report "
		    "has; the other %u are only in this table.",
		    DP_LIMIT_PRINT_PAPERS, reports->len - DP_LIMIT_PRINT_PAPERS);

		dp_print_paragraph(print, &DP_PRINT_STRONG, text);
	}
	dp_print_table_begin(&table);
	for (guint i = 0; i < reports->len; i++)
		print_row(&table, reports->pdata[i], (int)(first + i));
	return first;
}

static void
print_papers(DpPrint *print, const GPtrArray *reports)
{
	guint first = 0, n = MIN(reports->len, DP_LIMIT_PRINT_PAPERS);

	dp_print_paper_size(print, reports->len > 0 ? reports->pdata[0] : NULL);
	if (reports->len != 1)
		first = print_contents(print, reports);
	for (guint i = 0; i < n && print->failed == HPDF_OK; i++) {
		dp_print_paper_size(print, reports->pdata[i]);
		dp_print_page(print);
		if (print->page == NULL)
			return;
		if (reports->len != 1)
			dp_print_arrive(print, first + i);
		dp_print_paper(print, reports->pdata[i]);
	}
}

/* How many pages there are is known only now. */
static void
print_feet(DpPrint *print)
{
	g_autofree char *program = g_strdup_printf("deskproof %s", dp_version());

	for (guint i = 0; i < print->pages->len && print->failed == HPDF_OK; i++) {
		g_autofree char *number =
		    g_strdup_printf("page %u of %u", i + 1, print->pages->len);
		double width = dp_print_line_width(print, &DP_PRINT_DIM, number);

		print->page = print->pages->pdata[i];
		dp_print_line(print, &DP_PRINT_DIM, DP_PRINT_MARGIN, DP_PRINT_MARGIN - FOOT / 2,
		              program);
		dp_print_line(print, &DP_PRINT_DIM,
		              print->haru->HPDF_Page_GetWidth(print->page) - DP_PRINT_MARGIN -
		                  width,
		              DP_PRINT_MARGIN - FOOT / 2, number);
	}
}

GBytes *
dp_pdf_make(const GPtrArray *reports, const DpWriterOptions *options, GError **error)
{
	g_auto(DpPrint) print = {0};
	g_autofree char *title = NULL;

	if (!dp_print_init(&print, error))
		return NULL;
	title =
	    reports->len == 1 ? dp_print_paper_title(reports->pdata[0]) : dp_reports_tally(reports);
	dp_print_describe(&print, title);
	print_papers(&print, reports);
	dp_print_links(&print);
	print_feet(&print);
	return dp_print_save(&print, error);
}
