/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

/* The report that README.md shows is the one the program prints today. */
static void
test_report(void)
{
	const char *root = g_getenv("DP_SOURCE_DIR"), *program = g_getenv("DESKPROOF");
	g_autofree char *path = g_build_filename(root, "README.md", NULL);
	g_autofree char *readme = NULL, *report = NULL;
	g_autoptr(GError) error = NULL;
	const char *const command[] = {
	    program,   "check",          "--no-config",
	    "--venue", "euromlsys-2026", "testdata/acm-sigplan-11-lines-over.pdf",
	    NULL};

	g_assert_true(g_file_get_contents(path, &readme, NULL, &error));
	g_assert_true(g_spawn_sync(root, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL,
	                           &report, NULL, NULL, &error));
	g_assert_no_error(error);
	g_assert_cmpuint(strlen(report), >, 200);
	g_assert_nonnull(strstr(readme, report));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/readme/shows-the-report-of-today", test_report);
	return g_test_run();
}
