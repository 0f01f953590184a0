/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/*
 * The places of a paper's findings on the pictures of its pages. A place has a number, "2.3" for
 * the third of the second finding.
 */

/** DpPlaceMark: a place drawn on a picture. */
typedef struct {
	guint finding, place; /* indices */
	DpRect frame;         /* points, on the page; empty if the place is the whole page */
	double x, y;          /* of its number, which covers no other */
} DpPlaceMark;

/** DpMarkedPage: a picture and what is drawn on it. */
typedef struct {
	const DpPagePicture *page; /* borrowed; has a picture */
	GArray *marks;             /* of DpPlaceMark, gravest first; at most DP_LIMIT_PAGE_MARKS */
	guint n_places;            /* how many places there are on the page */
	double enlarged;           /* how much larger numbers are than 8.5 points of the page */
} DpMarkedPage;

/** dp_marked_pages_wanted: whether pictures of pages were asked for, and there were pages to draw.
 */
gboolean dp_marked_pages_wanted(const DpReport *report);

/**
 * dp_marked_pages_new: the pages of @report that have a picture, by page
 * @findings: (element-type DpFinding): in the order in which they are numbered
 * @enlarged: how much larger the numbers are than in a picture as large as its page
 *
 * Returns: (transfer full) (element-type DpMarkedPage)
 */
GPtrArray *dp_marked_pages_new(const DpReport *report, const GPtrArray *findings, double enlarged);

/** dp_marked_page_find: (nullable): the page on which place @place of finding @finding is drawn.
 */
const DpMarkedPage *dp_marked_page_find(const GPtrArray *sheets, const GPtrArray *findings,
                                        guint finding, guint place);

/** dp_place_mark_number: "2.3", or "2" for a finding with one place. (transfer full) */
char *dp_place_mark_number(const GPtrArray *findings, guint finding, guint place);

/** dp_place_mark_has_frame: FALSE: the place is the whole page. */
gboolean dp_place_mark_has_frame(const DpPlaceMark *mark);

/** dp_marked_page_more: (nullable) (transfer full): how many places are not drawn, a sentence. */
char *dp_marked_page_more(const DpMarkedPage *page);
