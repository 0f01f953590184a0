/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "floor.h"

/* accuracy/cases.c and accuracy/redteam.c measure; no figure may be worse than recorded. */

static void
test_cases(void)
{
	floor_hold(measure_cases);
}

static void
test_words(void)
{
	floor_hold(measure_words);
}

static void
test_redteam(void)
{
	floor_hold(measure_redteam);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/accuracy/cases", test_cases);
	g_test_add_func("/accuracy/words", test_words);
	g_test_add_func("/accuracy/redteam", test_redteam);
	return g_test_run();
}
