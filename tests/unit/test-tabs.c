/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/tabs.h"

/* Tabs at the edges of a page 792 pt tall. */

#define HEIGHT 792.0

static void
add(GArray *tabs, gboolean right, double wanted, double whole)
{
	DpTab tab = {.comment = tabs->len, .right = right, .wanted = wanted, .whole = whole};

	g_array_append_val(tabs, tab);
}

static GArray *
new_tabs(void)
{
	return g_array_new(FALSE, FALSE, sizeof(DpTab));
}

static const DpTab *
tab_at(const GArray *tabs, guint i)
{
	return &g_array_index(tabs, DpTab, i);
}

/* None covers another or leaves the page. */
static void
assert_apart(const GArray *tabs, double height)
{
	for (guint i = 0; i < tabs->len; i++) {
		const DpTab *tab = tab_at(tabs, i);

		if (!tab->shown)
			continue;
		g_assert_cmpfloat(tab->y0, >=, 0);
		g_assert_cmpfloat(tab->y1, <=, height);
		if (i > 0 && tab_at(tabs, i - 1)->shown && tab_at(tabs, i - 1)->right == tab->right)
			g_assert_cmpfloat(tab->y0, >, tab_at(tabs, i - 1)->y1);
	}
}

static void
test_beside_the_mark(void)
{
	g_autoptr(GArray) tabs = new_tabs();

	add(tabs, FALSE, 300, 60);
	add(tabs, TRUE, 200, 60);
	dp_tabs_place(tabs, HEIGHT);
	g_assert_cmpfloat(tab_at(tabs, 0)->y0, ==, 300);
	g_assert_cmpfloat(tab_at(tabs, 0)->y1, ==, 360);
	g_assert_cmpfloat(tab_at(tabs, 1)->y0, ==, 200);
	g_assert_false(tab_at(tabs, 0)->brief);
}

/* Below the stamp, above the lower edge, and one below the other. */
static void
test_moved(void)
{
	g_autoptr(GArray) tabs = new_tabs();

	add(tabs, FALSE, 0, 60);
	add(tabs, FALSE, 20, 60);
	add(tabs, FALSE, 770, 60);
	add(tabs, FALSE, 780, 60);
	dp_tabs_place(tabs, HEIGHT);
	assert_apart(tabs, HEIGHT);
	g_assert_cmpfloat(tab_at(tabs, 0)->y0, ==, 16);
	g_assert_cmpfloat(tab_at(tabs, 1)->y0, ==, 77.5);
	g_assert_cmpfloat(tab_at(tabs, 3)->y1, ==, 788);
}

/* Twelve of 60 pt fit, one more makes all of that side brief; of brief ones 73 fit. */
static void
check_many(guint n, gboolean brief, guint shown)
{
	g_autoptr(GArray) tabs = new_tabs();
	guint n_shown = 0;

	for (guint i = 0; i < n; i++)
		add(tabs, FALSE, 400, 60);
	add(tabs, TRUE, 400, 60);
	dp_tabs_place(tabs, HEIGHT);
	assert_apart(tabs, HEIGHT);
	for (guint i = 0; i < n; i++) {
		g_assert_cmpint(tab_at(tabs, i)->brief, ==, brief);
		n_shown += tab_at(tabs, i)->shown;
	}
	g_assert_cmpuint(n_shown, ==, shown);
	g_assert_false(tab_at(tabs, n)->brief);
}

static void
test_many(void)
{
	check_many(12, FALSE, 12);
	check_many(13, TRUE, 13);
	check_many(73, TRUE, 73);
	check_many(74, TRUE, 73);
}

static void
test_small_page(void)
{
	g_autoptr(GArray) tabs = new_tabs();

	add(tabs, FALSE, 5, 60);
	add(tabs, FALSE, 5, 60);
	dp_tabs_place(tabs, 30);
	assert_apart(tabs, 30);
	g_assert_true(tab_at(tabs, 0)->shown);
	g_assert_false(tab_at(tabs, 1)->shown);
	dp_tabs_place(tabs, 1);
	g_assert_false(tab_at(tabs, 0)->shown);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/tabs/beside-the-mark", test_beside_the_mark);
	g_test_add_func("/tabs/moved", test_moved);
	g_test_add_func("/tabs/many", test_many);
	g_test_add_func("/tabs/small-page", test_small_page);
	return g_test_run();
}
