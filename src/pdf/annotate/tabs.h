/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpTab: the name of a comment at the page's edge, beside its first mark there. Points from the
 * top left of the visible page. */
typedef struct {
	guint comment;  /* index */
	gboolean right; /* at the right edge, else at the left */
	double wanted;  /* where it should begin */
	double whole;   /* length with its whole label */
	gboolean shown; /* (out): FALSE: no room is left */
	gboolean brief; /* (out): there is room for the number alone */
	double y0, y1;  /* (out) */
} DpTab;

#define DP_TAB_WIDTH 9.0
#define DP_TAB_BRIEF 9.0 /* length with the number alone */

/** dp_tabs_place: gives the tabs (of DpTab) of a page @height tall their places, so that none
 * covers another, and sorts them by these. */
void dp_tabs_place(GArray *tabs, double height);
