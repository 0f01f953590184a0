/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-paper.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "base/paper-size.h"
#include "report/checked.h"
#include "report/headline.h"
#include "report/marked-page.h"
#include "report/print-finding.h"
#include "report/print-link.h"
#include "report/print-sheet.h"
#include "report/print-standing.h"
#include "report/print-table.h"
#include "report/print-text.h"
#include "report/terms.h"
#include "verdict/quantity.h"
#include "verdict/title.h"

static const DpPrintStyle VERDICT = {DP_PRINT_BOLD, 11.5, 0xFFFFFF};

#define PADDING 7.0 /* in the coloured box */
#define BEFORE 12.0 /* a part */
#define KEPT 80.0   /* a heading with what must follow it */
#define SAME_SIZE 3.0

char *
dp_print_paper_title(const DpReport *report)
{
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *name = dp_report_name(report);

	return g_strdup_printf("%s: %s", headline, name);
}

/* (nullable): a page with a picture, which tells how large the pages are. */
static const DpPagePicture *
drawn_page(const DpReport *report)
{
	for (guint i = 0; report->page_pictures != NULL && i < report->page_pictures->len; i++) {
		const DpPagePicture *page = report->page_pictures->pdata[i];

		if (page->picture != NULL)
			return page;
	}
	return NULL;
}

/* Whether all pages have that size, which is the only one that the venue takes. */
static gboolean
keeps_size(const DpReport *report, const DpPaperSize *size)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (strcmp(finding->rule, "page-size") == 0)
			return finding->verdict == DP_VERDICT_PASS &&
			       finding->required.text != NULL &&
			       g_str_has_prefix(finding->required.text, size->title) &&
			       strstr(finding->required.text, " or ") == NULL;
	}
	return FALSE;
}

static gboolean
is_of_size(const DpReport *report, const DpPaperSize *size)
{
	const DpPagePicture *page = drawn_page(report);

	if (page == NULL)
		return keeps_size(report, size);
	return fabs(page->width - size->width) < SAME_SIZE &&
	       fabs(page->height - size->height) < SAME_SIZE;
}

void
dp_print_paper_size(DpPrint *print, const DpReport *report)
{
	guint n = 0;
	const DpPaperSize *sizes = dp_paper_sizes(&n);

	for (guint i = 0; i < n; i++) {
		gboolean is_default = strcmp(sizes[i].name, "a4") == 0;
		gboolean is_letter = strcmp(sizes[i].name, "letter") == 0;

		if (!is_default && !(is_letter && report != NULL && is_of_size(report, &sizes[i])))
			continue;
		print->width = sizes[i].width;
		print->height = sizes[i].height;
		return;
	}
}

static void
print_verdict(DpPrint *print, const DpReport *report)
{
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *meaning = dp_report_meaning(report);
	g_autofree char *text = g_strdup_printf("%s: %s", headline, meaning);
	double width = dp_print_breadth(print) - 2 * PADDING, leading = dp_print_leading(&VERDICT);
	g_autoptr(GPtrArray) lines = dp_print_wrap(print, &VERDICT, width, text);
	double height = lines->len * leading + 2 * PADDING;

	dp_print_need(print, height);
	dp_print_fill(print, dp_print_standing_colour(dp_report_colour(report)));
	print->haru->HPDF_Page_Rectangle(print->page, (HPDF_REAL)DP_PRINT_MARGIN,
	                                 (HPDF_REAL)(print->y - height),
	                                 (HPDF_REAL)dp_print_breadth(print), (HPDF_REAL)height);
	print->haru->HPDF_Page_Fill(print->page);
	for (guint i = 0; i < lines->len; i++)
		dp_print_line(print, &VERDICT, DP_PRINT_MARGIN + PADDING,
		              print->y - PADDING - (i + 0.75) * leading, lines->pdata[i]);
	print->y -= height + PADDING;
}

static void
print_top(const DpPrintPaper *paper)
{
	DpPrint *print = paper->print;
	g_autofree char *name = dp_report_name(paper->report);
	g_autofree char *tally = dp_report_tally(paper->report);
	g_autoptr(GArray) terms = dp_terms_of_paper(paper->report);

	print_verdict(print, paper->report);
	dp_print_paragraph(print, &DP_PRINT_TITLE, name);
	dp_print_entry(print, "Findings", tally);
	dp_print_entries(print, terms);
	if (dp_report_error_has_remedy(paper->report))
		dp_print_remedy(print, paper->report->findings->pdata[0]);
}

static void
print_overview_row(const DpPrintPaper *paper, const DpPrintTable *table, guint index)
{
	const DpFinding *finding = paper->findings->pdata[index];
	DpStanding standing = dp_finding_standing(finding);
	const DpPrintStyle word = {DP_PRINT_BOLD, 8, dp_print_standing_colour(standing)};
	guint page = dp_finding_page(finding);
	g_autofree char *number = g_strdup_printf("%u", index + 1);
	g_autofree char *title = dp_finding_title(finding);
	g_autofree char *measured = dp_quantity_format(&finding->measured);
	g_autofree char *required = dp_quantity_format(&finding->required);
	g_autofree char *where = page > 0 ? g_strdup_printf("%u", page) : NULL;
	const DpPrintCell cells[] = {{dp_standing_word(standing), &word},
	                             {number, NULL},
	                             {title, NULL},
	                             {measured, NULL},
	                             {required, NULL},
	                             {where, NULL}};

	dp_print_table_row(table, cells, (int)(paper->first_finding + index));
}

static void
print_overview(const DpPrintPaper *paper)
{
	static const DpPrintColumn COLUMNS[] = {{"Finding", 0.13},  {"No.", 0.06},
	                                        {"Rule", 0.31},     {"Measured", 0.21},
	                                        {"Required", 0.21}, {"Page", 0.08}};
	const DpPrintTable table = {paper->print, COLUMNS, G_N_ELEMENTS(COLUMNS)};

	dp_print_table_begin(&table);
	for (guint i = 0; i < paper->n_findings; i++)
		print_overview_row(paper, &table, i);
}

static void
print_findings(const DpPrintPaper *paper)
{
	DpPrint *print = paper->print;
	guint left_out = paper->findings->len - paper->n_findings;

	if (paper->findings->len == 0)
		return;
	dp_print_skip(print, BEFORE);
	dp_print_need(print, KEPT);
	dp_print_paragraph(print, &DP_PRINT_HEAD, "Findings");
	if (left_out > 0) {
		g_autofree char *text = g_strdup_printf(
		    "%u %s left out, the least grave: a report has at most %u.", left_out,
		    left_out == 1 ? "finding is" : "findings are", DP_LIMIT_PRINT_FINDINGS);

		dp_print_paragraph(print, &DP_PRINT_STRONG, text);
	}
	if (paper->n_findings > 0)
		print_overview(paper);
	for (guint i = 0; i < paper->n_findings; i++)
		dp_print_finding(paper, i);
}

static void
print_checked_row(const DpPrintTable *table, const DpFinding *finding)
{
	g_autofree char *title = dp_finding_title(finding);
	g_autofree char *measured = dp_quantity_format(&finding->measured);
	g_autofree char *required = dp_quantity_format(&finding->required);
	const DpPrintCell cells[] = {
	    {title, NULL, dp_checked_result(finding)}, {measured, NULL}, {required, NULL}};

	dp_print_table_row(table, cells, -1);
}

static void
print_checked_table(DpPrint *print, const DpReport *report, const DpChecked *checked)
{
	static const DpPrintColumn COLUMNS[] = {
	    {"Rule", 0.52}, {"Measured", 0.24}, {"Limit", 0.24}};
	const DpPrintTable table = {print, COLUMNS, G_N_ELEMENTS(COLUMNS)};
	guint n = dp_report_standing_count(report, checked->standing);
	g_autofree char *caption = g_strdup_printf("%s: %u", checked->caption, n);

	if (n == 0)
		return;
	dp_print_skip(print, BEFORE / 2);
	dp_print_need(print, KEPT);
	dp_print_paragraph(print, &DP_PRINT_STRONG, caption);
	dp_print_table_begin(&table);
	for (guint i = 0; i < report->findings->len; i++) {
		if (dp_finding_standing(report->findings->pdata[i]) == checked->standing)
			print_checked_row(&table, report->findings->pdata[i]);
	}
}

static void
print_checked(DpPrint *print, const DpReport *report)
{
	g_autofree char *tally = report->error == NULL ? dp_checked_tally(report) : NULL;
	g_autofree char *title = NULL;

	if (tally == NULL)
		return;
	title = g_strdup_printf("%s (%s)", DP_CHECKED_TITLE, tally);
	dp_print_skip(print, BEFORE);
	dp_print_need(print, KEPT);
	dp_print_paragraph(print, &DP_PRINT_HEAD, title);
	for (guint i = 0; i < DP_N_CHECKED; i++)
		print_checked_table(print, report, &DP_CHECKED[i]);
}

/* Where what is printed differs from the words of the paper or of its rules. */
static void
print_notes(DpPrint *print)
{
	dp_print_skip(print, BEFORE);
	if (print->has_respelt)
		dp_print_paragraph(print, &DP_PRINT_DIM,
		                   "Letters that the fonts of this report lack are spelt in Latin "
		                   "letters, or as the number of the letter in Unicode (U+4F60).");
	if (!print->fonts.are_embedded)
		dp_print_paragraph(print, &DP_PRINT_DIM,
		                   "The font DejaVu Sans is not installed, so this report has no "
		                   "font of its own and few letters but Latin ones.");
	print->has_respelt = FALSE;
}

void
dp_print_paper(DpPrint *print, const DpReport *report)
{
	g_autoptr(GPtrArray) findings = dp_report_sorted(report, FALSE);
	g_autoptr(GPtrArray) pages = dp_marked_pages_new(report, findings, DP_PRINT_MARKS_ENLARGED);
	guint n_exhibits = report->exhibits != NULL ? report->exhibits->len : 0;
	g_autofree gboolean *shown = g_new0(gboolean, n_exhibits + 1);
	g_autofree char *title = dp_print_paper_title(report);
	DpPrintPaper paper = {.print = print,
	                      .report = report,
	                      .findings = findings,
	                      .n_findings = MIN(findings->len, print->findings_left),
	                      .pages = pages,
	                      .shown = shown,
	                      .first_finding = dp_print_targets(print, findings->len)};

	print->findings_left -= paper.n_findings;
	paper.bookmark = dp_print_bookmark(print, NULL, title);
	print_top(&paper);
	print_findings(&paper);
	dp_print_sheets(&paper);
	print_checked(print, report);
	print_notes(print);
}
