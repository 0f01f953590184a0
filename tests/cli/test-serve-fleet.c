/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>

#include "fixtures/paper.h"
#include "fixtures/queue.h"
#include "fixtures/service-job.h"

/* Jobs of the service whose papers the workers of a queue read. */

#define TYPE "Content-Type: application/pdf\r\n"
#define JOBS "/v1/jobs?venue=any"
#define RULES "schema: 1\nid: any\ntitle: Any\nrules:\n  columns: {count: %u, severity: error"

static void
write_rules(const char *folder, guint columns)
{
	g_autofree char *name = g_strconcat(folder, "/any.yaml", NULL);
	g_autofree char *text = g_strdup_printf(RULES PROGRAM_CITE, columns);

	program_write(name, text, -1);
}

static void
start_service(Service *service, const char *spool)
{
	g_autofree char *options =
	    g_strdup_printf("--jobs 1 --spool %s --gearman %s", spool, queue_address());

	service_start(service, options);
}

/* @rules: and other options */
static GSubprocess *
start_worker(const char *spool, const char *rules)
{
	g_autoptr(GSubprocessLauncher) launcher =
	    program_launcher(".", NULL, G_SUBPROCESS_FLAGS_STDERR_SILENCE);
	g_autofree char *command =
	    g_strdup_printf("worker -j1 --gearman %s --rules-dir %s --folder spool=%s/papers "
	                    "--results-folder %s/results",
	                    queue_address(), rules, spool, spool);
	g_auto(GStrv) words = program_words(command);

	return program_spawn(launcher, words);
}

static void
end(GSubprocess *process, int signal)
{
	g_subprocess_send_signal(process, signal);
	g_subprocess_wait(process, NULL, NULL);
}

static char *
report_of(const Service *service, const char *job, const char *format)
{
	g_autofree char *target = g_strdup_printf("%s/report?format=%s", job, format);
	g_auto(Response) response = service_get(service, target);

	g_assert_cmpuint(response.status, ==, 200);
	return response_text(&response);
}

/* Until the thread that removes them has done it. */
static void
wait_for_empty(const char *spool)
{
	static const char *const PARTS[] = {"papers", "results"};
	guint n = 1;

	for (guint i = 0; i < 3000 && n > 0; i++) {
		n = 0;
		for (guint k = 0; k < G_N_ELEMENTS(PARTS); k++) {
			g_autofree char *name = g_build_filename(spool, PARTS[k], NULL);
			g_autofree char *path = program_path(name);
			g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
			const char *file;

			while ((file = g_dir_read_name(folder)) != NULL)
				n += *file != '.';
		}
		g_usleep(10000);
	}
	g_assert_cmpuint(n, ==, 0);
}

/* The report is that of a check; what workers cannot make, the service makes. */
static void
test_report(void)
{
	static const char *const FORMATS[] = {"json", "html", "text"};
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	queue_start();
	program_write("p_q.pdf", g_bytes_get_data(pdf, NULL), (gssize)g_bytes_get_size(pdf));
	start_service(&service, "fleet");
	g_autoptr(GSubprocess) worker = start_worker("fleet", "rules");
	g_autofree char *job =
	    service_job_post(&service, "&name=p_q.pdf&format=json,html,text", pdf, 202);
	service_job_wait(&service, job, "done");
	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_autofree char *report = report_of(&service, job, FORMATS[i]);
		g_auto(Ending) checked =
		    program_runf("check --no-config --venue any --format %s p_q.pdf", FORMATS[i]);

		g_assert_cmpstr(report, ==, checked.out);
	}
	wait_for_empty("fleet");
	end(worker, SIGTERM);
	service_end(&service);
	queue_end(SIGTERM);
}

/* Two that ask the same at once have two jobs, and one result of a worker is for both. */
static void
test_same(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(55);
	Service service;

	queue_start();
	start_service(&service, "same");
	g_auto(Response) one =
	    service_ask(&service, "POST", JOBS, TYPE "Authorization: Bearer one\r\n", pdf);
	g_auto(Response) two =
	    service_ask(&service, "POST", JOBS, TYPE "Authorization: Bearer two\r\n", pdf);
	g_autofree char *first = response_header(&one, "Location"),
	                *second = response_header(&two, "Location");
	g_assert_cmpstr(first, !=, second);
	g_autoptr(GSubprocess) worker = start_worker("same", "rules");
	service_job_wait(&service, first, "done");
	service_job_wait(&service, second, "done");
	end(worker, SIGTERM);
	service_end(&service);
	queue_end(SIGTERM);
}

#define N_JOBS 5

/* All three are killed with jobs in the queue, which is not kept; then all are there again. */
static void
test_killed(void)
{
	char *jobs[N_JOBS];
	Service service;

	queue_start();
	start_service(&service, "killed");
	for (guint i = 0; i < N_JOBS; i++) {
		g_autoptr(GBytes) pdf = fixture_paper_draw_lines(40 + i);
		g_autofree char *file = g_strdup_printf("k%u.pdf", i);
		g_autofree char *query = g_strconcat("&name=", file, NULL);

		program_write(file, g_bytes_get_data(pdf, NULL), (gssize)g_bytes_get_size(pdf));
		jobs[i] = service_job_post(&service, query, pdf, 202);
	}
	g_autoptr(GSubprocess) first = start_worker("killed", "rules");
	service_job_wait(&service, jobs[0], "done");
	end(first, SIGKILL);
	service_kill(&service);
	queue_end(SIGKILL);
	queue_start();
	start_service(&service, "killed");
	g_autoptr(GSubprocess) second = start_worker("killed", "rules");
	for (guint i = 0; i < N_JOBS; i++) {
		g_autofree char *report = NULL;

		service_job_wait(&service, jobs[i], "done");
		report = report_of(&service, jobs[i], "json");
		g_auto(Ending) checked =
		    program_runf("check --no-config --venue any --format json k%u.pdf", i);
		g_assert_cmpstr(report, ==, checked.out);
		g_free(jobs[i]);
	}
	wait_for_empty("killed");
	end(second, SIGTERM);
	service_end(&service);
	queue_end(SIGTERM);
}

/* Without a server nothing is lost, and one sentence says so. */
static void
test_no_server(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(30), other = fixture_paper_draw_lines(31);
	Service service;

	queue_start();
	queue_end(SIGTERM);
	start_service(&service, "lonely");
	g_autofree char *job = service_job_post(&service, "", pdf, 202);
	g_autofree char *gone = service_job_post(&service, "", other, 202);
	g_auto(Response) cancelled = service_ask(&service, "DELETE", gone, NULL, NULL);
	g_assert_cmpuint(cancelled.status, ==, 204);
	g_usleep(G_USEC_PER_SEC / 2);
	g_autofree char *state = service_job_state(&service, job);
	g_assert_cmpstr(state, ==, "queued");
	g_auto(Ending) ended = service_stop(&service);
	g_assert_cmpint(ended.exit, ==, 0);
	assert_holds("stderr", ended.err, "takes no job");
	g_assert_true(strstr(ended.err, "takes no job") == g_strrstr(ended.err, "takes no job"));
	queue_start();
	start_service(&service, "lonely");
	g_autoptr(GSubprocess) worker = start_worker("lonely", "rules");
	service_job_wait(&service, job, "done");
	wait_for_empty("lonely");
	end(worker, SIGTERM);
	service_end(&service);
	queue_end(SIGTERM);
}

/* A job of a worker that is started with @options fails, and says so. */
static void
assert_refused(const char *spool, const char *options, const char *says)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	queue_start();
	start_service(&service, spool);
	g_autoptr(GSubprocess) worker = start_worker(spool, options);
	g_autofree char *job = service_job_post(&service, "", pdf, 202);
	service_job_wait(&service, job, "failed");
	g_auto(Response) response = service_get(&service, job);
	g_autofree char *text = response_text(&response);
	assert_holds("state", text, says);
	end(worker, SIGTERM);
	service_end(&service);
	queue_end(SIGTERM);
}

/* A worker with other rules would give another verdict. */
static void
test_other_rules(void)
{
	assert_refused("others", "other-rules", "other rules");
}

/* A worker whose configuration leaves a rule out would, too. */
static void
test_other_configuration(void)
{
	program_write("lax.yaml", "ignore: [columns]\n", -1);
	assert_refused("lax", "rules --config lax.yaml", "another configuration");
}

/* What is cancelled leaves neither its paper nor a report behind. */
static void
test_cancelled(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(33), other = fixture_paper_draw_lines(34);
	Service service;

	queue_start();
	start_service(&service, "cancelled");
	g_autofree char *job = service_job_post(&service, "", pdf, 202);
	queue_wait(1, 0, 0);
	g_auto(Response) gone = service_ask(&service, "DELETE", job, NULL, NULL);
	g_assert_cmpuint(gone.status, ==, 204);
	g_autofree char *next = service_job_post(&service, "", other, 202);
	g_autoptr(GSubprocess) worker = start_worker("cancelled", "rules");
	service_job_wait(&service, next, "done");
	wait_for_empty("cancelled");
	end(worker, SIGTERM);
	service_end(&service);
	queue_end(SIGTERM);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	if (queue_is_missing())
		return program_test_run();
	write_rules("rules", 2);
	write_rules("other-rules", 1);
	g_test_add_func("/serve-fleet/report", test_report);
	g_test_add_func("/serve-fleet/same", test_same);
	g_test_add_func("/serve-fleet/killed", test_killed);
	g_test_add_func("/serve-fleet/no-server", test_no_server);
	g_test_add_func("/serve-fleet/other-rules", test_other_rules);
	g_test_add_func("/serve-fleet/other-configuration", test_other_configuration);
	g_test_add_func("/serve-fleet/cancelled", test_cancelled);
	return program_test_run();
}
