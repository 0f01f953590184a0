/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/tabs.h"

#define TOP 16.0   /* below the stamp of page 1 */
#define BOTTOM 4.0 /* free above the lower edge */
#define GAP 1.5    /* between two tabs */

static int
compare(gconstpointer a, gconstpointer b)
{
	const DpTab *one = a, *two = b;

	if (one->right != two->right)
		return one->right ? 1 : -1;
	if (one->wanted != two->wanted)
		return one->wanted < two->wanted ? -1 : 1;
	return one->comment < two->comment ? -1 : one->comment > two->comment;
}

static double
length(const DpTab *tab)
{
	return tab->brief ? DP_TAB_BRIEF : tab->whole;
}

static double
total(const DpTab *tabs, guint n)
{
	double sum = 0;

	for (guint i = 0; i < n; i++)
		sum += length(&tabs[i]) + GAP;
	return sum;
}

/* Down from where each should begin; then those that got too low are pushed up again. */
static void
stack(DpTab *tabs, guint n, double height)
{
	double free = TOP, limit = height - BOTTOM;

	for (guint i = 0; i < n; i++) {
		tabs[i].y0 = MAX(tabs[i].wanted, free);
		free = tabs[i].y0 + length(&tabs[i]) + GAP;
	}
	for (guint i = n; i-- > 0;) {
		tabs[i].y1 = MIN(tabs[i].y0 + length(&tabs[i]), limit);
		tabs[i].y0 = tabs[i].y1 - length(&tabs[i]);
		limit = tabs[i].y0 - GAP;
	}
}

static void
place_side(DpTab *tabs, guint n, double height)
{
	double room = height - TOP - BOTTOM;
	gboolean brief = total(tabs, n) > room;
	guint fit = n;

	for (guint i = 0; i < n; i++)
		tabs[i].brief = brief;
	while (fit > 0 && total(tabs, fit) > room + GAP)
		fit--;
	for (guint i = 0; i < n; i++)
		tabs[i].shown = i < fit;
	stack(tabs, fit, height);
}

void
dp_tabs_place(GArray *tabs, double height)
{
	DpTab *all = (DpTab *)(void *)tabs->data;
	guint n_left = 0;

	g_array_sort(tabs, compare);
	while (n_left < tabs->len && !all[n_left].right)
		n_left++;
	place_side(all, n_left, height);
	place_side(all + n_left, tabs->len - n_left, height);
}
