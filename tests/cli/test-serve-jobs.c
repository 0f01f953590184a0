/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

#include "fixtures/json.h"
#include "fixtures/paper.h"
#include "fixtures/readers.h"
#include "fixtures/service-job.h"
#include "fixtures/slow.h"
#include "fixtures/wait.h"

/* Papers that are checked while nobody waits for them. */

#define TYPE "Content-Type: application/pdf\r\n"
#define JOBS "/v1/jobs?venue=any"
#define SLOW_PAGES 250 /* more than a second on an idle machine */
#define N_ROUNDS 50    /* of what a busy machine may be too slow for */

static void
assert_status(const Service *service, const char *method, const char *target, guint status)
{
	g_auto(Response) response = service_ask(service, method, target, NULL, NULL);

	g_assert_cmpuint(response.status, ==, status);
}

/* From the post to the reports, which are those of a check. */
static void
test_life(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(120);
	Service service;

	program_write("p.pdf", g_bytes_get_data(pdf, NULL), (gssize)g_bytes_get_size(pdf));
	g_auto(Ending) checked = program_run("check --no-config --venue any --format json p.pdf");
	g_auto(Ending) shown = program_run("check --no-config --venue any --format html p.pdf");
	service_start(&service, "");
	g_autofree char *job =
	    service_job_post(&service, "&name=p.pdf&format=json,html,annotated", pdf, 202);
	g_assert_true(g_str_has_prefix(job, "/v1/jobs/"));
	service_job_wait(&service, job, "done");
	g_auto(Response) json = service_job_report(&service, job, NULL);
	g_autofree char *report = response_text(&json);
	g_assert_cmpstr(report, ==, checked.out);
	g_auto(Response) html = service_job_report(&service, job, "Accept: text/html\r\n");
	g_autofree char *page = response_text(&html);
	g_assert_cmpstr(page, ==, shown.out);
	g_auto(Response) copy = service_job_report(
	    &service, job, "Accept: application/vnd.deskproof.annotated+pdf\r\n");
	g_assert_cmpmem(g_bytes_get_data(copy.body, NULL), 5, "%PDF-", 5);
	g_auto(Response) other = service_job_report(&service, job, "Accept: application/pdf\r\n");
	g_assert_cmpuint(other.status, ==, 406);
	service_end(&service);
}

/* The same question is the same job; another is another. */
static void
test_same(void)
{
	static const char *const OTHERS[] = {"&name=q.pdf", "&format=text", "&number=7",
	                                     "&stage=submission"};
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60), second = fixture_paper_draw_lines(61);
	Service service;

	service_start(&service, "");
	g_autofree char *job = service_job_post(&service, "", pdf, 202);
	service_job_wait(&service, job, "done");
	g_autofree char *again = service_job_post(&service, "", pdf, 200);
	g_assert_cmpstr(again, ==, job);
	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++) {
		g_autofree char *other = service_job_post(&service, OTHERS[i], pdf, 202);

		g_assert_cmpstr(other, !=, job);
	}
	g_autofree char *paper = service_job_post(&service, "", second, 202);
	g_assert_cmpstr(paper, !=, job);
	service_end(&service);
}

/* One that is read, one that was put back, one that is done: each is gone, and the lane is free.
 * Only what was read counts. */
static void
test_cancel(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES),
	                  brisk = fixture_paper_draw_lines(60);
	ReaderWatch *watch;
	Service service;

	service_start(&service, READERS_PATIENT "--jobs 1");
	readers_stop(&service);
	watch = readers_watch(&service, SIGSTOP);
	g_autofree char *reading = service_job_post(&service, "", slow, 202);
	service_job_wait(&service, reading, "running");
	g_autofree char *waiting = service_job_post(&service, "&name=w", slow, 202);
	service_job_wait(&service, waiting, "running");
	g_autofree char *last = service_job_post(&service, "&name=l", slow, 202);
	service_job_wait(&service, last, "running");
	service_wait_number(&service, "queued_slow_papers", 1);
	g_autofree char *new = service_job_post(&service, "&name=n", slow, 202);
	assert_status(&service, "DELETE", new, 204);
	readers_leave(watch);
	g_autofree char *early = g_strconcat(reading, "/report", NULL);
	assert_status(&service, "GET", early, 409);
	assert_status(&service, "DELETE", waiting, 204);
	assert_status(&service, "DELETE", last, 204);
	assert_status(&service, "DELETE", reading, 204);
	assert_status(&service, "GET", reading, 404);
	assert_status(&service, "GET", early, 404);
	assert_status(&service, "DELETE", reading, 404);
	g_autofree char *next = service_job_post(&service, "", brisk, 202);
	service_job_wait(&service, next, "done");
	service_wait_number(&service, "queued_papers", 0);
	service_wait_number(&service, "queued_slow_papers", 0);
	service_wait_number(&service, "busy_lanes", 0);
	g_assert_cmpuint(service_number(&service, "paper_seconds_count"), ==, 1);
	assert_status(&service, "DELETE", next, 204);
	assert_status(&service, "GET", next, 404);
	g_assert_cmpuint(service_number(&service, "jobs"), ==, 0);
	service_end(&service);
}

/* 0: it waits no more. */
static guint
read_position(const Response *posted)
{
	g_autofree char *text = response_text(posted);
	g_autofree char *later = response_header(posted, "Retry-After");
	g_autoptr(json_t) state = fixture_json_read(text);
	const json_t *position = json_object_get(state, "position");

	g_assert_cmpuint(posted->status, ==, 202);
	g_assert_cmpstr(later, ==, "1");
	g_assert_cmpint(position != NULL, ==,
	                g_str_equal(fixture_json_text(state, "state"), "queued"));
	return (guint)json_integer_value(position);
}

/* While two papers are read, the next one is first of those that wait; and one that comes before
 * that has its turn, when those are slow, is second. */
static void
test_position(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	ReaderWatch *watch;
	Service service;
	guint position = 0;

	service_start(&service, READERS_PATIENT "--jobs 1");
	readers_stop(&service);
	watch = readers_watch(&service, SIGSTOP);
	for (guint i = 0; i < N_ROUNDS && position < 2; i++) {
		g_autofree char *odd = g_strdup_printf(JOBS "&name=%u", 2 * i + 1);
		g_autofree char *even = g_strdup_printf(JOBS "&name=%u", 2 * i + 2);

		g_auto(Response) first = service_ask(&service, "POST", odd, TYPE, slow);
		g_assert_cmpuint(read_position(&first), ==, 1);
		g_auto(Response) second = service_ask(&service, "POST", even, TYPE, slow);
		position = read_position(&second);
		g_assert_cmpuint(position, >=, 1);
		g_assert_cmpuint(position, <=, 2);
		service_wait_number(&service, "queued_papers", 0);
	}
	g_assert_cmpuint(position, ==, 2);
	readers_leave(watch);
	service_kill(&service);
}

static void
test_problems(void)
{
	static const struct {
		const char *method, *target;
		guint status;
	} CASES[] = {
	    {"POST", "/v1/jobs", 400},
	    {"POST", JOBS "&format=json,odt", 400},
	    {"POST", "/v1/check?venue=any&format=json,html", 400},
	    {"GET", "/v1/jobs", 405},
	    {"PUT", "/v1/jobs/0123", 405},
	    {"GET", "/v1/jobs/0123", 404},
	    {"GET", "/v1/jobs/..%2F..%2Fetc%2Fpasswd", 404},
	    {"GET", "/v1/jobs/0123/more", 404},
	    {"DELETE", "/v1/jobs/0123/report", 405},
	    {"GET", "/v1/jobs//report", 404},
	    {"DELETE", "/v1/jobs/0123/more", 404},
	    {"POST", "/v1/jobs?venue=nowhere", 422},
	    {"POST", JOBS "&number=abc", 422},
	    {"POST", JOBS "&number=1%0A2", 422},
	    {"POST", "/v1/check?venue=any&number=1%2F2", 422},
	};
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	service_start(&service, "--max-jobs 1");
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Response) response =
		    service_ask(&service, CASES[i].method, CASES[i].target, TYPE,
		                strcmp(CASES[i].method, "POST") == 0 ? pdf : NULL);
		g_autofree char *allow = response_header(&response, "Allow");

		g_assert_cmpuint(response.status, ==, CASES[i].status);
		if (strcmp(CASES[i].method, "PUT") == 0)
			g_assert_cmpstr(allow, ==, "GET, DELETE");
	}
	g_autofree char *only = service_job_post(&service, "", pdf, 202);
	g_assert_nonnull(only);
	g_autofree char *more = service_job_post(&service, "&name=2", pdf, 503);
	g_assert_null(more);
	service_end(&service);
}

static void
test_expiry(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	service_start(&service, "--keep 1 --spool spool-expiry");
	g_autofree char *job = service_job_post(&service, "", pdf, 202);
	service_job_wait(&service, job, "404");
	service_end(&service);
}

/* How many files of the folder end in @ending; each is for its owner only. */
static guint
count_files(const char *folder, const char *ending)
{
	g_autofree char *path = program_path(folder);
	g_autoptr(GDir) entries = g_dir_open(path, 0, NULL);
	const char *name;
	guint n = 0;

	while (entries != NULL && (name = g_dir_read_name(entries)) != NULL) {
		g_autofree char *file = g_build_filename(path, name, NULL);
		struct stat status;

		if (stat(file, &status) != 0)
			continue;
		g_assert_cmpuint(status.st_mode & 07777, ==, 0600);
		n += g_str_has_suffix(name, ending);
	}
	return n;
}

#define N_JOBS 6

/* Killed with jobs that wait, are read and are done: after the restart all are done, each once,
 * with the reports that there would have been. */
static void
test_killed(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES), pdf = fixture_paper_draw_lines(120);
	g_autofree char *path = program_path("spool");
	char *jobs[N_JOBS];
	struct stat status;
	Service service;
	guint n_done;

	service_start(&service, READERS_PATIENT "--jobs 1 --spool spool");
	g_autofree char *first = service_job_post(&service, "&name=p.pdf", pdf, 202);
	service_job_wait(&service, first, "done");
	readers_stop(&service);
	jobs[0] = service_job_post(&service, "", slow, 202);
	service_job_wait(&service, jobs[0], "running");
	for (guint i = 1; i < N_JOBS; i++) {
		g_autofree char *query = g_strdup_printf("&name=%u.pdf", i);

		jobs[i] = service_job_post(&service, query, pdf, 202);
	}
	service_kill(&service);
	g_assert_cmpint(stat(path, &status), ==, 0);
	g_assert_cmpuint(status.st_mode & 07777, ==, 0700);
	n_done = count_files("spool", ".report");
	g_assert_cmpuint(n_done, >=, 1);
	g_assert_cmpuint(count_files("spool", ".1"), >=, 1);

	service_start(&service, "--jobs 1 --spool spool");
	for (guint i = 0; i < N_JOBS; i++)
		service_job_wait(&service, jobs[i], "done");
	g_assert_cmpuint(service_number(&service, "paper_seconds_count"), ==, N_JOBS + 1 - n_done);
	g_auto(Ending) checked = program_run("check --no-config --venue any --format json p.pdf");
	g_auto(Response) kept = service_job_report(&service, first, NULL);
	g_autofree char *report = response_text(&kept);
	g_assert_cmpstr(report, ==, checked.out);
	g_autofree char *again = service_job_post(&service, "&name=p.pdf", pdf, 200);
	g_assert_cmpstr(again, ==, first);
	g_assert_cmpuint(count_files("spool", ".report"), ==, N_JOBS + 1);
	for (guint i = 0; i < N_JOBS; i++) {
		assert_status(&service, "DELETE", jobs[i], 204);
		g_free(jobs[i]);
	}
	assert_status(&service, "DELETE", first, 204);
	g_assert_cmpuint(count_files("spool", ""), ==, 2); /* the secret and the lock */
	service_end(&service);
}

/* The service ends twice while it reads the job; NULL: the second time it was too fast for us.
 * (transfer full) */
static char *
kill_twice(GBytes *slow)
{
	g_autofree char *state = NULL;
	char *job;
	Service service;

	service_start(&service, READERS_PATIENT "--jobs 1 --spool spool-poison");
	readers_stop(&service);
	job = service_job_post(&service, "", slow, 202);
	service_job_wait(&service, job, "running");
	service_kill(&service);
	service_start(&service, READERS_PATIENT "--jobs 1 --spool spool-poison");
	readers_stop(&service);
	state = service_job_state(&service, job);
	if (g_str_equal(state, "done")) {
		assert_status(&service, "DELETE", job, 204);
		g_clear_pointer(&job, g_free);
	} else {
		service_job_wait(&service, job, "running");
	}
	service_kill(&service);
	return job;
}

/* A paper with which the service ended twice may be why. It can be posted again. */
static void
test_poison(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	g_autofree char *job = NULL;
	Service service;

	for (guint i = 0; i < N_ROUNDS && job == NULL; i++)
		job = kill_twice(slow);
	g_assert_nonnull(job);
	service_start(&service, READERS_PATIENT "--jobs 1 --spool spool-poison");
	service_job_wait(&service, job, "failed");
	g_auto(Response) report = service_job_report(&service, job, NULL);
	g_autofree char *text = response_text(&report);
	g_assert_cmpuint(report.status, ==, 503);
	assert_holds("problem", text, "The service ended twice at this paper.");
	g_autofree char *again = service_job_post(&service, "", slow, 202);
	g_assert_cmpstr(again, ==, job);
	service_job_wait(&service, job, "done");
	service_end(&service);
}

/* It took no more of what waits. */
static gboolean
has_no_queue(gpointer line)
{
	g_auto(Response) metrics = service_get_on(line, "/metrics");
	g_autofree char *text = response_text(&metrics);

	return strstr(text, "\ndeskproof_queued_slow_papers 0\n") != NULL;
}

/* The service ends: what is in work is done, what waits stays in the spool, and is done later. */
static void
test_ended(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	char *jobs[3];
	ReaderWatch *watch;
	Service service;

	service_start(&service, READERS_PATIENT "--jobs 1 --spool spool-ended");
	readers_stop(&service);
	watch = readers_watch(&service, SIGSTOP);
	for (guint i = 0; i < G_N_ELEMENTS(jobs); i++) {
		g_autofree char *query = g_strdup_printf("&name=%u", i);

		jobs[i] = service_job_post(&service, query, slow, 202);
		service_job_wait(&service, jobs[i], "running");
	}
	/* the second one made room for the third */
	service_wait_number(&service, "queued_slow_papers", 1);
	readers_leave(watch);
	g_auto(Ending) taken = program_run("serve --no-config --spool spool-ended");
	g_assert_cmpint(taken.exit, ==, 2);
	assert_holds("stderr", taken.err, "another service uses this folder");
	g_autoptr(GSocketConnection) line = service_connect(&service);
	g_auto(Response) before = service_get_on(line, "/healthz");
	g_assert_cmpuint(before.status, ==, 200);
	service_begin_end(&service);
	g_assert_true(wait_until(has_no_queue, line));
	readers_go_on(&service);
	service_end(&service);
	g_assert_cmpuint(count_files("spool-ended", ".report"), ==, 2);
	service_start(&service, READERS_PATIENT "--jobs 1 --spool spool-ended");
	for (guint i = 0; i < G_N_ELEMENTS(jobs); i++) {
		service_job_wait(&service, jobs[i], "done");
		g_free(jobs[i]);
	}
	g_assert_cmpuint(service_number(&service, "paper_seconds_count"), ==, 1);
	service_end(&service);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	service_write_venue();
	g_test_add_func("/serve-jobs/life", test_life);
	g_test_add_func("/serve-jobs/same", test_same);
	g_test_add_func("/serve-jobs/cancel", test_cancel);
	g_test_add_func("/serve-jobs/position", test_position);
	g_test_add_func("/serve-jobs/problems", test_problems);
	g_test_add_func("/serve-jobs/expiry", test_expiry);
	g_test_add_func("/serve-jobs/killed", test_killed);
	g_test_add_func("/serve-jobs/poison", test_poison);
	g_test_add_func("/serve-jobs/ended", test_ended);
	return program_test_run();
}
