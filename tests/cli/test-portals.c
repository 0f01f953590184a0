/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "fixtures/service.h"

/* The examples for portals (docs/portals), as a portal calls them. */

#define PORTALS "docs/portals"
#define MOST_BYTES (64 * 1024 * 1024) /* of a paper, as the example has it */

static char *
example(const char *name)
{
	return g_build_filename(g_getenv("DP_SOURCE_DIR"), PORTALS, name, NULL);
}

/* Runs an example in the test's folder; NULL ends @words. @environment: as for program_launcher().
 */
static Ending
run(const char *name, const char *interpreter, const char *environment, const char *input, ...)
{
	GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE;
	g_autoptr(GSubprocessLauncher) launcher = program_launcher(".", environment, flags);
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *path = input != NULL ? program_path(input) : NULL;
	const char *word;
	va_list more;

	if (path != NULL)
		g_subprocess_launcher_set_stdin_file_path(launcher, path);
	g_ptr_array_add(words, g_strdup(interpreter));
	g_ptr_array_add(words, example(name));
	va_start(more, input);
	while ((word = va_arg(more, const char *)) != NULL)
		g_ptr_array_add(words, g_strdup(word));
	va_end(more);
	g_ptr_array_add(words, NULL);
	g_autoptr(GSubprocess) process = program_spawn(launcher, (char **)words->pdata);

	return program_wait(process);
}

static void
test_http(void)
{
	Service service;

	service_start(&service, "");
	g_autofree char *at = g_strdup_printf("http://127.0.0.1:%u", service.port);
	g_auto(Ending) fails =
	    run("check-http.py", "python3", NULL, NULL, at, "narrow", "paper.pdf", NULL);
	g_auto(Ending) passes =
	    run("check-http.py", "python3", NULL, NULL, at, "fits", "paper.pdf", NULL);
	g_auto(Ending) damaged =
	    run("check-http.py", "python3", NULL, NULL, at, "fits", "words.pdf", NULL);
	g_auto(Ending) unknown =
	    run("check-http.py", "python3", NULL, NULL, at, "fit", "paper.pdf", NULL);
	g_auto(Ending) stopped = service_stop(&service);
	g_auto(Ending) gone =
	    run("check-http.py", "python3", NULL, NULL, at, "fits", "paper.pdf", NULL);

	g_assert_cmpint(fails.exit, ==, 1);
	assert_holds("stdout", fails.out, "fail\nfail page-size: ");
	g_assert_cmpint(passes.exit, ==, 0);
	g_assert_cmpstr(passes.out, ==, "pass\n");
	g_assert_cmpint(damaged.exit, ==, 2);
	assert_holds("stdout", damaged.out, "error\nfail corrupt: ");
	g_assert_cmpint(unknown.exit, ==, 2);
	assert_holds("stderr", unknown.err, "did you mean");
	g_assert_cmpint(gone.exit, ==, 2);
	g_assert_cmpint(stopped.exit, ==, 0);
}

#define FINDING(severity, capped, waiver)                                                          \
	"{\"verdict\": \"review\", \"error\": null, \"findings\": [{\"rule\": \"page-limit\", "    \
	"\"verdict\": "                                                                            \
	"\"fail\", \"severity\": \"" severity "\", \"severity_capped\": " capped                   \
	", \"message\": \"Two\", "                                                                 \
	"\"waiver\": " waiver "}]}"

/* Reports that no paper here would get, which Python reads from a file as it reads an answer. */
static const struct {
	const char *venue, *report;
	int exit;
	const char *out, *err;
} SAVED[] = {
    {"capped", FINDING("warning", "true", "null"), 1, "review\nreview page-limit: Two\n", ""},
    {"warning", FINDING("warning", "false", "null"), 1, "review\nwarning page-limit: Two\n", ""},
    {"waived", FINDING("error", "false", "\"agreed\""), 1, "review\n", ""},
    {"unchecked",
     "{\"verdict\": \"unchecked\", \"findings\": [], \"error\": \"There was no room.\"}", 2,
     "unchecked\n", "There was no room.\n"},
};

static void
test_http_saved(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *name =
	    g_strdup_printf("saved/v1/check?venue=%s&name=paper.pdf", SAVED[i].venue);
	g_autofree char *at = g_strdup_printf("file://%s/saved", program_folder);

	program_write(name, SAVED[i].report, -1);
	g_auto(Ending) ending =
	    run("check-http.py", "python3", NULL, NULL, at, SAVED[i].venue, "paper.pdf", NULL);

	g_assert_cmpint(ending.exit, ==, SAVED[i].exit);
	g_assert_cmpstr(ending.out, ==, SAVED[i].out);
	g_assert_cmpstr(ending.err, ==, SAVED[i].err);
}

#define SITE "DESKPROOF_VENUE=narrow "

static const struct {
	const char *name, *environment, *out;
} CGIS[] = {
    {"get", SITE "REQUEST_METHOD=GET", "Status: 405 "},
    {"no-length", SITE "REQUEST_METHOD=POST", "Status: 411 "},
    {"odd-length", SITE "REQUEST_METHOD=POST CONTENT_LENGTH=12a", "Status: 411 "},
    {"negative", SITE "REQUEST_METHOD=POST CONTENT_LENGTH=-1", "Status: 411 "},
    {"most", SITE "REQUEST_METHOD=POST MAX_BYTES=4 CONTENT_LENGTH=4", "\"verdict\": \"error\""},
    {"cut", SITE "REQUEST_METHOD=POST CONTENT_LENGTH=9999999", "Status: 400 "},
    {"too-long", SITE "REQUEST_METHOD=POST MAX_BYTES=4 CONTENT_LENGTH=5", "Status: 413 "},
    {"endless", SITE "REQUEST_METHOD=POST CONTENT_LENGTH=99999999999999999999", "Status: 413 "},
    {"venue", "DESKPROOF_VENUE=no-such REQUEST_METHOD=POST CONTENT_LENGTH=4", "Status: 500 "},
};

static void
test_cgi(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *environment =
	    g_strdup_printf("DESKPROOF=%s %s", g_getenv("DESKPROOF"), CGIS[i].environment);
	g_auto(Ending) ending = run("deskproof.cgi", "sh", environment, "paper.pdf", NULL);

	g_assert_cmpint(ending.exit, ==, 0);
	assert_holds("stdout", ending.out, CGIS[i].out);
}

/* What follows the paper's length is not read: the server may keep the connection. */
static void
test_cgi_paper(void)
{
	g_autoptr(GBytes) paper = program_read("paper.pdf");
	g_autofree char *environment =
	    g_strdup_printf("DESKPROOF=%s " SITE "REQUEST_METHOD=POST CONTENT_LENGTH=%zu",
	                    g_getenv("DESKPROOF"), g_bytes_get_size(paper));
	g_auto(Ending) ending = run("deskproof.cgi", "sh", environment, "paper.pdf", NULL);
	g_auto(Ending) direct =
	    program_run("check --no-config --venue narrow --format json paper.pdf");
	g_autofree char *expected =
	    g_strconcat("Content-Type: application/json\r\n\r\n", direct.out, NULL);

	g_assert_cmpint(ending.exit, ==, 0);
	g_assert_cmpstr(ending.out, ==, expected);
}

/* Python's own server of files stands for OpenReview: it leaves the query of an address aside. */
static GSubprocess *
start_openreview(guint *port)
{
	GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE;
	g_autoptr(GSubprocessLauncher) launcher = program_launcher("openreview", NULL, flags);
	g_auto(GStrv) words = g_strsplit("python3 -u -m http.server 0 --bind 127.0.0.1", " ", -1);
	g_autoptr(GSubprocess) process = program_spawn(launcher, words);
	g_autoptr(GDataInputStream) said =
	    g_data_input_stream_new(g_subprocess_get_stdout_pipe(process));
	g_autofree char *line = g_data_input_stream_read_line(said, NULL, NULL, NULL);

	*port = (guint)g_ascii_strtoull(strstr(line, " port ") + strlen(" port "), NULL, 10);
	return g_steal_pointer(&process);
}

static void
test_openreview(void)
{
	g_autoptr(GBytes) paper = program_read("paper.pdf");
	guint port = 0;

	program_write("openreview/pdf", g_bytes_get_data(paper, NULL),
	              (gssize)g_bytes_get_size(paper));
	program_write("openreview/notes",
	              "{\"notes\": [{\"id\": \"aB\", \"number\": 7, \"content\": {\"authors\": "
	              "{\"value\": [\"Ada Orvik\"]}}}]}",
	              -1);
	g_autoptr(GSubprocess) openreview = start_openreview(&port);
	g_autofree char *base = g_strdup_printf("http://127.0.0.1:%u", port);
	g_autofree char *environment = g_strdup_printf("DESKPROOF=%s", g_getenv("DESKPROOF"));
	g_auto(Ending) checked = run("openreview-check.py", "python3", environment, NULL,
	                             "Lamp.cc/2027/Conference/-/Submission", "names", base, NULL);
	g_auto(Ending) listed = program_run("results deskproof.db");
	g_autofree char *paper_there = program_path("openreview/pdf");

	/* it would be a damaged paper if it was cut */
	g_assert_cmpint(truncate(paper_there, MOST_BYTES + 1), ==, 0);
	g_auto(Ending) large = run("openreview-check.py", "python3", environment, NULL,
	                           "Lamp.cc/2027/Conference/-/Submission", "names", base, NULL);
	g_subprocess_force_exit(openreview);
	g_assert_true(g_subprocess_wait(openreview, NULL, NULL));
	g_auto(Ending) gone = run("openreview-check.py", "python3", environment, NULL, "Lamp.cc",
	                          "names", base, NULL);

	g_assert_cmpint(checked.exit, ==, 1);
	assert_holds("stderr", checked.err, "deskproof: 1 paper: 0 passed, 1 failed");
	assert_holds("stdout", listed.out, "paper7.pdf: anonymity-roster");
	assert_holds("stderr", large.err,
	             "OpenReview: paper 7 is left out: it has more than 67108864 bytes\n");
	g_assert_cmpint(gone.exit, ==, 2);
	assert_holds("stderr", gone.err, "OpenReview: ");
}

static void
set_up(void)
{
	FixturePaper paper = FIXTURE_PAPER;

	program_set_up();
	program_write("rules/fits.yaml",
	              "schema: 1\nid: fits\ntitle: Fits\nrules:\n"
	              "  page-size: {sizes: [letter], severity: error" PROGRAM_CITE,
	              -1);
	program_write("rules/narrow.yaml",
	              "schema: 1\nid: narrow\ntitle: Narrow\nrules:\n"
	              "  page-size: {sizes: [a4], severity: error" PROGRAM_CITE,
	              -1);
	program_write("rules/names.yaml",
	              "schema: 1\nid: names\ntitle: Names\nrules:\n"
	              "  anonymity-roster: {severity: error" PROGRAM_CITE,
	              -1);
	program_write("words.pdf", "not even the first line\n", -1);
	paper.author_property = "Ada Orvik";
	program_write_paper("paper.pdf", &paper);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	g_test_add_func("/portals/http", test_http);
	for (guint i = 0; i < G_N_ELEMENTS(SAVED); i++) {
		g_autofree char *path = g_strconcat("/portals/http/", SAVED[i].venue, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_http_saved);
	}
	for (guint i = 0; i < G_N_ELEMENTS(CGIS); i++) {
		g_autofree char *path = g_strconcat("/portals/cgi/", CGIS[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_cgi);
	}
	g_test_add_func("/portals/cgi/paper", test_cgi_paper);
	g_test_add_func("/portals/openreview", test_openreview);
	return program_test_run();
}
