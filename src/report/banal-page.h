/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/**
 * DpBanalPage:
 *
 * A page as the JSON of banal has it. Lengths are in points; 0 means not known, but for margins,
 * which are only known if has_margin is set. The strings are static.
 */
typedef struct {
	const char *type;    /* "body", "blank", "cover", "bib", "appendix" or "figure" */
	guint height, width; /* whole points */
	gboolean has_margin;
	int margin[4];        /* top, right, bottom, left of the running text, on banal's grid */
	int outer[4];         /* the same with running heads and feet */
	int number_margin;    /* below the page number, or -1 */
	double size, leading; /* of most lines of main text */
	double reference_size;
	guint columns;
	guint characters, words; /* words: without those of references and appendices */
	guint section;           /* the lowest number of a section that begins on the page */
} DpBanalPage;

/** dp_banal_pages: (transfer full): DpBanalPage per page, at most DP_LIMIT_PAGES. */
GArray *dp_banal_pages(const DpFacts *facts);
