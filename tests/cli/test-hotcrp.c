/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures/page-commands.h"
#include "fixtures/program.h"

static const PagePaper PAPERS[] = {
    {"paper.pdf", "acm-sigplan-6-pages.pdf"},
};

static void
test_every_command(void)
{
	guint n = page_commands_run("hotcrp.md", PAPERS, G_N_ELEMENTS(PAPERS), NULL);

	g_assert_cmpuint(n, >=, 4);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	g_test_add_func("/hotcrp/every-command", test_every_command);
	return program_test_run();
}
