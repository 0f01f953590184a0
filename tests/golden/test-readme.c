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
	g_autoptr(GSubprocessLauncher) launcher =
	    g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDOUT_PIPE);
	g_autoptr(GSubprocess) process = NULL;
	const char *const command[] = {
	    program,   "check",          "--no-config",
	    "--venue", "euromlsys-2026", "testdata/acm-sigplan-11-lines-over.pdf",
	    NULL};

	g_assert_true(g_file_get_contents(path, &readme, NULL, &error));
	g_subprocess_launcher_set_cwd(launcher, root);
	process = g_subprocess_launcher_spawnv(launcher, command, &error);
	g_assert_no_error(error);
	g_assert_true(g_subprocess_communicate_utf8(process, NULL, NULL, &report, NULL, NULL));
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
