/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixtures/program.h"

/*
 * docs/adding-a-venue.md, read as a newcomer reads it: what it says to write is written, each line
 * after a "$" is run, and the answer begins as shown.
 */

#define FENCE "```"
#define PROMPT "$ "

/* The papers that it supposes, and which of ours they are. */
static const struct {
	const char *name, *paper;
} PAPERS[] = {
    {"sample.pdf", "acm-sigconf-6-pages.pdf"},
    {"long.pdf", "acm-sigconf-7-pages.pdf"},
};

static char *
source_file(const char *folder, const char *name, gsize *length)
{
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), folder, name, NULL);
	g_autoptr(GError) error = NULL;
	char *bytes = NULL;

	g_assert_true(g_file_get_contents(path, &bytes, length, &error));
	g_assert_no_error(error);
	return bytes;
}

/* What a shell says that has the program as a command; a mistake that is shown is no failure. */
static char *
answer(const char *command)
{
	g_autoptr(GSubprocessLauncher) launcher = program_launcher(
	    ".", NULL, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
	g_autofree char *script =
	    g_strdup_printf("deskproof() { \"$DESKPROOF\" \"$@\"; }\n%s\n", command);
	char shell[] = "sh", option[] = "-c";
	char *words[] = {shell, option, script, NULL};
	g_autoptr(GSubprocess) process = program_spawn(launcher, words);
	Ending ending = program_wait(process);

	g_free(ending.err);
	return ending.out;
}

static void
check_answer(const char *command, const char *shown)
{
	g_autofree char *said = answer(command);

	if (g_str_has_prefix(said, shown) && (shown[0] != '\0' || said[0] == '\0'))
		return;
	g_test_message("%s says:\n%s\nand not:\n%s", command, said, shown);
	g_test_fail();
}

/* Runs the commands of a block; what is between them is their answers. */
static guint
run_block(const char *block)
{
	g_auto(GStrv) parts = g_strsplit(block, PROMPT, -1);
	guint n = 0;

	for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++, n++) {
		char *shown = strchr(parts[i], '\n');

		g_assert_nonnull(shown);
		*shown = '\0';
		check_answer(parts[i], shown + 1);
	}
	return n;
}

static void
test_every_command(void)
{
	g_autofree char *page = source_file("docs", "adding-a-venue.md", NULL);
	g_auto(GStrv) blocks = g_strsplit(page, FENCE, -1);
	guint n = 0;

	for (guint i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		gsize length = 0;
		g_autofree char *bytes = source_file("testdata", PAPERS[i].paper, &length);

		program_write(PAPERS[i].name, bytes, (gssize)length);
	}
	/* the odd parts are between fences */
	for (guint i = 1; blocks[i] != NULL && blocks[i + 1] != NULL; i += 2) {
		if (g_str_has_prefix(blocks[i], "yaml\n"))
			program_write("lamp-2027.yaml", blocks[i] + strlen("yaml\n"), -1);
		else
			n += run_block(blocks[i]);
	}
	g_assert_cmpuint(n, >=, 10);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	g_test_add_func("/adding-a-venue/every-command", test_every_command);
	return program_test_run();
}
