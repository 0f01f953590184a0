/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include "fixtures/paper.h"
#include "fixtures/service-job.h"
#include "fixtures/slow.h"

/* What outlives a service, and what does not: jobs in a spool, from one service to the next. */

#define TYPE "Content-Type: application/pdf\r\n"
#define ALL_FORMATS "&format=json,html,text,banal"
#define SLOW_PAGES 250 /* more than a second on an idle machine */
#define RULES "schema: 1\nid: any\ntitle: Any\nrules:\n  columns: {count: %u, severity: error"

static void
write_rules(guint columns)
{
	g_autofree char *text = g_strdup_printf(RULES PROGRAM_CITE, columns);

	program_write("rules/any.yaml", text, -1);
}

/* A service that ends in order finishes one report and stops before the next. However often it
 * does, it is not the paper's fault. */
static void
test_restarts(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	g_autofree char *job = NULL;
	Service service;

	for (guint i = 0; i < 3; i++) {
		service_start(&service, "--jobs 1 --spool restarts");
		if (job == NULL)
			job = service_job_post(&service, ALL_FORMATS, slow, 202);
		service_job_wait(&service, job, "running");
		service_end(&service);
	}
	service_start(&service, "--jobs 1 --spool restarts");
	service_job_wait(&service, job, "done");
	service_end(&service);
}

/* The same paper under other rules is another job. */
static void
test_rules(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw(&FIXTURE_PAPER, NULL);
	Service service;

	write_rules(2);
	service_start(&service, "--spool rules-spool");
	g_autofree char *job = service_job_post(&service, "", pdf, 202);
	service_job_wait(&service, job, "done");
	service_end(&service);
	service_start(&service, "--spool rules-spool");
	g_autofree char *same = service_job_post(&service, "", pdf, 200);
	g_assert_cmpstr(same, ==, job);
	service_end(&service);
	write_rules(1);
	service_start(&service, "--spool rules-spool");
	g_autofree char *other = service_job_post(&service, "", pdf, 202);
	g_assert_cmpstr(other, !=, job);
	service_job_wait(&service, other, "done");
	service_end(&service);
	write_rules(2);
}

static void
test_open_folder(void)
{
	static const struct {
		guint mode;
		gboolean refused;
	} MODES[] = {{0700, FALSE}, {0710, TRUE}, {0701, TRUE}, {0740, TRUE}, {0755, TRUE}};

	for (guint i = 0; i < G_N_ELEMENTS(MODES); i++) {
		g_autofree char *name = g_strdup_printf("open-%03o", MODES[i].mode);
		g_autofree char *path = program_path(name);
		g_autofree char *options = g_strconcat("--spool ", name, NULL);

		g_assert_cmpint(mkdir(path, 0700), ==, 0);
		g_assert_cmpint(chmod(path, MODES[i].mode), ==, 0);
		if (MODES[i].refused) {
			g_auto(Ending) ending = program_runf("serve --no-config %s", options);

			g_assert_cmpint(ending.exit, ==, 2);
			assert_holds("stderr", ending.err, "others may look into this folder");
		} else {
			Service service;

			service_start(&service, options);
			service_end(&service);
		}
	}
}

/* The path of the one file of the spool that is a paper. (transfer full) */
static char *
find_paper(const char *folder)
{
	g_autofree char *path = program_path(folder);
	g_autoptr(GDir) entries = g_dir_open(path, 0, NULL);
	char *found = NULL;
	const char *name;

	while ((name = g_dir_read_name(entries)) != NULL) {
		if (g_str_has_prefix(name, "0000"))
			found = g_build_filename(path, name, NULL);
	}
	return found;
}

/* A job whose file was damaged failed; it is not forgotten. */
static void
test_damaged(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	Service service;

	service_start(&service, "--jobs 1 --spool damaged");
	g_autofree char *job = service_job_post(&service, ALL_FORMATS, slow, 202);
	service_job_wait(&service, job, "running");
	service_end(&service);
	g_autofree char *paper = find_paper("damaged");
	g_assert_true(g_file_set_contents(paper, "{\"venue\": \"any\"", -1, NULL));
	service_start(&service, "--jobs 1 --spool damaged");
	service_job_wait(&service, job, "failed");
	g_auto(Response) state = service_get(&service, job);
	g_autofree char *text = response_text(&state);
	assert_holds("state", text, "The paper that was kept cannot be used any more");
	service_end(&service);
}

/* Where a proxy adds a line of its own to what a client claims, the last one counts. */
static void
test_proxy(void)
{
	static const struct {
		const char *head;
		guint status;
	} ASKED[] = {
	    {"X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-For: 192.0.2.9\r\n", 200},
	    {"X-Forwarded-For: 192.0.2.2\r\nX-Forwarded-For: 192.0.2.9\r\n", 429},
	    {"X-Forwarded-For: 192.0.2.3, 192.0.2.9\r\n", 429},
	    {"X-Forwarded-For: 192.0.2.9\r\nX-Forwarded-For: 192.0.2.1\r\n", 200},
	};
	g_autoptr(GBytes) pdf = fixture_paper_draw(&FIXTURE_PAPER, NULL);
	Service service;

	service_start(&service, "--client-header X-Forwarded-For --rate 1");
	for (guint i = 0; i < G_N_ELEMENTS(ASKED); i++) {
		g_autofree char *head = g_strconcat(TYPE, ASKED[i].head, NULL);
		g_auto(Response) response =
		    service_ask(&service, "POST", "/v1/check?venue=any", head, pdf);

		g_assert_cmpuint(response.status, ==, ASKED[i].status);
	}
	service_end(&service);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	write_rules(2);
	g_test_add_func("/serve-spool/restarts", test_restarts);
	g_test_add_func("/serve-spool/rules", test_rules);
	g_test_add_func("/serve-spool/open-folder", test_open_folder);
	g_test_add_func("/serve-spool/damaged", test_damaged);
	g_test_add_func("/serve-spool/proxy", test_proxy);
	return program_test_run();
}
