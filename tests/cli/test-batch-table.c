/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/limits.h"
#include "fixtures/archive.h"
#include "fixtures/program.h"
#include "run/build.h"

/* How rows of a table of papers are kept and find their papers. */

#define FEW 10000u
#define MANY DP_LIMIT_BATCH_PAPERS
#define ROW "p/%07u.pdf,,long\n"

/* Row by row: what this process once had would be taken for the memory of those it starts. */
static gint64
write_table(const char *name, guint n)
{
	g_autofree char *path = program_path(name);
	FILE *file = g_fopen(path, "w");
	gint64 length;

	g_assert_nonnull(file);
	fputs("file,venue,track\n", file);
	for (guint i = 0; i < n; i++)
		fprintf(file, ROW, i);
	length = ftell(file);
	g_assert_cmpint(fclose(file), ==, 0);
	return length;
}

/* The most memory, in bytes, that a batch of the table had until it found that no results can be
 * kept; by then all papers are listed. What it says is lost: a line for each file that is missing.
 */
static gint64
peak(const char *table)
{
	g_autofree char *command = g_strdup_printf(
	    "batch --venue rules/fits.yaml --jobs 1 --results no/r.db --papers %s", table);
	g_auto(GStrv) words = program_words(command);
	struct rusage used = {0};
	int status = 0;
	GPid child = 0;

	g_assert_true(g_spawn_async(program_folder, words, NULL,
	                            G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
	                            NULL, &child, NULL));
	g_assert_cmpint(wait4(child, &status, 0, &used), ==, child);
	g_assert_true(WIFEXITED(status));
	g_assert_cmpint(WEXITSTATUS(status), ==, 2);
	return used.ru_maxrss * 1024;
}

/* A row takes its own text, 4 bytes for its place and 12 to be found by; it took 300 once. Twice as
 * many bytes as the last two come to are no such row any more. */
static void
test_memory(void)
{
	gint64 text = -write_table("few.csv", FEW);
	gint64 grown = -peak("few.csv");

	text += write_table("many.csv", MANY);
	grown += peak("many.csv");
	g_test_message("%u rows more take %.1f bytes each, of which %.1f are text", MANY - FEW,
	               (double)grown / (MANY - FEW), (double)text / (MANY - FEW));
	g_assert_cmpint(grown, >, text);
	/* A sanitizer keeps what was freed, and notes on the rest. */
	if (!DP_BUILD_SANITIZED && !DP_BUILD_THREAD_SANITIZED)
		g_assert_cmpint(grown, <, text + 32 * (gint64)(MANY - FEW));
}

static void
test_too_many(void)
{
	write_table("more.csv", MANY + 1);
	g_auto(Ending) more = program_run("batch --venue fits --papers more.csv");

	g_assert_cmpint(more.exit, ==, 2);
	g_assert_cmpstr(more.err, ==,
	                "deskproof: more.csv:1000002: these are more than 1000000 papers\n");
}

/* Papers of words and of rows are one sequence, in order of their paths. */
static void
test_order(void)
{
	program_write(
	    "order.csv",
	    "venue,file\n,tree/c.pdf\n\"\",\"z,\"\"q.pdf\"\n, tree/a.pdf \n,b.pdf\n,a/no.pdf\n",
	    -1);
	g_auto(Ending) batch = program_run(
	    "batch --venue fits --jobs 1 --progress --results order.db --papers order.csv tree");

	g_assert_cmpint(batch.exit, ==, 3);
	g_assert_cmpstr(batch.err, ==,
	                "deskproof: order.csv:2: tree/c.pdf: There is no such file.\n"
	                "deskproof: order.csv:3: z,\"q.pdf: There is no such file.\n"
	                "deskproof: order.csv:5: b.pdf: There is no such file.\n"
	                "deskproof: order.csv:6: a/no.pdf: There is no such file.\n"
	                "deskproof: a/no.pdf: There is no such file.\n"
	                "deskproof: 1 of 6: unchecked a/no.pdf\n"
	                "deskproof: b.pdf: There is no such file.\n"
	                "deskproof: 2 of 6: unchecked b.pdf\n"
	                "deskproof: 3 of 6: pass tree/a.pdf\n"
	                "deskproof: 4 of 6: pass tree/b.pdf\n"
	                "deskproof: tree/c.pdf: There is no such file.\n"
	                "deskproof: 5 of 6: unchecked tree/c.pdf\n"
	                "deskproof: z,\"q.pdf: There is no such file.\n"
	                "deskproof: 6 of 6: unchecked z,\"q.pdf\n"
	                "deskproof: 2 papers: 2 passed, 0 failed, 0 to review, 0 not checked; 0 "
	                "were known from before\n"
	                "deskproof: 4 could not be read and are not in the results\n");
}

/* What a row says of a paper whose archive it leaves out; and of a file of that name. */
static void
test_entries(void)
{
	g_autoptr(GBytes) first = program_read("tree/a.pdf"), second = program_read("tree/b.pdf");
	g_autofree char *one = program_path("one.zip"), *two = program_path("two.zip");
	const FixtureEntry entries[] = {
	    {"in/1.pdf", first, NULL}, {"in/2.pdf", second, NULL}, {NULL, NULL, NULL}};

	fixture_archive_write(one, entries);
	fixture_archive_write(two, entries);
	program_write("in.csv", "file,venue\nin/1.pdf,breaks\n", -1);
	program_write("both.csv", "file,venue\none.zip/in/1.pdf,breaks\nin/1.pdf,breaks\n", -1);
	g_auto(Ending) bare =
	    program_run("batch --venue fits --results bare.db --papers in.csv one.zip");
	g_auto(Ending) rows = program_run("results bare.db");
	g_auto(Ending) unsure =
	    program_run("batch --venue fits --results unsure.db --papers in.csv one.zip two.zip");
	g_auto(Ending) both =
	    program_run("batch --venue fits --results both.db --papers both.csv one.zip");

	g_assert_cmpint(bare.exit, ==, 1);
	g_assert_cmpstr(rows.out, ==,
	                "fail    one.zip/in/1.pdf: page-size\npass    one.zip/in/2.pdf\n");
	g_assert_cmpint(unsure.exit, ==, 2);
	g_assert_cmpstr(unsure.err, ==,
	                "deskproof: in.csv:2: \"in/1.pdf\" is in more than one archive; name it "
	                "with its archive, as \"two.zip/in/1.pdf\"\n");
	g_assert_cmpint(both.exit, ==, 3);
	assert_holds("stderr", both.err, "both.csv:3: in/1.pdf: There is no such file.");
	program_write("in/1.pdf", "no paper", -1);
	g_auto(Ending) beside =
	    program_run("batch --venue fits --results beside.db --papers in.csv one.zip");
	g_auto(Ending) three = program_run("results beside.db");

	g_assert_cmpint(beside.exit, ==, 3);
	g_assert_cmpstr(three.out, ==,
	                "error   in/1.pdf: The file is not a PDF: it has no PDF header.\n"
	                "pass    one.zip/in/1.pdf\npass    one.zip/in/2.pdf\n");
}

/* As in a list of authors; a file of such a name has another, too. */
static void
test_comments(void)
{
	program_write("list.txt", "# what is due\n  # today\ntree/a.pdf\n./#b.pdf\n", -1);
	g_auto(Ending) batch = program_run("batch --venue fits --results list.db @list.txt");

	g_assert_cmpint(batch.exit, ==, 3);
	assert_holds("stderr", batch.err, "./#b.pdf: There is no such file.");
	assert_holds("stderr", batch.err, "1 paper: 1 passed");
}

/* The number of each paper; a run that has another one reads the paper again. */
static void
test_numbers(void)
{
	program_write("right.csv", "file,number\nnumbered/12.pdf,#012\n", -1);
	program_write("wrong.csv", "file,number\nnumbered/12.pdf,87\n", -1);
	program_write("words.csv", "file,number\nnumbered/12.pdf,twelve\n", -1);
	g_auto(Ending) right =
	    program_run("batch --venue number --results number.db --papers right.csv");
	g_auto(Ending) wrong =
	    program_run("batch --venue number --results number.db --resume --papers wrong.csv");
	g_auto(Ending) again =
	    program_run("batch --venue number --results number.db --resume --papers wrong.csv");
	g_auto(Ending) words =
	    program_run("batch --venue number --results number.db --papers words.csv");

	g_assert_cmpint(right.exit, ==, 0);
	assert_holds("stderr", right.err, "1 paper: 1 passed");
	g_assert_cmpint(wrong.exit, ==, 1);
	assert_holds("stderr", wrong.err, "0 were known from before");
	assert_holds("stderr", again.err, "1 were known from before");
	g_assert_cmpint(words.exit, ==, 2);
	assert_holds("stderr", words.err, "words.csv:2: \"twelve\" is not the number of a paper");
}

static void
set_up(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	program_set_up();
	program_write("rules/fits.yaml",
	              "schema: 1\nid: fits\ntitle: Fits\ntracks: [long, short]\nrules:\n"
	              "  page-size: {sizes: [letter]" PROGRAM_CITE,
	              -1);
	program_write("rules/breaks.yaml",
	              "schema: 1\nid: breaks\ntitle: Breaks\nrules:\n"
	              "  page-size: {sizes: [a4]" PROGRAM_CITE,
	              -1);
	program_write("rules/number.yaml",
	              "schema: 1\nid: number\ntitle: Number\nrules:\n"
	              "  paper-number: {severity: error" PROGRAM_CITE,
	              -1);
	paper.lines = 120;
	paper.running_head = "Submission #12";
	program_write_paper("numbered/12.pdf", &paper);
	paper.running_head = NULL;
	program_write_paper("tree/a.pdf", &paper);
	paper.words = 1000003;
	program_write_paper("tree/b.pdf", &paper);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	g_test_add_func("/batch-table/order", test_order);
	g_test_add_func("/batch-table/entries", test_entries);
	g_test_add_func("/batch-table/comments", test_comments);
	g_test_add_func("/batch-table/numbers", test_numbers);
	g_test_add_func("/batch-table/memory", test_memory);
	g_test_add_func("/batch-table/too-many", test_too_many);
	return program_test_run();
}
