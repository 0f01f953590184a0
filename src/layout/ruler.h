/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpRuler: the position of a review copy's line numbers, learnt page by page, so that a short last
 * page with three of them is handled like the others. By value; zeroed is empty.
 */
typedef struct {
	guint n;
	struct {
		double edge;    /* x where they align, points */
		gboolean right; /* they align on the right */
	} sides[4];
} DpRuler;

/**
 * dp_ruler_mark:
 * @tokens: (element-type DpWord): a page's
 *
 * Returns: (transfer full): a flag for each token: TRUE where it is a line number
 */
gboolean *dp_ruler_mark(DpRuler *ruler, const GArray *tokens, const char *text);
