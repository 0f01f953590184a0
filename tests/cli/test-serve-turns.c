/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixtures/service.h"
#include "fixtures/slow.h"

/* Who is served when, if many want it at once. */

#define TYPE "Content-Type: application/pdf\r\n"
#define CHECK "/v1/check?venue=any"
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

/* While slow papers take all they can get, a usual one is answered soon, each time it comes; and
 * each slow one has its report in the end. @data: the papers at once. */
static void
test_slow(gconstpointer data)
{
	g_autofree char *options = g_strdup_printf("--jobs %u", GPOINTER_TO_UINT(data));
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES), brisk = fixture_slow_draw(1);
	GSocketConnection *lines[N_SLOW];
	Service service;
	double alone, worst = 0;

	service_start(&service, options);
	time_check(&service, brisk);
	alone = time_check(&service, brisk);
	for (guint i = 0; i < N_SLOW; i++)
		lines[i] = service_begin(&service, "POST", CHECK, TYPE, slow);
	while (look(&service, "busy_lanes") == 0)
		g_usleep(1000);
	while (look(&service, "busy_lanes") > 0)
		worst = MAX(worst, time_check(&service, brisk));
	g_test_message("alone %.3f s, worst %.3f s", alone, worst);
	/* on this machine, as busy as it is: others take their turns at the processors, too */
	g_assert_cmpfloat(worst, <, 1 + 10 * alone);
	g_assert_cmpuint(look(&service, "put_back_total"), >=, 1);
	for (guint i = 0; i < N_SLOW; i++) {
		g_auto(Response) response = service_receive(lines[i]);

		g_assert_cmpuint(response.status, ==, 200);
		g_object_unref(lines[i]);
	}
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
	return program_test_run();
}
