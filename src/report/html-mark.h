/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/*
 * The places of a paper's findings on the pictures of its pages. A place has a number, "2.3" for
 * the third of the second finding, and two anchors that lead to each other: "p1f2w3" where the
 * finding names it, and "p1m2-3" where it is drawn.
 */

/** DpHtmlMark: a place drawn on a picture. */
typedef struct {
	guint finding, place; /* indices */
	DpRect frame;         /* points, on the page; empty if the place is the whole page */
	double x, y;          /* of its number, which covers no other */
} DpHtmlMark;

/** DpHtmlSheet: a picture and what is drawn on it. */
typedef struct {
	const DpPagePicture *page; /* borrowed; has a picture */
	GArray *marks;             /* of DpHtmlMark, gravest first; at most DP_LIMIT_PAGE_MARKS */
	guint n_places;            /* how many places there are on the page */
} DpHtmlSheet;

/** dp_html_has_sheets: whether pictures of pages were asked for, and there were pages to draw. */
gboolean dp_html_has_sheets(const DpReport *report);

/** dp_html_sheets_new: (transfer full) (element-type DpHtmlSheet): the sheets of @report, by page.
 * @findings: (element-type DpFinding): in the order in which they are numbered */
GPtrArray *dp_html_sheets_new(const DpReport *report, const GPtrArray *findings);

/** dp_html_sheet_find: (nullable): the sheet on which place @place of finding @finding is drawn. */
const DpHtmlSheet *dp_html_sheet_find(const GPtrArray *sheets, const GPtrArray *findings,
                                      guint finding, guint place);

/** dp_html_mark_number: "2.3", or "2" for a finding with one place. (transfer full) */
char *dp_html_mark_number(const GPtrArray *findings, guint finding, guint place);
