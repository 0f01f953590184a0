/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>

#include "fixtures/readers.h"
#include "fixtures/slow.h"

/* Who is served when, if many want it at once. */

#define TYPE "Content-Type: application/pdf\r\n"
#define CHECK "/v1/check?venue=any"
#define JOBS "/v1/jobs?venue=any"
#define N_SLOW 4
#define SLOW_PAGES 250 /* more than a second on an idle machine */

static gboolean
has_answer(GSocketConnection *line)
{
	GSocket *socket = g_socket_connection_get_socket(line);

	return (g_socket_condition_check(socket, G_IO_IN) & G_IO_IN) != 0;
}

#define N_BRISK 5

/* While slow papers take all they can get, a usual one is answered before them, each time it comes;
 * and each slow one has its report in the end. The first of them cannot be done meanwhile: its
 * reader is stopped. @data: the papers at once. */
static void
test_slow(gconstpointer data)
{
	g_autofree char *options =
	    g_strdup_printf(READERS_PATIENT "--jobs %u", GPOINTER_TO_UINT(data));
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES), brisk = fixture_slow_draw(1);
	GSocketConnection *lines[N_SLOW];
	Service service;
	double worst = 0;

	service_start(&service, options);
	readers_stop(&service);
	lines[0] = service_begin(&service, "POST", CHECK, TYPE, slow);
	service_wait_number(&service, "busy_lanes", 1);
	for (guint i = 1; i < N_SLOW; i++)
		lines[i] = service_begin(&service, "POST", CHECK, TYPE, slow);
	service_wait_number(&service, "busy_lanes", 2);
	for (guint i = 0; i < N_BRISK; i++)
		worst = MAX(worst, service_time_check(&service, NULL, brisk));
	g_test_message("worst %.3f s", worst);
	g_assert_false(has_answer(lines[0]));
	/* the reader of the other lane is stopped, too: its paper must have made room */
	g_assert_cmpuint(service_number(&service, "put_back_total"), >=, 1);
	readers_go_on(&service);
	for (guint i = 0; i < N_SLOW; i++) {
		g_auto(Response) response = service_receive(lines[i]);

		g_assert_cmpuint(response.status, ==, 200);
		g_object_unref(lines[i]);
	}
	service_end(&service);
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

/* Whoever has as many papers waiting as he may is told so; others are not. Of papers that are not
 * done, each that comes takes the second lane from the one before, which then waits. */
static void
test_each(void)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES), brisk = fixture_slow_draw(1);
	GSocketConnection *lines[4];
	ReaderWatch *watch;
	Service service;

	service_start(&service, READERS_PATIENT "--jobs 1 --queue-each 2 --client-header X-Client");
	readers_stop(&service);
	watch = readers_watch(&service, SIGSTOP);
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		lines[i] = service_begin(&service, "POST", CHECK, TYPE FROM_A, slow);
		service_wait_number(&service, "busy_lanes", MIN(i + 1, 2));
		service_wait_number(&service, "queued_slow_papers", MAX(i, 1) - 1);
		service_wait_number(&service, "queued_papers", 0);
	}
	readers_leave(watch);
	g_auto(Response) more = service_ask(&service, "POST", CHECK, TYPE FROM_A_TOO, slow);
	assert_too_many(&more, "No more than 2 papers of one client may wait");
	g_auto(Response) other = service_ask(&service, "POST", CHECK, TYPE FROM_B, brisk);
	g_assert_cmpuint(other.status, ==, 200);
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		g_object_unref(lines[i]);
	readers_go_on(&service);
	service_end(&service);
}

static void
test_each_jobs(void)
{
	g_autoptr(GBytes) brisk = fixture_slow_draw(1);
	Service service;

	service_start(&service, READERS_PATIENT "--jobs 1 --max-jobs 4 --client-header X-Client");
	readers_stop(&service);
	g_auto(Response) first = service_ask(&service, "POST", JOBS, TYPE FROM_A, brisk);
	g_assert_cmpuint(first.status, ==, 202);
	g_auto(Response) more = service_ask(&service, "POST", JOBS "&name=2", TYPE FROM_A, brisk);
	assert_too_many(&more, "No more than 1 jobs of one client may be open");
	g_auto(Response) other = service_ask(&service, "POST", JOBS "&name=3", TYPE FROM_B, brisk);
	g_assert_cmpuint(other.status, ==, 202);
	readers_go_on(&service);
	service_end(&service);
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
	service_end(&service);
	service_start(&service, "--rate 2");
	for (guint i = 0; i < 2; i++) {
		g_auto(Response) response =
		    service_ask(&service, "POST", CHECK, TYPE FROM_A, brisk);

		g_assert_cmpuint(response.status, ==, 200);
	}
	g_auto(Response) liar = service_ask(&service, "POST", CHECK, TYPE FROM_B, brisk);
	assert_too_many(&liar, "2 papers a minute");
	service_end(&service);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	service_write_venue();
	g_test_add_data_func("/serve-turns/slow/1", GUINT_TO_POINTER(1), test_slow);
	g_test_add_data_func("/serve-turns/slow/2", GUINT_TO_POINTER(2), test_slow);
	g_test_add_func("/serve-turns/each", test_each);
	g_test_add_func("/serve-turns/each-jobs", test_each_jobs);
	g_test_add_func("/serve-turns/rate", test_rate);
	return program_test_run();
}
