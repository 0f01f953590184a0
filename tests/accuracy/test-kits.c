/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "floor.h"

/* accuracy/kits.c measure; no figure may be worse than recorded. */

static void
test_kits(void)
{
	floor_hold(measure_kits);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/accuracy/kits", test_kits);
	return g_test_run();
}
