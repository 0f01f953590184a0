/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

#include "fixtures/json.h"
#include "fixtures/paper.h"
#include "fixtures/service.h"
#include "fixtures/slow.h"

/* Papers that are checked while nobody waits for them. */

#define TYPE "Content-Type: application/pdf\r\n"
#define JOBS "/v1/jobs?venue=any"
#define SLOW_PAGES 250 /* more than a second on an idle machine */

static GBytes *
draw_paper(guint lines)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.lines = lines;
	return fixture_paper_draw(&paper, NULL);
}

static void
stop(Service *service)
{
	g_auto(Ending) ending = service_stop(service);

	g_assert_cmpint(ending.exit, ==, 0);
}

/* (transfer full): the value of a header. */
static char *
header_of(const Response *response, const char *name)
{
	g_autofree char *start = g_strdup_printf("\r\n%s: ", name);
	const char *found = response->head != NULL ? strstr(response->head, start) : NULL;

	return found != NULL
	           ? g_strndup(found + strlen(start), strcspn(found + strlen(start), "\r"))
	           : NULL;
}

/* The address of the job that @target makes of @pdf; its status is @wanted. (transfer full) */
static char *
post(const Service *service, const char *target, GBytes *pdf, guint wanted)
{
	g_auto(Response) response = service_ask(service, "POST", target, TYPE, pdf);
	g_autofree char *text = response_text(&response);

	if (response.status != wanted)
		g_test_message("%s", text);
	g_assert_cmpuint(response.status, ==, wanted);
	return header_of(&response, "Location");
}

static char *
state_of(const Service *service, const char *job)
{
	g_auto(Response) response = service_get(service, job);
	g_autofree char *text = response_text(&response);
	g_autoptr(json_t) root = json_loads(text, 0, NULL);

	return response.status == 200 ? g_strdup(fixture_json_text(root, "state"))
	                              : g_strdup_printf("%u", response.status);
}

static void
wait_for(const Service *service, const char *job, const char *wanted)
{
	g_autofree char *state = NULL;

	for (guint i = 0; i < 6000 && g_strcmp0(state, wanted) != 0; i++) {
		g_free(state);
		state = state_of(service, job);
		g_usleep(10000);
	}
	g_assert_cmpstr(state, ==, wanted);
}

static Response
get_report(const Service *service, const char *job, const char *head)
{
	g_autofree char *target = g_strconcat(job, "/report", NULL);

	return service_ask(service, "GET", target, head, NULL);
}

static void
assert_status(const Service *service, const char *method, const char *target, guint status)
{
	g_auto(Response) response = service_ask(service, method, target, NULL, NULL);

	g_assert_cmpuint(response.status, ==, status);
}

/* A number of /metrics; 0 if it has none. */
static guint
look(const Service *service, const char *sample)
{
	g_auto(Response) response = service_get(service, "/metrics");
	g_autofree char *text = response_text(&response);
	g_autofree char *start = g_strdup_printf("\ndeskproof_%s ", sample);
	const char *found = strstr(text, start);

	return found != NULL ? (guint)g_ascii_strtoull(found + strlen(start), NULL, 10) : 0;
}

/* From the post to the reports, which are those of a check. */
static void
test_life(void)
{
	g_autoptr(GBytes) pdf = draw_paper(120);
	Service service;

	program_write("p.pdf", g_bytes_get_data(pdf, NULL), (gssize)g_bytes_get_size(pdf));
	g_auto(Ending) checked = program_run("check --no-config --venue any --format json p.pdf");
	g_auto(Ending) shown = program_run("check --no-config --venue any --format html p.pdf");
	service_start(&service, "");
	g_autofree char *job =
	    post(&service, JOBS "&name=p.pdf&format=json,html,annotated", pdf, 202);
	g_assert_true(g_str_has_prefix(job, "/v1/jobs/"));
	wait_for(&service, job, "done");
	g_auto(Response) json = get_report(&service, job, NULL);
	g_autofree char *report = response_text(&json);
	g_assert_cmpstr(report, ==, checked.out);
	g_auto(Response) html = get_report(&service, job, "Accept: text/html\r\n");
	g_autofree char *page = response_text(&html);
	g_assert_cmpstr(page, ==, shown.out);
	g_auto(Response) copy =
	    get_report(&service, job, "Accept: application/vnd.deskproof.annotated+pdf\r\n");
	g_assert_cmpmem(g_bytes_get_data(copy.body, NULL), 5, "%PDF-", 5);
	g_auto(Response) other = get_report(&service, job, "Accept: application/pdf\r\n");
	g_assert_cmpuint(other.status, ==, 406);
	stop(&service);
}

/* The same question is the same job; another is another. */
static void
test_same(void)
{
	static const char *const OTHERS[] = {"&name=q.pdf", "&format=text", "&number=7",
	                                     "&stage=submission"};
	g_autoptr(GBytes) pdf = draw_paper(60), second = draw_paper(61);
	Service service;

	service_start(&service, "");
	g_autofree char *job = post(&service, JOBS, pdf, 202);
	wait_for(&service, job, "done");
	g_autofree char *again = post(&service, JOBS, pdf, 200);
	g_assert_cmpstr(again, ==, job);
	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++) {
		g_autofree char *target = g_strconcat(JOBS, OTHERS[i], NULL);
		g_autofree char *other = post(&service, target, pdf, 202);

		g_assert_cmpstr(other, !=, job);
	}
	g_autofree char *paper = post(&service, JOBS, second, 202);
	g_assert_cmpstr(paper, !=, job);
	stop(&service);
}

/* One that is read, one that waits, one that is done: each is gone, and the lane is free. */
static void
test_cancel(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES), brisk = draw_paper(60);
	Service service;

	service_start(&service, "--jobs 1");
	g_autofree char *reading = post(&service, JOBS, slow, 202);
	wait_for(&service, reading, "running");
	g_autofree char *queued = post(&service, JOBS "&name=q", slow, 202);
	g_autofree char *early = g_strconcat(reading, "/report", NULL);
	assert_status(&service, "GET", early, 409);
	assert_status(&service, "DELETE", queued, 204);
	assert_status(&service, "DELETE", reading, 204);
	assert_status(&service, "GET", reading, 404);
	assert_status(&service, "GET", early, 404);
	assert_status(&service, "DELETE", reading, 404);
	g_autofree char *next = post(&service, JOBS, brisk, 202);
	wait_for(&service, next, "done");
	g_assert_cmpuint(look(&service, "paper_seconds_count"), <=, 2);
	assert_status(&service, "DELETE", next, 204);
	assert_status(&service, "GET", next, 404);
	g_assert_cmpuint(look(&service, "jobs"), ==, 0);
	stop(&service);
}

static void
test_position(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	Service service;

	service_start(&service, "--jobs 1");
	g_autofree char *first = post(&service, JOBS, slow, 202);
	wait_for(&service, first, "running");
	g_autofree char *second = post(&service, JOBS "&name=2", slow, 202);
	g_assert_nonnull(second);
	g_auto(Response) posted = service_ask(&service, "POST", JOBS "&name=3", TYPE, slow);
	g_autofree char *text = response_text(&posted);
	g_autofree char *wait = header_of(&posted, "Retry-After");
	g_autoptr(json_t) state = json_loads(text, 0, NULL);
	g_assert_cmpstr(fixture_json_text(state, "state"), ==, "queued");
	g_assert_cmpint(json_integer_value(json_object_get(state, "position")), ==, 2);
	g_assert_cmpstr(wait, ==, "1");
	stop(&service);
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
	    {"POST", "/v1/jobs?venue=nowhere", 422},
	};
	g_autoptr(GBytes) pdf = draw_paper(60);
	Service service;

	service_start(&service, "--max-jobs 1");
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Response) response =
		    service_ask(&service, CASES[i].method, CASES[i].target, TYPE,
		                strcmp(CASES[i].method, "POST") == 0 ? pdf : NULL);
		g_autofree char *allow = header_of(&response, "Allow");

		g_assert_cmpuint(response.status, ==, CASES[i].status);
		if (strcmp(CASES[i].method, "PUT") == 0)
			g_assert_cmpstr(allow, ==, "GET, DELETE");
	}
	g_autofree char *only = post(&service, JOBS, pdf, 202);
	g_assert_nonnull(only);
	g_autofree char *more = post(&service, JOBS "&name=2", pdf, 503);
	g_assert_null(more);
	stop(&service);
}

static void
test_expiry(void)
{
	g_autoptr(GBytes) pdf = draw_paper(60);
	Service service;

	service_start(&service, "--keep 1 --spool spool-expiry");
	g_autofree char *job = post(&service, JOBS, pdf, 202);
	wait_for(&service, job, "404");
	stop(&service);
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

static void
kill_service(Service *service)
{
	g_subprocess_send_signal(service->process, SIGKILL);
	g_subprocess_wait(service->process, NULL, NULL);
	g_clear_object(&service->process);
}

#define N_JOBS 6

/* Killed with jobs that wait, are read and are done: after the restart all are done, each once,
 * with the reports that there would have been. */
static void
test_killed(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES), pdf = draw_paper(120);
	g_autofree char *path = program_path("spool");
	char *jobs[N_JOBS];
	struct stat status;
	Service service;
	guint n_done;

	service_start(&service, "--jobs 1 --spool spool");
	g_autofree char *first = post(&service, JOBS "&name=p.pdf", pdf, 202);
	wait_for(&service, first, "done");
	jobs[0] = post(&service, JOBS, slow, 202);
	wait_for(&service, jobs[0], "running");
	for (guint i = 1; i < N_JOBS; i++) {
		g_autofree char *target = g_strdup_printf(JOBS "&name=%u.pdf", i);

		jobs[i] = post(&service, target, pdf, 202);
	}
	kill_service(&service);
	g_assert_cmpint(stat(path, &status), ==, 0);
	g_assert_cmpuint(status.st_mode & 07777, ==, 0700);
	n_done = count_files("spool", ".report");
	g_assert_cmpuint(n_done, >=, 1);
	g_assert_cmpuint(count_files("spool", ".1"), >=, 1);

	service_start(&service, "--jobs 1 --spool spool");
	for (guint i = 0; i < N_JOBS; i++)
		wait_for(&service, jobs[i], "done");
	g_assert_cmpuint(look(&service, "paper_seconds_count"), ==, N_JOBS + 1 - n_done);
	g_auto(Ending) checked = program_run("check --no-config --venue any --format json p.pdf");
	g_auto(Response) kept = get_report(&service, first, NULL);
	g_autofree char *report = response_text(&kept);
	g_assert_cmpstr(report, ==, checked.out);
	g_autofree char *again = post(&service, JOBS "&name=p.pdf", pdf, 200);
	g_assert_cmpstr(again, ==, first);
	g_assert_cmpuint(count_files("spool", ".report"), ==, N_JOBS + 1);
	for (guint i = 0; i < N_JOBS; i++) {
		assert_status(&service, "DELETE", jobs[i], 204);
		g_free(jobs[i]);
	}
	assert_status(&service, "DELETE", first, 204);
	g_assert_cmpuint(count_files("spool", ""), ==, 2); /* the secret and the lock */
	stop(&service);
}

/* A paper with which the service ended twice may be why. It can be posted again. */
static void
test_poison(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	g_autofree char *job = NULL;
	Service service;

	for (guint i = 0; i < 2; i++) {
		service_start(&service, "--jobs 1 --spool spool-poison");
		if (job == NULL)
			job = post(&service, JOBS, slow, 202);
		wait_for(&service, job, "running");
		kill_service(&service);
	}
	service_start(&service, "--jobs 1 --spool spool-poison");
	wait_for(&service, job, "failed");
	g_auto(Response) report = get_report(&service, job, NULL);
	g_autofree char *text = response_text(&report);
	g_assert_cmpuint(report.status, ==, 503);
	assert_holds("problem", text, "The service ended twice at this paper.");
	g_autofree char *again = post(&service, JOBS, slow, 202);
	g_assert_cmpstr(again, ==, job);
	wait_for(&service, job, "done");
	stop(&service);
}

/* The service ends: what waits stays in the spool, and is done later. */
static void
test_ended(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	Service service;
	guint n_done;

	service_start(&service, "--jobs 1 --spool spool-ended");
	g_autofree char *first = post(&service, JOBS, slow, 202);
	wait_for(&service, first, "running");
	g_autofree char *second = post(&service, JOBS "&name=2", slow, 202);
	g_auto(Ending) taken = program_run("serve --no-config --spool spool-ended");
	g_assert_cmpint(taken.exit, ==, 2);
	assert_holds("stderr", taken.err, "another service uses this folder");
	stop(&service);
	n_done = count_files("spool-ended", ".report");
	g_assert_cmpuint(n_done, >=, 1); /* what was in work, and no more unless it was soon done */
	service_start(&service, "--jobs 1 --spool spool-ended");
	wait_for(&service, first, "done");
	wait_for(&service, second, "done");
	g_assert_cmpuint(look(&service, "paper_seconds_count"), ==, 2 - n_done);
	stop(&service);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	program_write("rules/any.yaml",
	              "schema: 1\nid: any\ntitle: Any\nstages: [submission]\nrules:\n  columns: "
	              "{count: 2, severity: error" PROGRAM_CITE,
	              -1);
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
