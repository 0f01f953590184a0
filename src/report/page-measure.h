/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/** DpPageMeasure: the measures of one page; points; 0: not known. */
typedef struct {
	guint page; /* 1-based */
	double width, height;
	guint columns;
	gboolean turned; /* its text is set sideways: the sizes are those of the page as shown */
	double gap;      /* between two columns */
	double size, leading; /* of most of its paragraphs */
	DpRect block;         /* around its text, tables and figures; empty: it has no text */
	GPtrArray *begins;    /* of char *: what begins here: "references", "appendix" */
} DpPageMeasure;

/** dp_page_measures: one for each page, from the facts of `measure`. (transfer full) (element-type
 * DpPageMeasure) */
GPtrArray *dp_page_measures(const DpFacts *facts);

/** dp_page_measure_lines: in words, without the page's number: a few lines of ASCII. (transfer
 * full)
 */
GStrv dp_page_measure_lines(const DpPageMeasure *measure);

/** dp_measure_text: the measures of the whole paper and of each page, as a text. @path: the paper's
 * (transfer full) */
char *dp_measure_text(const DpFacts *facts, const char *path);
