/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/writer.h>

/** DpHtmlPaper: a paper on the page, while it is written. A place of a finding has two anchors that
 * lead to each other: "p1f2w3" where the finding names it, and "p1m2-3" where it is drawn. */
typedef struct {
	const DpReport *report;
	guint number;        /* 1-based; its anchors begin with "p" and this number */
	GPtrArray *findings; /* of DpFinding: those that a person should see, gravest first */
	GPtrArray *sheets;   /* of DpMarkedPage: the pictures of its pages */
	gboolean *shown;     /* one for each exhibit: whether it is already shown */
} DpHtmlPaper;

/** dp_html_paper: appends the section of paper @number (1-based). */
void dp_html_paper(GString *out, const DpReport *report, guint number,
                   const DpWriterOptions *options);
