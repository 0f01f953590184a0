/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"

/* The command without the service is listed as every command is: the manual is made of that, and a
 * build ended where the command could not be asked for its options. */

static void
count(const DpOptions *options, gpointer data)
{
	guint *n = data;

	g_assert_cmpstr(options->usage, ==, "serve [OPTION…]");
	g_assert_nonnull(options->entries);
	(*n)++;
}

static void
test_is_listed(void)
{
	const DpCommand serve = {"serve", "", "", dp_command_serve};
	guint n = 0;

	dp_options_visit(&serve, count, &n);
	g_assert_cmpuint(n, ==, 1);
}

static void
test_does_nothing(void)
{
	char name[] = "serve";
	char *argv[] = {name, NULL};

	g_assert_cmpint(dp_command_serve(1, argv), ==, DP_EXIT_USAGE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/serve-absent/is-listed", test_is_listed);
	g_test_add_func("/serve-absent/does-nothing", test_does_nothing);
	return g_test_run();
}
