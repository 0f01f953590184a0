/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "fixtures/overseer.h"
#include "fixtures/program.h"
#include "fixtures/queue.h"
#include "fixtures/worker.h"

/*
 * Workers and their server are killed: no job is lost, and none is done twice; in the end the
 * reports are those of `check`. A worker is held at a job by stopping the process that reads
 * papers, which it then waits for.
 */

#define PAPERS 6

/* It finishes its job, and takes no other. */
static void
test_terminated(void)
{
	g_autofree char *job = worker_write_plain_job(0),
	                *expected = worker_check("00.pdf", "--venue breaks"), *answer = NULL;
	g_autoptr(GSubprocess) worker = NULL;
	g_autoptr(GSubprocess) client = NULL;
	int reader;

	worker_make_results();
	worker = worker_start("-j1");
	reader = worker_reader(worker);
	kill(reader, SIGSTOP);
	client = queue_submit(job, "");
	worker_wait_for_attempt(1, 1, 1);
	worker_queue_papers(1, 2);
	g_subprocess_send_signal(worker, SIGTERM);
	kill(reader, SIGCONT);
	answer = worker_answer(client);
	g_assert_cmpstr(answer, ==, expected);
	g_auto(Ending) ending = program_wait(worker);

	g_assert_cmpint(ending.exit, ==, 0);
	g_assert_cmpstr(ending.err, ==, "");
	g_assert_cmpuint(worker_count_results(), ==, 1);
	queue_wait(1, 0, 0);
	worker = worker_start("-j1");
	queue_wait(0, 0, 1);
	worker_end(worker, "");
	worker_check_results(2);
}

/* Two workers, of which one is killed at its job. */
static void
test_worker_killed(void)
{
	g_autoptr(GSubprocess) first = NULL;
	g_autoptr(GSubprocess) second = NULL;

	worker_make_results();
	first = worker_start("-j1");
	kill(worker_reader(first), SIGSTOP);
	worker_queue_papers(0, 1);
	worker_wait_for_attempt(1, 1, 1);
	worker_queue_papers(1, PAPERS);
	second = worker_start("-j1");
	worker_wait_for_attempt(1, 1, 2);
	worker_kill(first);
	queue_wait(0, 0, 1);
	worker_end(second, "");
	worker_check_results(PAPERS);
}

/* The worker starts it again, and loses nothing. */
static void
test_slot_killed(void)
{
	g_autoptr(GSubprocess) worker = NULL;

	worker_make_results();
	worker = worker_start("-j1");
	kill(worker_reader(worker), SIGSTOP);
	worker_queue_papers(0, PAPERS);
	worker_wait_for_attempt(PAPERS, 1, 1);
	kill(worker_slot(worker), SIGKILL);
	queue_wait(0, 0, 1);
	worker_end(worker, "slot 1 was ended by signal 9");
	worker_check_results(PAPERS);
}

/* The first process of a worker is killed: its slots finish their jobs and end. */
static void
test_parent_killed(void)
{
	g_autofree char *job = worker_write_plain_job(0),
	                *expected = worker_check("00.pdf", "--venue breaks"), *answer = NULL;
	g_autoptr(GSubprocess) worker = NULL;
	g_autoptr(GSubprocess) client = NULL;
	int reader;

	worker_make_results();
	worker = worker_start("-j1");
	reader = worker_reader(worker);
	kill(reader, SIGSTOP);
	client = queue_submit(job, "");
	worker_wait_for_attempt(1, 1, 1);
	g_subprocess_send_signal(worker, SIGKILL);
	g_subprocess_wait(worker, NULL, NULL);
	kill(reader, SIGCONT);
	answer = worker_answer(client);
	g_assert_cmpstr(answer, ==, expected);
	queue_wait(0, 0, 0);
	worker_check_results(1);
}

/* A queue outlives its server, however that ends. */
static void
test_server_restarted(gconstpointer data)
{
	g_autoptr(GSubprocess) worker = NULL;

	worker_make_results();
	worker_queue_papers(0, PAPERS);
	queue_end(GPOINTER_TO_INT(data));
	queue_start();
	queue_wait(PAPERS, 0, 0);
	worker = worker_start("-j2");
	queue_wait(0, 0, 2);
	worker_end(worker, "");
	worker_check_results(PAPERS);
}

/* While a worker is at a job, which is then done again. */
static void
test_server_lost(void)
{
	g_autoptr(GSubprocess) worker = NULL;
	int reader;

	worker_make_results();
	worker = worker_start("-j1");
	reader = worker_reader(worker);
	kill(reader, SIGSTOP);
	worker_queue_papers(0, PAPERS);
	worker_wait_for_attempt(PAPERS, 1, 1);
	queue_end(SIGKILL);
	kill(reader, SIGCONT);
	queue_start();
	queue_wait(0, 0, 1);
	g_subprocess_send_signal(worker, SIGTERM);
	g_auto(Ending) ending = program_wait(worker);

	g_assert_cmpint(ending.exit, ==, 0);
	worker_check_results(PAPERS);
}

/* A worker says once that there is no server, and once that there is. */
static void
test_server_away(void)
{
	g_autoptr(GSubprocess) worker = NULL;
	g_autoptr(GDataInputStream) lines = NULL;
	g_autofree char *gone = NULL, *back = NULL, *rest = NULL;

	worker_make_results();
	queue_end(SIGTERM);
	worker = worker_start("-j2");
	lines = g_data_input_stream_new(g_subprocess_get_stderr_pipe(worker));
	gone = g_data_input_stream_read_line(lines, NULL, NULL, NULL);
	assert_holds("stderr", gone, "cannot be reached");
	queue_start();
	back = g_data_input_stream_read_line(lines, NULL, NULL, NULL);
	assert_holds("stderr", back, "can be reached again");
	worker_queue_papers(0, 2);
	queue_wait(0, 0, 1);
	g_subprocess_send_signal(worker, SIGTERM);
	rest = g_data_input_stream_read_line(lines, NULL, NULL, NULL);
	g_assert_null(rest);
	g_assert_true(g_subprocess_wait(worker, NULL, NULL));
	g_assert_cmpint(g_subprocess_get_exit_status(worker), ==, 0);
	worker_check_results(2);
}

/* A worker whose reader is stopped before it can get a job. */
static GSubprocess *
start_held_worker(void)
{
	GSubprocess *worker;

	queue_signal(SIGSTOP);
	worker = worker_start("-j1");
	kill(worker_reader(worker), SIGSTOP);
	queue_signal(SIGCONT);
	return worker;
}

static void
die_at_job(guint all, guint nth)
{
	g_autoptr(GSubprocess) worker = start_held_worker();

	worker_wait_for_attempt(all, nth, 1);
	worker_kill(worker);
	queue_wait(all, 0, 0);
}

/* After two deaths a paper is not read again; its report says so. The others are not blamed. */
static void
test_poison(void)
{
	g_autofree char *job = worker_write_plain_job(0), *found = NULL, *again = NULL,
	                *expected = worker_check("00.pdf", "--venue breaks");
	g_autoptr(GSubprocess) worker = NULL;

	worker_make_results();
	worker_queue_papers(0, 1);
	die_at_job(1, 1);
	die_at_job(1, 2);
	g_assert_cmpuint(worker_count_results(), ==, 1); /* the account */
	worker = worker_start("-j1");
	queue_wait(0, 0, 1);
	found = worker_read_result(job);
	assert_holds("report", found, "\"verdict\": \"error\"");
	assert_holds("report", found, "were ended 2 times, so it is not tried again");
	g_assert_cmpuint(worker_count_results(), ==, 1);
	/* a new job is a new beginning */
	again = worker_do_job(job);
	g_assert_cmpstr(again, ==, expected);
	worker_end(worker, "");
	worker_check_results(1);
}

/* One death is forgiven. */
static void
test_one_death(void)
{
	g_autoptr(GSubprocess) worker = NULL;

	worker_make_results();
	worker_queue_papers(0, 1);
	die_at_job(1, 1);
	worker = worker_start("-j1");
	queue_wait(0, 0, 1);
	worker_end(worker, "");
	worker_check_results(1);
}

/* A worker that cannot keep what it must keep says so and ends; the job stays in the queue. */
static void
test_no_disk(void)
{
	g_autofree char *away = program_path("away"), *results = program_path("results");
	g_autoptr(GSubprocess) worker = NULL;

	worker_make_results();
	worker = worker_start("-j2");
	queue_wait(0, 0, 2);
	g_assert_cmpint(g_rename(results, away), ==, 0);
	worker_queue_papers(0, 1);
	g_auto(Ending) ending = program_wait(worker);

	g_assert_cmpint(ending.exit, ==, 2);
	assert_holds("stderr", ending.err, "The account of attempts cannot be kept");
	queue_wait(1, 0, 0);
	g_assert_cmpint(g_rename(away, results), ==, 0);
	g_clear_object(&worker);
	worker = worker_start("-j1");
	queue_wait(0, 0, 1);
	worker_end(worker, "");
	worker_check_results(1);
}

/* Two clients with one key: one job, and both get its report. */
static void
test_duplicates(void)
{
	g_autofree char *job = worker_write_plain_job(0),
	                *expected = worker_check("00.pdf", "--venue breaks"), *one = NULL,
	                *other = NULL;
	g_autoptr(GSubprocess) worker = NULL;
	g_autoptr(GSubprocess) first = NULL;
	g_autoptr(GSubprocess) second = NULL;
	int reader;

	worker_make_results();
	worker = worker_start("-j1");
	reader = worker_reader(worker);
	kill(reader, SIGSTOP);
	first = queue_submit(job, "");
	worker_wait_for_attempt(1, 1, 1);
	second = queue_submit(job, "");
	worker_queue_job(job);
	worker_wait_for_attempt(1, 1, 1);
	kill(reader, SIGCONT);
	one = worker_answer(first);
	other = worker_answer(second);
	g_assert_cmpstr(one, ==, expected);
	g_assert_cmpstr(other, ==, expected);
	queue_wait(0, 0, 1);
	worker_end(worker, "");
	worker_check_results(1);
}

/* A worker takes no more than it can do, and a full queue is said to clients. */
static void
test_full(void)
{
	g_autofree char *set = queue_ask("maxqueue deskproof 2"), *job = worker_write_plain_job(3);
	g_autofree char *unset = NULL;
	g_autoptr(GSubprocess) worker = NULL;
	g_autoptr(GSubprocess) client = NULL;

	worker_make_results();
	worker_queue_papers(0, 2);
	client = queue_submit(job, "-b");
	g_auto(Ending) full = program_wait(client);

	g_assert_true(g_str_has_prefix(set, "OK"));
	assert_holds("stderr", full.err, "Job queue is full");
	queue_wait(2, 0, 0);
	worker = start_held_worker();
	worker_wait_for_attempt(2, 1, 1);
	worker_kill(worker);
	worker = worker_start("-j1");
	queue_wait(0, 0, 1);
	worker_end(worker, "");
	unset = queue_ask("maxqueue deskproof 0");
	worker_check_results(2);
}

static void
add_tests(void)
{
	g_test_add_func("/worker-deaths/terminated", test_terminated);
	g_test_add_func("/worker-deaths/worker-killed", test_worker_killed);
	g_test_add_func("/worker-deaths/slot-killed", test_slot_killed);
	g_test_add_func("/worker-deaths/parent-killed", test_parent_killed);
	g_test_add_data_func("/worker-deaths/server-killed", GINT_TO_POINTER(SIGKILL),
	                     test_server_restarted);
	g_test_add_data_func("/worker-deaths/server-ended", GINT_TO_POINTER(SIGTERM),
	                     test_server_restarted);
	g_test_add_func("/worker-deaths/server-lost", test_server_lost);
	g_test_add_func("/worker-deaths/server-away", test_server_away);
	g_test_add_func("/worker-deaths/poison", test_poison);
	g_test_add_func("/worker-deaths/one-death", test_one_death);
	g_test_add_func("/worker-deaths/no-disk", test_no_disk);
	g_test_add_func("/worker-deaths/duplicates", test_duplicates);
	g_test_add_func("/worker-deaths/full", test_full);
}

static int
run(int argc, char **argv)
{
	int failed;

	g_test_init(&argc, &argv, NULL);
	program_set_up();
	if (queue_is_missing())
		return program_test_run();
	program_write_batch(PAPERS);
	queue_start();
	add_tests();
	failed = program_test_run();
	queue_end(SIGTERM);
	return failed;
}

int
main(int argc, char **argv)
{
	return overseer_run(run, argc, argv);
}
