/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/certainty.h"

static void
test_edges(void)
{
	static const struct {
		double share;
		DpCertainty certainty;
	} CASES[] = {
	    {-1, DP_CERTAINTY_NONE},       {0, DP_CERTAINTY_NONE},      {0.1999, DP_CERTAINTY_NONE},
	    {0.2, DP_CERTAINTY_WEAK},      {0.3999, DP_CERTAINTY_WEAK}, {0.4, DP_CERTAINTY_LIKELY},
	    {0.7499, DP_CERTAINTY_LIKELY}, {0.75, DP_CERTAINTY_SURE},   {1, DP_CERTAINTY_SURE},
	    {5.9, DP_CERTAINTY_SURE},      {NAN, DP_CERTAINTY_NONE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
		g_assert_cmpint(dp_certainty_of(CASES[i].share), ==, CASES[i].certainty);
}

/* Facts in JSON are read as they were written. */
static void
test_values(void)
{
	double last = 0;

	for (DpCertainty level = DP_CERTAINTY_NONE; level <= DP_CERTAINTY_SURE; level++) {
		double value = dp_certainty_value(level);

		g_assert_cmpfloat(value, >, last);
		g_assert_cmpint(dp_certainty_of(value), ==, level);
		last = value;
	}
	g_assert_cmpfloat(last, ==, 1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/certainty/edges", test_edges);
	g_test_add_func("/certainty/values", test_values);
	return g_test_run();
}
