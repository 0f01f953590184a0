/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "serve/client-rates.h"

/* How many papers a client may send. */

#define SECOND (gint64) G_USEC_PER_SEC
#define START (1000 * SECOND)

/* A minute's worth at once, and then one whenever the next is due. */
static void
test_minute(void)
{
	g_autoptr(DpClientRates) rates = dp_client_rates_new(3);

	for (guint i = 0; i < 3; i++)
		g_assert_cmpuint(dp_client_rates_take(rates, "a", START), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "a", START), ==, 20);
	g_assert_cmpuint(dp_client_rates_take(rates, "b", START), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 20 * SECOND - 1), ==, 1);
	g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 20 * SECOND), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 20 * SECOND), ==, 20);
	/* whoever stays away for a minute has all of it again */
	for (guint i = 0; i < 3; i++)
		g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 80 * SECOND), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 80 * SECOND), ==, 20);
}

static void
test_none(void)
{
	g_autoptr(DpClientRates) rates = dp_client_rates_new(0);

	for (guint i = 0; i < 1000; i++)
		g_assert_cmpuint(dp_client_rates_take(rates, "a", START), ==, 0);
}

/* Beyond the names that are remembered the others share one, until some need not be any more. */
static void
test_names(void)
{
	g_autoptr(DpClientRates) rates = dp_client_rates_new(1);

	for (guint i = 0; i < DP_LIMIT_HTTP_CLIENTS; i++) {
		g_autofree char *name = g_strdup_printf("client %u", i);

		g_assert_cmpuint(dp_client_rates_take(rates, name, START), ==, 0);
	}
	g_assert_cmpuint(dp_client_rates_take(rates, "one more", START), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "another", START), ==, 60);
	g_assert_cmpuint(dp_client_rates_take(rates, "another", START + 60 * SECOND), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "one more", START + 60 * SECOND), ==, 0);
}

/* What is due comes back evenly, and no more of it than a minute's worth. */
static void
test_refill(void)
{
	g_autoptr(DpClientRates) rates = dp_client_rates_new(4);

	for (guint i = 0; i < 4; i++)
		g_assert_cmpuint(dp_client_rates_take(rates, "a", START), ==, 0);
	for (guint i = 0; i < 2; i++)
		g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 30 * SECOND), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 30 * SECOND), ==, 15);
	/* a refusal costs nothing */
	g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 45 * SECOND - 1), ==, 1);
	g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 45 * SECOND), ==, 0);
	for (guint i = 0; i < 4; i++)
		g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 1000 * SECOND), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "a", START + 1000 * SECOND), ==, 15);
}

/* Whoever has to wait is not forgotten for others; an empty name is a name like others. */
static void
test_kept(void)
{
	g_autoptr(DpClientRates) rates = dp_client_rates_new(1);

	g_assert_cmpuint(dp_client_rates_take(rates, "", START + 30 * SECOND), ==, 0);
	for (guint i = 1; i < DP_LIMIT_HTTP_CLIENTS; i++) {
		g_autofree char *name = g_strdup_printf("client %u", i);

		g_assert_cmpuint(dp_client_rates_take(rates, name, START), ==, 0);
	}
	g_assert_cmpuint(dp_client_rates_take(rates, "beyond", START + 30 * SECOND), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "client 1", START + 30 * SECOND), ==, 30);
	/* all but two may be forgotten now */
	g_assert_cmpuint(dp_client_rates_take(rates, "new", START + 60 * SECOND), ==, 0);
	g_assert_cmpuint(dp_client_rates_take(rates, "", START + 60 * SECOND), ==, 30);
	g_assert_cmpuint(dp_client_rates_take(rates, "client 1", START + 60 * SECOND), ==, 0);
}

#define N_THREADS 4
#define PER_MINUTE 1000u

static gpointer
take_many(gpointer rates)
{
	guint n = 0;

	for (guint i = 0; i < PER_MINUTE; i++)
		n += dp_client_rates_take(rates, "a", START) == 0;
	return GUINT_TO_POINTER(n);
}

/* Threads that ask at once have no more than one that asks as often. */
static void
test_threads(void)
{
	g_autoptr(DpClientRates) rates = dp_client_rates_new(PER_MINUTE);
	GThread *threads[N_THREADS];
	guint n = 0;

	for (guint i = 0; i < N_THREADS; i++)
		threads[i] = g_thread_new("taker", take_many, rates);
	for (guint i = 0; i < N_THREADS; i++)
		n += GPOINTER_TO_UINT(g_thread_join(threads[i]));
	g_assert_cmpuint(n, ==, PER_MINUTE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/client-rates/minute", test_minute);
	g_test_add_func("/client-rates/none", test_none);
	g_test_add_func("/client-rates/names", test_names);
	g_test_add_func("/client-rates/refill", test_refill);
	g_test_add_func("/client-rates/kept", test_kept);
	g_test_add_func("/client-rates/threads", test_threads);
	return g_test_run();
}
