/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "fixtures/children.h"
#include "fixtures/program.h"

/*
 * A batch whose processes are killed one after the other, by the signal that nobody can refuse. How
 * far the run has come is known from what it says. No paper is lost, none is blamed, and in the end
 * all is as if nothing had happened.
 */

#define PAPERS 24
#define KILLS 12

/* One of the program's servers, in turn; FALSE when there is none just now. */
static gboolean
kill_server(int program, guint turn)
{
	g_autoptr(GArray) servers = children_list(program);

	return servers->len > 0 &&
	       kill(g_array_index(servers, int, turn % servers->len), SIGKILL) == 0;
}

/* A child of any of them. */
static gboolean
kill_child(int program, guint turn)
{
	g_autoptr(GArray) servers = children_list(program);

	for (guint i = 0; i < servers->len; i++) {
		int server = g_array_index(servers, int, (turn + i) % servers->len);
		g_autoptr(GArray) children = children_list(server);

		if (children->len > 0 && kill(g_array_index(children, int, 0), SIGKILL) == 0)
			return TRUE;
	}
	return FALSE;
}

/* Kills something whenever a paper is done, and returns how often that was possible. */
static guint
run_hunted(const char *store, gboolean (*hunt)(int program, guint turn), char **said)
{
	g_autoptr(GSubprocessLauncher) launcher =
	    program_launcher(".", NULL, G_SUBPROCESS_FLAGS_STDERR_PIPE);
	g_autofree char *command =
	    g_strdup_printf("batch --venue breaks -j 2 --progress --results %s papers", store);
	g_auto(GStrv) words = program_words(command);
	g_autoptr(GError) error = NULL;
	g_autoptr(GSubprocess) process = program_spawn(launcher, words);
	g_autoptr(GString) all = g_string_new(NULL);
	g_autoptr(GDataInputStream) lines = NULL;
	guint n = 0;
	int program;
	char *line;

	lines = g_data_input_stream_new(g_subprocess_get_stderr_pipe(process));
	program = (int)g_ascii_strtoll(g_subprocess_get_identifier(process), NULL, 10);
	while ((line = g_data_input_stream_read_line(lines, NULL, NULL, NULL)) != NULL) {
		g_string_append_printf(all, "%s\n", line);
		g_free(line);
		if (n < KILLS)
			n += hunt(program, n);
	}
	g_assert_true(g_subprocess_wait(process, NULL, &error));
	*said = g_strdup(all->str);
	return n;
}

static void
check_hunted(const char *store, gboolean (*hunt)(int program, guint turn))
{
	g_autofree char *expected = program_export("calm.db"), *said = NULL, *kept = NULL,
	                *got = NULL;
	guint n;

	if (!g_file_test("/proc/self/task", G_FILE_TEST_IS_DIR)) {
		g_test_skip("there is no /proc");
		return;
	}
	n = run_hunted(store, hunt, &said);
	kept = program_export(store);
	g_test_message("%u were killed: %s", n, said);
	g_assert_cmpuint(n, >, 0);
	/* Each paper has a row by now, and none is said to be at fault. */
	g_assert_null(strstr(said, "--resume goes on from there"));
	g_assert_null(strstr(kept, "\"verdict\": \"error\""));
	g_assert_null(strstr(kept, "corrupt"));
	g_assert_cmpuint(program_count_lines(kept), ==, PAPERS);
	g_auto(Ending) rest =
	    program_runf("batch --venue breaks -j 2 --resume --results %s papers", store);

	g_assert_cmpint(rest.exit, ==, 1);
	got = program_export(store);
	g_assert_cmpstr(got, ==, expected);
}

static void
test_servers_killed(void)
{
	check_hunted("servers.db", kill_server);
}

static void
test_children_killed(void)
{
	check_hunted("children.db", kill_child);
}

/* Rows of papers that were not read, as an earlier run would have left them. */
static void
leave_unread(const char *store)
{
	g_auto(Ending) before =
	    program_runf("batch --venue breaks -j 2 --results %s papers", store);

	g_assert_cmpint(before.exit, ==, 1);
	program_sql(
	    store, "UPDATE paper SET verdict = 'unchecked', csv = 'x', jsonl = "
	           "replace(replace(jsonl, '\"verdict\": \"fail\"', '\"verdict\": \"unchecked\"'), "
	           "'\"error\": null', '\"error\": \"It was ended from outside.\"') "
	           "WHERE id % 2 = 0");
}

/* They are in every list, are known by no resumed run, and give way to a report in a merge. */
static void
test_unread(void)
{
	g_autofree char *expected = program_export("calm.db"), *got = NULL, *merged = NULL;

	leave_unread("unread.db");
	leave_unread("unread-too.db");
	g_auto(Ending) list = program_run("results --verdict unchecked unread.db");
	g_auto(Ending) page = program_run("results --format html unread.db");
	g_auto(Ending) into = program_run("merge unread-too.db calm.db");
	g_auto(Ending) from = program_run("merge unread-too.db unread.db");

	g_assert_cmpuint(program_count_lines(list.out), ==, PAPERS / 2);
	assert_holds("stdout", page.out,
	             "<td class=\"verdict unchecked\" data-label=\"Verdict\">unchecked</td>");
	g_assert_cmpint(into.exit, ==, 0);
	g_assert_cmpint(from.exit, ==, 0);
	merged = program_export("unread-too.db");
	g_assert_cmpstr(merged, ==, expected);
	g_auto(Ending) rest =
	    program_run("batch --venue breaks -j 2 --resume --results unread.db papers");

	assert_holds("stderr", rest.err, "12 were known from before");
	got = program_export("unread.db");
	g_assert_cmpstr(got, ==, expected);
}

static GSubprocess *
spawn_batch(const char *command)
{
	g_autoptr(GSubprocessLauncher) launcher =
	    program_launcher(".", NULL, G_SUBPROCESS_FLAGS_STDERR_SILENCE);
	g_auto(GStrv) words = program_words(command);

	return program_spawn(launcher, words);
}

/* Two at once, of which each checks all papers. */
static void
test_one_store(void)
{
	static const char COMMAND[] = "batch --venue breaks -j 2 --results shared.db papers";
	g_autofree char *expected = program_export("calm.db"), *got = NULL;
	g_autoptr(GSubprocess) first = spawn_batch(COMMAND);
	g_autoptr(GSubprocess) second = spawn_batch(COMMAND);

	g_assert_true(g_subprocess_wait(first, NULL, NULL));
	g_assert_true(g_subprocess_wait(second, NULL, NULL));
	g_assert_cmpint(g_subprocess_get_exit_status(first), ==, 1);
	g_assert_cmpint(g_subprocess_get_exit_status(second), ==, 1);
	got = program_export("shared.db");
	g_assert_cmpstr(got, ==, expected);
}

static void
set_up(void)
{
	program_set_up();
	program_write_batch(PAPERS);
	g_auto(Ending) calm = program_run("batch --venue breaks -j 2 --results calm.db papers");

	g_assert_cmpint(calm.exit, ==, 1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	set_up();
	g_test_add_func("/servers/killed", test_servers_killed);
	g_test_add_func("/servers/children-killed", test_children_killed);
	g_test_add_func("/servers/unread", test_unread);
	g_test_add_func("/servers/one-store", test_one_store);
	return program_test_run();
}
