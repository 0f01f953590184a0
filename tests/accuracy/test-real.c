/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "floor.h"

/* accuracy/facts.c and accuracy/desk.c measure; no figure may be worse than recorded. */

static void
test_facts(void)
{
	floor_hold(measure_facts);
}

static void
test_desk(void)
{
	floor_hold(measure_desk);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/accuracy/real-facts", test_facts);
	g_test_add_func("/accuracy/desk-rejections", test_desk);
	return g_test_run();
}
