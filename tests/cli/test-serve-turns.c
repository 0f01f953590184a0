/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixtures/service.h"
#include "fixtures/slow.h"

/* Who is served when, if many want it at once. */

#define TYPE "Content-Type: application/pdf\r\n"
#define CHECK "/v1/check?venue=any"
#define JOBS "/v1/jobs?venue=any"
#define N_SLOW 4
#define SLOW_PAGES 250 /* more than a second on an idle machine */

static void
stop(Service *service)
{
	g_auto(Ending) ending = service_stop(service);

	g_assert_cmpint(ending.exit, ==, 0);
}

/* Seconds until the answer. */
static double
time_check(const Service *service, GBytes *pdf)
{
	gint64 start = g_get_monotonic_time();
	g_auto(Response) response = service_check(service, "venue=any", pdf);

	g_assert_cmpuint(response.status, ==, 200);
	return (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
}

/* A number of /metrics. */
static guint
look(const Service *service, const char *name)
{
	g_auto(Response) response = service_get(service, "/metrics");
	g_autofree char *text = response_text(&response);
	g_autofree char *start = g_strdup_printf("\ndeskproof_%s ", name);
	const char *found = strstr(text, start);

	g_assert_nonnull(found);
	return (guint)g_ascii_strtoull(found + strlen(start), NULL, 10);
}

/* While slow papers take all they can get, a usual one is answered before them, each time it comes;
 * and each slow one has its report in the end. @data: the papers at once. */
static void
test_slow(gconstpointer data)
{
	g_autofree char *options = g_strdup_printf("--jobs %u", GPOINTER_TO_UINT(data));
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES), brisk = fixture_slow_draw(1);
	GSocketConnection *lines[N_SLOW];
	Service service;
	double alone, worst = 0;
	guint n = 0;

	service_start(&service, options);
	time_check(&service, brisk);
	alone = time_check(&service, brisk);
	for (guint i = 0; i < N_SLOW; i++)
		lines[i] = service_begin(&service, "POST", CHECK, TYPE, slow);
	while (look(&service, "busy_lanes") == 0)
		g_usleep(1000);
	for (; look(&service, "busy_lanes") > 0; n++)
		worst = MAX(worst, time_check(&service, brisk));
	g_test_message("%u papers: alone %.3f s, worst %.3f s", n, alone, worst);
	/* in its turn by arrival, the first one would be answered when no slow one is left */
	g_assert_cmpuint(n, >=, 2);
	g_assert_cmpuint(look(&service, "put_back_total"), >=, 1);
	for (guint i = 0; i < N_SLOW; i++) {
		g_auto(Response) response = service_receive(lines[i]);

		g_assert_cmpuint(response.status, ==, 200);
		g_object_unref(lines[i]);
	}
	stop(&service);
}

#define FROM_A "X-Client: 10.0.0.1, 2001:db8::1\r\n"
#define FROM_B "X-Client: 2001:db8:0:1::1\r\n"
/* another of the network of the first */
#define FROM_A_TOO "X-Client: 2001:db8::2\r\n"

static void
assert_too_many(const Response *response, const char *said)
{
	g_autofree char *text = response_text(response);

	g_assert_cmpuint(response->status, ==, 429);
	assert_holds("head", response->head, "\r\nRetry-After: ");
	assert_holds("problem", text, said);
}

/* Whoever has as many papers waiting as he may is told so; others are not. */
static void
test_each(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES), brisk = fixture_slow_draw(1);
	GSocketConnection *lines[3];
	Service service;

	service_start(&service, "--jobs 1 --queue-each 2 --client-header X-Client");
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		lines[i] = service_begin(&service, "POST", CHECK, TYPE FROM_A, slow);
		while (look(&service, "busy_lanes") == 0 || look(&service, "queued_papers") < i)
			g_usleep(1000);
	}
	g_auto(Response) more = service_ask(&service, "POST", CHECK, TYPE FROM_A_TOO, slow);
	assert_too_many(&more, "No more than 2 papers of one client may wait");
	g_auto(Response) other = service_ask(&service, "POST", CHECK, TYPE FROM_B, brisk);
	g_assert_cmpuint(other.status, ==, 200);
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		g_object_unref(lines[i]);
	stop(&service);
}

static void
test_each_jobs(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	Service service;

	service_start(&service, "--jobs 1 --max-jobs 4 --client-header X-Client");
	g_auto(Response) first = service_ask(&service, "POST", JOBS, TYPE FROM_A, slow);
	g_assert_cmpuint(first.status, ==, 202);
	g_auto(Response) more = service_ask(&service, "POST", JOBS "&name=2", TYPE FROM_A, slow);
	assert_too_many(&more, "No more than 1 jobs of one client may be open");
	g_auto(Response) other = service_ask(&service, "POST", JOBS "&name=3", TYPE FROM_B, slow);
	g_assert_cmpuint(other.status, ==, 202);
	stop(&service);
}

static void
test_rate(void)
{
	g_autoptr(GBytes) brisk = fixture_slow_draw(1);
	Service service;

	service_start(&service, "--rate 2 --client-header X-Client");
	for (guint i = 0; i < 2; i++) {
		g_auto(Response) response =
		    service_ask(&service, "POST", CHECK, TYPE FROM_A, brisk);

		g_assert_cmpuint(response.status, ==, 200);
	}
	g_auto(Response) third = service_ask(&service, "POST", JOBS, TYPE FROM_A_TOO, brisk);
	assert_too_many(&third, "2 papers a minute");
	g_auto(Response) other = service_ask(&service, "POST", CHECK, TYPE FROM_B, brisk);
	g_assert_cmpuint(other.status, ==, 200);
	/* where the header is not asked for, it is a header like others */
	stop(&service);
	service_start(&service, "--rate 2");
	for (guint i = 0; i < 2; i++) {
		g_auto(Response) response =
		    service_ask(&service, "POST", CHECK, TYPE FROM_A, brisk);

		g_assert_cmpuint(response.status, ==, 200);
	}
	g_auto(Response) liar = service_ask(&service, "POST", CHECK, TYPE FROM_B, brisk);
	assert_too_many(&liar, "2 papers a minute");
	stop(&service);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	program_write("rules/any.yaml",
	              "schema: 1\nid: any\ntitle: Any\nrules:\n  columns: "
	              "{count: 2, severity: error" PROGRAM_CITE,
	              -1);
	g_test_add_data_func("/serve-turns/slow/1", GUINT_TO_POINTER(1), test_slow);
	g_test_add_data_func("/serve-turns/slow/2", GUINT_TO_POINTER(2), test_slow);
	g_test_add_func("/serve-turns/each", test_each);
	g_test_add_func("/serve-turns/each-jobs", test_each_jobs);
	g_test_add_func("/serve-turns/rate", test_rate);
	return program_test_run();
}
