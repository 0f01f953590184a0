/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "fixtures/program.h"

/* The settings that `init` writes, and that a check then obeys. */

static const char FITS[] =
    "schema: 1\nid: fits-2026\ntitle: Fits\ntracks: [main, demo]\nstages: [submission, final]\n"
    "rules:\n  page-size: {sizes: [letter]" PROGRAM_CITE;

static const struct {
	const char *name, *command;
	int exit;
	const char *file; /* (nullable): what the settings then hold; NULL: there are none */
	const char *err;
} CALLS[] = {
    {"venue", "init --venue fits-2026", 0, "\nvenue: fits-2026  # Fits\n", ""},
    {"any-case", "init --venue Fits-2026", 0, "\nvenue: fits-2026  # Fits\n", ""},
    {"first-is-a-comment", "init --venue fits-2026", 0, "\n# track: main  # one of: main, demo\n",
     ""},
    {"chosen", "init --venue fits-2026 --track demo --stage final", 0,
     "\ntrack: demo  # one of: main, demo\nstage: final  # one of: submission, final\n", ""},
    {"path", "init --venue rules/fits-2026.yaml", 0, "\nvenue: rules/fits-2026.yaml  # Fits\n", ""},
    {"odd-path", "init --venue odd:folder/fits-2026.yaml", 2, NULL, "in quotes"},
    {"unknown", "init --venue fist-2026", 2, NULL, "there is no venue"},
    {"unknown-track", "init --venue fits-2026 --track poster", 2, NULL, "is not a track of"},
    {"nothing-known", "init", 2, NULL, "which venue? Say --venue ID"},
    {"paper-of-no-style", "init paper.pdf", 2, NULL, "which venue?"},
    {"no-paper", "init no.pdf", 2, NULL, ""},
    {"two-papers", "init paper.pdf paper.pdf", 2, NULL, "at most one paper"},
};

static void
test_call(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *path = program_path(".deskproof.yaml");
	g_autofree char *text = NULL;

	g_remove(path);
	g_auto(Ending) ending = program_run(CALLS[i].command);

	g_assert_cmpint(ending.exit, ==, CALLS[i].exit);
	assert_holds("stderr", ending.err, CALLS[i].err);
	g_file_get_contents(path, &text, NULL, NULL);
	if (CALLS[i].file == NULL)
		g_assert_null(text);
	else
		assert_holds("settings", text != NULL ? text : "", CALLS[i].file);
}

/* What is written is read: the paper is then checked for that venue. */
static void
test_is_obeyed(void)
{
	g_auto(Ending) written = program_run("init --force --venue fits-2026 --stage final");
	g_auto(Ending) checked = program_run("paper.pdf");

	g_assert_cmpint(written.exit, ==, 0);
	assert_holds("stdout", written.out, "Wrote .deskproof.yaml for Fits (fits-2026).\n");
	g_assert_cmpint(checked.exit, ==, 0);
	assert_holds("stdout", checked.out, "Fits (fits-2026), track main, stage final;");
	g_assert_cmpstr(checked.err, ==, "");
}

static void
test_is_kept(void)
{
	program_write(".deskproof.yaml", "venue: mine\n", -1);
	g_auto(Ending) refused = program_run("init --venue fits-2026");
	g_autoptr(GBytes) kept = program_read(".deskproof.yaml");
	g_auto(Ending) forced = program_run("init --venue fits-2026 --force");
	g_autoptr(GBytes) replaced = program_read(".deskproof.yaml");

	g_assert_cmpint(refused.exit, ==, 2);
	assert_holds("stderr", refused.err, "already; say --force");
	g_assert_cmpmem(g_bytes_get_data(kept, NULL), g_bytes_get_size(kept), "venue: mine\n", 12);
	g_assert_cmpint(forced.exit, ==, 0);
	assert_holds("settings", g_bytes_get_data(replaced, NULL), "fits-2026");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	program_write("rules/fits-2026.yaml", FITS, -1);
	program_write("odd:folder/fits-2026.yaml", FITS, -1);
	program_write_paper("paper.pdf", &FIXTURE_PAPER);
	for (guint i = 0; i < G_N_ELEMENTS(CALLS); i++) {
		g_autofree char *path = g_strdup_printf("/init/%s", CALLS[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_call);
	}
	g_test_add_func("/init/is-obeyed", test_is_obeyed);
	g_test_add_func("/init/is-kept", test_is_kept);
	return program_test_run();
}
