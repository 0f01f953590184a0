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

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/client-rates/minute", test_minute);
	g_test_add_func("/client-rates/none", test_none);
	g_test_add_func("/client-rates/names", test_names);
	return g_test_run();
}
