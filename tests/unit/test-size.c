/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/size.h"

static void
test_equals(void)
{
	static const struct {
		double size, other;
		gboolean equal;
	} CASES[] = {
	    {10, 9.963, TRUE},     /* a point of PDF and one of TeX */
	    {10.95, 10.909, TRUE}, /* cmr10 scaled 1095 */
	    {6, 5.9, TRUE},        /* rounded to a tenth */
	    {10.95, 9.963, FALSE}, /* 11pt and 10pt in LaTeX */
	    {9.963, 8.966, FALSE}, /* 10pt and 9pt */
	    {12, 11.5, FALSE},     /* Word: half a point */
	    {96.0001, 100, TRUE},   {95.9999, 100, FALSE}, {103.9999, 100, TRUE},
	    {104.0001, 100, FALSE}, {0, 0, TRUE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
		g_assert_cmpint(dp_size_equals(CASES[i].size, CASES[i].other), ==, CASES[i].equal);
}

static void
test_smaller(void)
{
	g_assert_false(dp_size_is_smaller(96.0001, 100));
	g_assert_true(dp_size_is_smaller(95.9999, 100));
	g_assert_false(dp_size_is_smaller(104.0001, 100));
	g_assert_true(dp_size_is_larger(104.0001, 100));
	g_assert_false(dp_size_is_larger(103.9999, 100));
	g_assert_false(dp_size_is_larger(95.9999, 100));
}

static void
test_repeats(void)
{
	g_assert_true(dp_size_repeats(8.966, 8.9474));
	g_assert_false(dp_size_repeats(8.966, 8.9459));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/size/equals", test_equals);
	g_test_add_func("/size/smaller", test_smaller);
	g_test_add_func("/size/repeats", test_repeats);
	return g_test_run();
}
