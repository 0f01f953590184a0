/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "fixtures/overseer.h"
#include "fixtures/page-commands.h"
#include "fixtures/program.h"

/* docs/cluster/gnu-parallel.md as a newcomer reads it, and what its commands have merged. */

static const PagePaper PAPERS[] = {
    {"papers/1.pdf", "mlsys.pdf"},
    {"papers/2.pdf", "paper.pdf"},
    {"papers/3.pdf", "acm-sigplan-6-pages.pdf"},
    {"papers/4.pdf", "acm-sigconf-7-pages.pdf"},
    {"papers/5.pdf", "acm-sigplan-11-lines-over.pdf"},
};

/* In place of ssh: what it is told to run on a node, run here as sshd does, in the home folder and
 * with a shell. Notes the node. */
static const char SSH[] = "#!/bin/sh\n"
                          "echo \"$1\" >>nodes.txt\n"
                          "shift\n"
                          "[ \"$1\" != -- ] || shift\n"
                          "cd\n"
                          "SHELL=/bin/sh exec sh -c \"$*\"\n";

/* Debian's moreutils has another program of that name. */
static gboolean
is_installed(void)
{
	g_autofree char *said = NULL;

	return g_spawn_command_line_sync("parallel --version", &said, NULL, NULL, NULL) &&
	       g_str_has_prefix(said, "GNU parallel");
}

static void
test_every_command(void)
{
	guint n = page_commands_run("cluster/gnu-parallel.md", PAPERS, G_N_ELEMENTS(PAPERS), NULL);

	g_assert_cmpuint(n, ==, 4);
}

static void
test_merged(void)
{
	g_auto(Ending) batch = program_run("batch --venue mlsys-2026 --results local.db papers");
	g_autofree char *expected = program_export("local.db");
	g_autofree char *here = program_export("all.db"), *nodes = program_export("nodes.db");

	g_assert_cmpint(batch.exit, ==, 3);
	g_assert_cmpuint(program_count_lines(expected), ==, G_N_ELEMENTS(PAPERS) + 1);
	g_assert_cmpstr(here, ==, expected);
	g_assert_cmpstr(nodes, ==, expected);
}

static void
test_both_nodes(void)
{
	g_autoptr(GBytes) bytes = program_read("nodes.txt");
	const char *nodes = g_bytes_get_data(bytes, NULL);

	assert_holds("nodes.txt", nodes, "node1\n");
	assert_holds("nodes.txt", nodes, "node2\n");
}

static void
set_up(void)
{
	g_autofree char *bin = NULL, *ssh = NULL, *program = NULL, *path = NULL;

	program_set_up();
	bin = program_path("bin");
	ssh = program_path("bin/ssh");
	program = program_path("bin/deskproof");
	path = g_strconcat(bin, ":", g_getenv("PATH"), NULL);
	program_write("papers/damaged.pdf", "no PDF", -1);
	program_write("bin/ssh", SSH, -1);
	g_assert_cmpint(g_chmod(ssh, 0755), ==, 0);
	g_assert_cmpint(symlink(g_getenv("DESKPROOF"), program), ==, 0);
	g_setenv("PATH", path, TRUE);
	/* It keeps notes there, and complains without. */
	g_setenv("HOME", program_folder, TRUE);
}

static int
run_tests(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	if (!is_installed()) {
		g_print("1..0 # SKIP GNU parallel is not installed; "
		        "scripts/install-dependencies gets it\n");
		return 0;
	}
	set_up();
	g_test_add_func("/parallel/every-command", test_every_command);
	g_test_add_func("/parallel/merged", test_merged);
	g_test_add_func("/parallel/both-nodes", test_both_nodes);
	return program_test_run();
}

int
main(int argc, char **argv)
{
	return overseer_run(run_tests, argc, argv);
}
