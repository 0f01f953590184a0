/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "fixtures/cluster.h"
#include "fixtures/overseer.h"
#include "fixtures/program.h"

/*
 * The scripts of docs/cluster/ as they are, on a real Slurm. However a run went, what is merged in
 * the end is byte for byte what one machine would have kept.
 */

#define PAPERS 24

/* The first fenced block of the page that starts with @word. */
static char *
block_of(const char *page, const char *word)
{
	g_autofree char *path =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "docs", "cluster", page, NULL);
	g_autofree char *text = NULL, *fence = g_strdup_printf("```%s\n", word);
	const char *start, *end;

	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	start = strstr(text, fence);
	g_assert_nonnull(start);
	start += strlen(fence);
	end = strstr(start, "```");
	g_assert_nonnull(end);
	return g_strndup(start, end - start);
}

static void
copy_script(const char *name)
{
	g_autofree char *path =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "docs", "cluster", name, NULL);
	g_autofree char *text = NULL;

	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	program_write(name, text, -1);
}

static void
assert_same(const char *merged)
{
	g_autofree char *script = g_strdup_printf("deskproof results --format jsonl %s", merged);
	g_autofree char *expected = cluster_shell("deskproof results --format jsonl local.db");
	g_autofree char *got = cluster_shell(script);

	g_assert_cmpuint(program_count_lines(expected), ==, PAPERS + 3);
	if (strcmp(expected, got) == 0)
		return;
	g_test_message("%s has %u lines:\n%.2000s", merged, program_count_lines(got), got);
	g_test_fail();
	cluster_log();
}

/* The page's commands. Papers that fail and a damaged one are results: all tasks succeed. */
static void
test_array(void)
{
	g_autofree char *script = block_of("slurm.md", "sh");
	g_autofree char *said = cluster_shell(script);

	g_test_message("%s", said);
	assert_holds("sbatch", said, "Submitted batch job");
	if (!cluster_wait("test -e checked/results.db && test -z \"$(squeue --noheader)\""))
		return;
	assert_same("checked/results.db");
	g_autofree char *left = cluster_shell("ls checked");

	g_assert_cmpstr(left, ==,
	                "results.db\nshard-1-of-4.db\nshard-2-of-4.db\nshard-3-of-4.db\n"
	                "shard-4-of-4.db\n");
}

/* Further ones of each kind of verdict; one shares its text with a paper of another shard, which no
 * shard can know. */
static void
write_papers(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	program_write_batch(PAPERS);
	program_write("papers/damaged.pdf", "no PDF", -1);
	paper.lines = 110;
	paper.words = 1;
	program_write_paper("papers/shares.pdf", &paper);
	paper.lines = 2000; /* of 100 to a page, where 10 pages are allowed */
	paper.words = 77000003;
	program_write_paper("papers/long.pdf", &paper);
}

/* What the others compare with. */
static void
test_one_machine(void)
{
	g_autofree char *said =
	    cluster_shell("deskproof batch --venue mlsys-2026 --results local.db papers");

	assert_holds("batch", said, "27 papers: ");
	assert_holds("batch", said, "1 failed");
	assert_holds("batch", said, "1 not checked");
	assert_holds("batch", said, "2 papers share text with another");
}

static void
set_up(void)
{
	program_set_up();
	write_papers();
	copy_script("slurm-array.sbatch");
	copy_script("slurm-merge.sbatch");
}

static int
run_tests(int argc, char **argv)
{
	const char *missing;

	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	missing = cluster_missing();
	if (missing != NULL) {
		g_print("1..0 # SKIP %s is not installed; scripts/install-dependencies gets it\n",
		        missing);
		return 0;
	}
	set_up();
	if (!cluster_start())
		return 1;
	g_test_add_func("/slurm/one-machine", test_one_machine);
	g_test_add_func("/slurm/array", test_array);
	return program_test_run();
}

int
main(int argc, char **argv)
{
	return overseer_run(run_tests, argc, argv);
}
