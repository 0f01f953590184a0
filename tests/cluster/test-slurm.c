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

/* How a task ends, which decides whether the merge runs; and what is then in the folder. */
static const struct {
	const char *name, *words, *said, *left;
} TASKS[] = {
    {"usage", "ended 4", "use sbatch --array=1-N", "status 2\n"},
    {"wrong-venue", "ended 1 --venue no-such-venue papers", "batch ended with status 2",
     "status 2\n"},
    {"paper-fails", "ended 1 --venue mlsys-2026 --fail-on error papers/long.pdf", "1 failed",
     "status 0\nshard-1-of-1.db\n"},
    {"not-read", "ended 1 --venue mlsys-2026 papers/00.pdf no.pdf",
     "shard 1: papers were not read (see above); submit it again with --array=1",
     "status 3\nshard-1-of-1.part-9-0.db\n"},
};

static void
test_task(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *script =
	    g_strdup_printf("rm -rf ended; mkdir ended; SLURM_ARRAY_TASK_ID=1 SLURM_JOB_ID=9 sh "
	                    "slurm-array.sbatch %s; "
	                    "echo status $?; ls ended; ls -d \"$TMPDIR\"/tmp.* 2>/dev/null",
	                    TASKS[i].words);
	g_autofree char *said = cluster_shell(script);

	assert_holds("what it says", said, TASKS[i].said);
	if (!g_str_has_suffix(said, TASKS[i].left)) {
		g_test_message("does not end with %s: %s", TASKS[i].left, said);
		g_test_fail();
	}
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

#define DECIDE "deskproof results decide papers/long.pdf page-limit overruled --by Ada --results "

/* After the array, whose merge is run again: what a person decided in between is kept. */
static void
test_merged_again(void)
{
	g_autofree char *decided =
	    cluster_shell("cp local.db kept.db; " DECIDE "local.db; " DECIDE "checked/results.db; "
	                  "deskproof results --rule page-limit checked/results.db");
	g_autofree char *said = cluster_shell("sh slurm-merge.sbatch checked 4; echo status $?");

	assert_holds("results", decided, "page-limit: overruled by Ada");
	assert_holds("merge", said, "27 papers added, 0 were there already, 0 differ\n");
	assert_holds("merge", said, "1 decision of people taken\nstatus 0\n");
	assert_same("checked/results.db");
	g_free(cluster_shell("mv kept.db local.db; echo words >checked/results.db"));
	g_autofree char *refused = cluster_shell("sh slurm-merge.sbatch checked 4; echo status $?; "
	                                         "cat checked/results.db");

	assert_holds("merge", refused, "this is no file of results");
	assert_holds("merge", refused, "move it away to merge without\nstatus 2\nwords\n");
}

/* While there is a file "hold", the first attempt at shard 1 checks some of its papers, and then
 * waits until it is killed or there is a file "go". So all that happens to it happens in mid-run.
 */
static const char HELD_PROGRAM[] =
    "#!/bin/sh\n"
    "if [ ! -e hold ] || [ \"$1\" != batch ] || [ \"${SLURM_ARRAY_TASK_ID:-}\" != 1 ] ||\n"
    "	[ \"${SLURM_RESTART_COUNT:-0}\" != 0 ]; then\n"
    "	exec \"$DESKPROOF\" \"$@\"\n"
    "fi\n"
    "(\n"
    "	for word; do\n"
    "		shift\n"
    "		[ \"$word\" != papers ] || word='papers/[01]*.pdf'\n"
    "		set -- \"$@\" \"$word\"\n"
    "	done\n"
    "	exec \"$DESKPROOF\" \"$@\"\n"
    ")\n"
    "touch held\n"
    "until [ -e go ]; do sleep 0.2; done\n"
    "exec \"$DESKPROOF\" \"$@\"\n";

/* Submits two shards into @folder, of which the first is held, and returns the job's number.
 * (transfer full) */
static char *
submit_held(const char *folder, guint save_seconds)
{
	g_autofree char *script = g_strdup_printf(
	    "rm -f go held; touch hold; "
	    "DESKPROOF_SAVE_SECONDS=%u sbatch --parsable --array=1-2 slurm-array.sbatch %s 2 "
	    "--venue mlsys-2026 papers",
	    save_seconds, folder);
	char *job = g_strchomp(cluster_shell(script));

	g_assert_cmpuint(g_ascii_strtoull(job, NULL, 10), >, 0);
	return job;
}

/* The node of the first task. */
static guint
node_of(const char *job)
{
	g_autofree char *script =
	    g_strdup_printf("squeue --noheader --format=%%N --jobs=%s_1", job);
	g_autofree char *node = g_strchomp(cluster_shell(script));

	g_assert_true(g_strcmp0(node, "n1") == 0 || g_strcmp0(node, "n2") == 0);
	return node[1] == '2' ? 1 : 0;
}

/* Slurm notices by itself that a node is gone, but lets a task rest for two minutes before it runs
 * again. */
static gboolean
wait_for_merge(const char *job, const char *folder)
{
	g_autofree char *script = g_strdup_printf(
	    "scontrol update JobId=%s_1 StartTime=now >/dev/null 2>&1; test -e %s/results.db", job,
	    folder);

	return cluster_wait(script);
}

/* Its log says that papers were known. */
static void
assert_continued(const char *job)
{
	g_autofree char *script =
	    g_strdup_printf("grep -c 'goes on from .*/shard-1-of-2.part-' deskproof-%s_1.log; "
	                    "grep -c ' [1-9][0-9]* were known from before' deskproof-%s_1.log",
	                    job, job);
	g_autofree char *counts = cluster_shell(script);

	g_assert_cmpstr(counts, ==, "1\n1\n");
}

static void
merge_after(const char *job, const char *folder)
{
	g_autofree char *script =
	    g_strdup_printf("sbatch --dependency=afterok:%s slurm-merge.sbatch %s 2", job, folder);
	g_autofree char *said = cluster_shell(script);

	assert_holds("sbatch", said, "Submitted batch job");
}

/* A node is gone in mid-run with all that runs on it. */
static void
test_node_killed(void)
{
	g_autofree char *job = submit_held("killed", 1);
	guint node;

	merge_after(job, "killed");
	if (!cluster_wait("test -e held && deskproof results killed/shard-1-of-2.part-*-0.db"))
		return;
	node = node_of(job);
	cluster_kill_node(node, TRUE);
	if (!wait_for_merge(job, "killed"))
		return;
	assert_same("killed/results.db");
	assert_continued(job);
	cluster_start_node(node);
	g_free(cluster_shell("rm -r \"$TMPDIR\"/tmp.*"));
	cluster_wait("test $(sinfo --noheader --states=idle --format=%D) = 2");
}

/* Slurm loses a task that goes on: at the end it writes what another attempt has written before. */
static void
test_two_attempts(void)
{
	g_autofree char *job = submit_held("twice", 1);
	guint node;

	merge_after(job, "twice");
	if (!cluster_wait("test -e held && deskproof results twice/shard-1-of-2.part-*-0.db"))
		return;
	node = node_of(job);
	cluster_kill_node(node, FALSE);
	if (!wait_for_merge(job, "twice"))
		return;
	assert_same("twice/results.db");
	assert_continued(job);
	g_free(cluster_shell("rm twice/shard-1-of-2.db; touch go"));
	if (!cluster_wait("test -e twice/shard-1-of-2.db && ! ls -d \"$TMPDIR\"/tmp.*"))
		return;
	g_free(cluster_shell("rm twice/results.db; sh slurm-merge.sbatch twice 2"));
	assert_same("twice/results.db");
	cluster_start_node(node);
	cluster_wait("test $(sinfo --noheader --states=idle --format=%D) = 2");
}

/* A task that is told to end saves what it has; the merge says what is missing; submitted again,
 * the task goes on. */
static void
test_cancelled(void)
{
	g_autofree char *job = submit_held("cancelled", 3600), *cancel = NULL, *again = NULL,
	                *said = NULL;

	cancel = g_strdup_printf(
	    "test -e held && test -e cancelled/shard-2-of-2.db && scancel %s_1", job);
	if (!cluster_wait(cancel) || !cluster_wait("test -z \"$(squeue --noheader)\""))
		return;
	said = cluster_shell("touch cancelled/results.db; sh slurm-merge.sbatch cancelled 2; "
	                     "echo status $?; wc -c <cancelled/results.db");
	g_assert_cmpstr(said, ==,
	                "slurm-merge.sbatch: shard 1 of 2 is missing: there is no "
	                "cancelled/shard-1-of-2.db\n"
	                "slurm-merge.sbatch: run these again: sbatch --array=1 slurm-array.sbatch "
	                "cancelled 2 ...\n"
	                "status 2\n0\n");
	again = g_strchomp(
	    cluster_shell("rm hold; sbatch --parsable --array=1 slurm-array.sbatch cancelled 2 "
	                  "--venue mlsys-2026 papers"));
	if (!cluster_wait("test -e cancelled/shard-1-of-2.db && test -z \"$(squeue --noheader)\""))
		return;
	assert_continued(again);
	g_free(cluster_shell("rm cancelled/results.db; sh slurm-merge.sbatch cancelled 2"));
	assert_same("cancelled/results.db");
}

static void
set_up(void)
{
	g_autofree char *program = NULL;

	program_set_up();
	program = program_path("bin/deskproof");
	write_papers();
	copy_script("slurm-array.sbatch");
	copy_script("slurm-merge.sbatch");
	program_write("bin/deskproof", HELD_PROGRAM, -1);
	g_assert_cmpint(g_chmod(program, 0755), ==, 0);
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
	for (guint i = 0; i < G_N_ELEMENTS(TASKS); i++) {
		g_autofree char *name = g_strdup_printf("/slurm/task/%s", TASKS[i].name);

		g_test_add_data_func(name, GUINT_TO_POINTER(i), test_task);
	}
	g_test_add_func("/slurm/array", test_array);
	g_test_add_func("/slurm/merged-again", test_merged_again);
	g_test_add_func("/slurm/node-killed", test_node_killed);
	g_test_add_func("/slurm/two-attempts", test_two_attempts);
	g_test_add_func("/slurm/cancelled", test_cancelled);
	return program_test_run();
}

int
main(int argc, char **argv)
{
	return overseer_run(run_tests, argc, argv);
}
