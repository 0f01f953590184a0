/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "fixtures/overseer.h"
#include "fixtures/page-commands.h"
#include "fixtures/program.h"
#include "fixtures/queue.h"
#include "fixtures/worker.h"

/* Jobs become the reports of `check`, byte for byte, or an answer that says why not. */

static const struct {
	const char *name, *members, *options;
} REPORTS[] = {
    {"venue", "\"venue\": \"breaks\"", "--venue breaks"},
    {"spec", "\"spec\": \"letter;1\"", "--spec letter;1"},
    {"track", "\"venue\": \"tracks\", \"track\": \"short\", \"stage\": \"last\"",
     "--venue tracks --track short --stage last"},
    {"number", "\"venue\": \"prints\", \"number\": \"#12\"", "--venue prints --paper-number 12"},
    {"authors",
     "\"venue\": \"names\", \"authors\": [\"Ada Orvik <ada@lowmere.edu>\", \"Bo Tamsin\"]",
     "--venue names --authors ../authors.txt"},
};

static void
test_report(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_autofree char *job = worker_write_job("00.pdf", REPORTS[i].members);
	g_autofree char *expected = worker_check("00.pdf", REPORTS[i].options);
	g_autoptr(GSubprocess) worker = NULL;
	g_autofree char *answer = NULL;

	worker_make_results();
	worker = worker_start("--no-config -j1");
	answer = worker_do_job(job);
	g_assert_cmpstr(answer, ==, expected);
	g_assert_cmpuint(worker_count_results(), ==, 1);
	worker_end(worker, "");
}

/* Of a file that cannot be read as a PDF: its report is one, too. */
static void
test_damaged(void)
{
	g_autofree char *job = NULL, *found = NULL;
	g_autoptr(GSubprocess) worker = NULL;

	program_write("papers/damaged.pdf", "no PDF", -1);
	worker_make_results();
	worker = worker_start("-j1");
	job = worker_write_job("damaged.pdf", "\"venue\": \"breaks\"");
	g_autofree char *answer = worker_do_job(job);
	g_auto(Ending) ending =
	    program_run_in("papers", "check --format json --venue breaks damaged.pdf", NULL, NULL);

	found = worker_read_result(job);
	g_assert_cmpstr(answer, ==, ending.out);
	g_assert_cmpstr(found, ==, ending.out);
	worker_end(worker, "");
}

#define SHA "00000000000000000000000000000000000000000000000000000000000000ff"
#define JOB(members) "{\"folder\": \"sub\", \"sha256\": \"" SHA "\", " members "}"

static const struct {
	const char *name, *job, *refusal, *error;
} REFUSED[] = {
    {"half", "{\"folder\": ", "job", "not JSON"},
    {"list", "[1]", "job", "not an object"},
    {"nothing", " ", "job", "not JSON"},
    {"unknown-member", JOB("\"file\": \"00.pdf\", \"venue\": \"breaks\", \"page\": 1"), "job",
     "\\\"page\\\" is not a member"},
    {"no-file", JOB("\"venue\": \"breaks\""), "job", "no \\\"file\\\""},
    {"no-venue", JOB("\"file\": \"00.pdf\""), "job", "either"},
    {"no-checksum", "{\"folder\": \"sub\", \"file\": \"00.pdf\", \"venue\": \"breaks\"}", "job",
     "no \\\"sha256\\\""},
    {"number-for-text", JOB("\"file\": 0, \"venue\": \"breaks\""), "job", "must be a text"},
    {"venue-is-path", JOB("\"file\": \"00.pdf\", \"venue\": \"../rules/breaks.yaml\""), "job",
     "id of a venue"},
    {"no-names", JOB("\"file\": \"00.pdf\", \"venue\": \"breaks\", \"authors\": [\"{\"]"), "job",
     "\\\"authors\\\" of the job"},
    {"no-such-venue", JOB("\"file\": \"00.pdf\", \"venue\": \"braeks\""), "venue",
     "did you mean \\\"breaks\\\"?"},
    {"no-such-track", JOB("\"file\": \"00.pdf\", \"venue\": \"tracks\", \"track\": \"x\""), "venue",
     "\\\"x\\\" is not a track of tracks"},
    {"no-such-folder",
     "{\"folder\": \"x\", \"file\": \"00.pdf\", \"venue\": \"breaks\", \"sha256\": \"" SHA "\"}",
     "file", "no folder with the key"},
    {"no-such-file", JOB("\"file\": \"x.pdf\", \"venue\": \"breaks\""), "file", "no such file"},
    {"folder", JOB("\"file\": \"below\", \"venue\": \"breaks\""), "file", "folder, not a file"},
    {"parent", JOB("\"file\": \"../authors.txt\", \"venue\": \"breaks\""), "file",
     "does not stay in its folder"},
    {"parent-within", JOB("\"file\": \"below/../00.pdf\", \"venue\": \"breaks\""), "file",
     "does not stay in its folder"},
    {"absolute", JOB("\"file\": \"/etc/passwd\", \"venue\": \"breaks\""), "file",
     "does not stay in its folder"},
    {"link", JOB("\"file\": \"out.pdf\", \"venue\": \"breaks\""), "file", "has a link in it"},
    {"link-on-the-way", JOB("\"file\": \"up/authors.txt\", \"venue\": \"breaks\""), "file",
     "has a link in it"},
    {"checksum", JOB("\"file\": \"00.pdf\", \"venue\": \"breaks\""), "checksum", "another SHA-256"},
};

static void
make_escapes(void)
{
	g_autofree char *below = program_path("papers/below");
	g_autofree char *out = program_path("papers/out.pdf"), *up = program_path("papers/up");

	g_assert_cmpint(g_mkdir(below, 0700), ==, 0);
	g_assert_cmpint(symlink("../authors.txt", out), ==, 0);
	g_assert_cmpint(symlink("..", up), ==, 0);
}

/* A client that does not wait finds the answer there. */
static void
check_kept(const char *job, gboolean is_sound, const char *answer)
{
	g_autofree char *key = queue_key(job), *found = NULL;
	g_autofree char *name = g_strdup_printf("results/refused-%s.json", key);
	g_autofree char *path = program_path(name);

	if (is_sound)
		found = worker_read_result(job);
	else
		g_file_get_contents(path, &found, NULL, NULL);
	/* worker_read_result() knows the name of this venue */
	if (strstr(job, "\"breaks\"") != NULL || !is_sound)
		g_assert_cmpstr(found, ==, answer);
	g_assert_cmpuint(worker_count_results(), ==, 1);
}

static void
test_refused(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_autoptr(GSubprocess) worker = NULL;
	g_autofree char *answer = NULL, *refusal = NULL;

	worker_make_results();
	worker = worker_start("-j1");
	answer = worker_do_job(REFUSED[i].job);
	refusal = g_strdup_printf("\"refusal\": \"%s\"", REFUSED[i].refusal);
	assert_holds("answer", answer, refusal);
	assert_holds("answer", answer, REFUSED[i].error);
	g_assert_null(strstr(answer, "\"verdict\""));
	check_kept(REFUSED[i].job, strcmp(REFUSED[i].refusal, "job") != 0, answer);
	worker_end(worker, "");
}

static const struct {
	const char *name, *command, *said;
} OPTIONS[] = {
    {"no-server", "worker --folder sub=papers", "--gearman HOST[:PORT]"},
    {"no-port", "worker --gearman localhost:x --folder sub=papers", "must be HOST[:PORT]"},
    {"no-folder", "worker --gearman localhost", "no folder with papers"},
    {"no-key", "worker --gearman localhost --folder papers", "must be KEY=DIR"},
    {"no-such-folder", "worker --gearman localhost --folder sub=x", "There is no such folder."},
    {"two-folders", "worker --gearman localhost --folder a=papers --folder a=rules",
     "two folders with the key"},
    {"no-results", "worker --gearman localhost --folder a=papers --results-folder x",
     "--results-folder x: there is no such folder"},
    {"no-attempts", "worker --gearman localhost --folder a=papers --attempts-folder x",
     "--attempts-folder x: there is no such folder"},
    {"jobs", "worker --gearman localhost --folder a=papers -j 1000", "--jobs must be"},
    {"file", "worker --gearman localhost --folder a=papers 00.pdf", "papers come from the queue"},
    {"sandbox", "worker --gearman localhost --folder a=papers --no-sandbox", "no --no-sandbox"},
};

static void
test_options(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_auto(Ending) ending = program_run(OPTIONS[i].command);

	g_assert_cmpint(ending.exit, ==, 2);
	assert_holds("stderr", ending.err, OPTIONS[i].said);
	g_assert_cmpuint(program_count_lines(ending.err), ==, 1);
}

static const PagePaper PAGE_PAPERS[] = {{"papers/12.pdf", "paper.pdf"}};

/* The client of the page, which is a newcomer's: its server is at the usual port. */
static void
write_client(void)
{
	g_autofree char *client = g_find_program_in_path("gearman");
	g_autofree char *folder = program_path("bin"), *path = program_path("bin/gearman");
	g_autofree char *port = g_strdup(strchr(queue_address(), ':') + 1);
	g_autofree char *script =
	    g_strdup_printf("#!/bin/sh\nexec %s -h 127.0.0.1 -p %s \"$@\"\n", client, port);
	g_autofree char *places = g_strconcat(folder, ":", g_getenv("PATH"), NULL);

	program_write("bin/gearman", script, -1);
	g_assert_cmpint(g_chmod(path, 0700), ==, 0);
	g_setenv("PATH", places, TRUE);
}

/* Every command of docs/gearman.md. */
static void
test_page(void)
{
	g_autoptr(GSubprocess) worker = NULL;

	worker_make_results();
	write_client();
	worker = worker_start("-j1 --folder submissions=papers");
	g_assert_cmpuint(
	    page_commands_run("gearman.md", PAGE_PAPERS, G_N_ELEMENTS(PAGE_PAPERS), NULL), ==, 3);
	worker_end(worker, "");
	g_assert_cmpuint(worker_count_results(), ==, 2);
}

static void
write_venues(void)
{
	program_write("rules/tracks.yaml",
	              "schema: 1\nid: tracks\ntitle: Tracks\ntracks: [long, short]\n"
	              "stages: [first, last]\nrules:\n  page-size: {sizes: [a4]" PROGRAM_CITE,
	              -1);
	program_write("rules/names.yaml",
	              "schema: 1\nid: names\ntitle: Names\nrules:\n"
	              "  anonymity-roster: {severity: error" PROGRAM_CITE,
	              -1);
	program_write("rules/prints.yaml",
	              "schema: 1\nid: prints\ntitle: Prints\nrules:\n"
	              "  paper-number: {severity: error" PROGRAM_CITE,
	              -1);
	program_write("authors.txt", "Ada Orvik <ada@lowmere.edu>\nBo Tamsin\n", -1);
}

static void
add(const char *group, const char *name, guint i, GTestDataFunc test)
{
	g_autofree char *path = g_strdup_printf("/worker/%s/%s", group, name);

	g_test_add_data_func(path, GUINT_TO_POINTER(i), test);
}

static int
run(int argc, char **argv)
{
	int failed;

	g_test_init(&argc, &argv, NULL);
	program_set_up();
	if (queue_is_missing())
		return program_test_run();
	program_write_batch(1);
	write_venues();
	make_escapes();
	queue_start();
	for (guint i = 0; i < G_N_ELEMENTS(OPTIONS); i++)
		add("options", OPTIONS[i].name, i, test_options);
	for (guint i = 0; i < G_N_ELEMENTS(REPORTS); i++)
		add("report", REPORTS[i].name, i, test_report);
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++)
		add("refused", REFUSED[i].name, i, test_refused);
	g_test_add_func("/worker/damaged", test_damaged);
	g_test_add_func("/worker/page", test_page);
	failed = program_test_run();
	queue_end(SIGTERM);
	return failed;
}

int
main(int argc, char **argv)
{
	return overseer_run(run, argc, argv);
}
