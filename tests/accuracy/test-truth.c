/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "floor.h"

/* accuracy/truth.c measures; no figure may be worse than recorded. */

static void
test_truth(void)
{
	floor_hold(measure_truth);
}

static void
test_unseen(void)
{
	floor_hold(measure_truth_unseen);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/accuracy/truth", test_truth);
	g_test_add_func("/accuracy/truth-unseen", test_unseen);
	return g_test_run();
}
