/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "serve/turns.h"

/* Who is next among clients that wait. */

#define SECOND G_USEC_PER_SEC

static void
assert_next(DpTurns *turns, const char *order)
{
	for (const char *p = order; *p != '\0'; p++) {
		const char *item = dp_turns_next(turns);

		g_assert_nonnull(item);
		g_assert_cmpint(*item, ==, *p);
	}
}

/* Items are letters of their client's text. */
static void
add(DpTurns *turns, const char *client, const char *items)
{
	for (const char *p = items; *p != '\0'; p++)
		dp_turns_add(turns, client, (gpointer)(gsize)p);
}

static void
test_round(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();

	add(turns, "a", "1234");
	add(turns, "b", "xy");
	add(turns, "c", "Q");
	g_assert_cmpuint(dp_turns_length(turns), ==, 7);
	assert_next(turns, "1xQ2y34");
	g_assert_null(dp_turns_next(turns));
	g_assert_cmpuint(dp_turns_length(turns), ==, 0);
}

/* Whose paper took long waits until the others had as much time. */
static void
test_time(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();

	add(turns, "a", "123");
	add(turns, "b", "vwxyz");
	assert_next(turns, "1");
	dp_turns_charge(turns, "a", SECOND * 35 / 100);
	assert_next(turns, "vwxy2z3");
}

/* Time that somebody did not want is nothing to save up: he has no more than one turn at once. */
static void
test_newcomer(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();

	add(turns, "a", "12345");
	assert_next(turns, "12");
	dp_turns_charge(turns, "a", SECOND);
	assert_next(turns, "3");
	dp_turns_charge(turns, "a", SECOND / 10);
	add(turns, "b", "xyz");
	assert_next(turns, "x4y5z");
}

/* The debt of one who left and comes again. */
static void
test_return(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();

	add(turns, "a", "1");
	assert_next(turns, "1");
	dp_turns_charge(turns, "a", SECOND);
	add(turns, "a", "2");
	add(turns, "b", "xy");
	assert_next(turns, "xy2");
}

/* More names than are remembered: all have their turn, and those without a debt are forgotten. */
static void
test_names(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();
	const guint n = DP_LIMIT_HTTP_CLIENTS + 10;
	guint all = 0;

	for (guint i = 0; i < n; i++) {
		g_autofree char *name = g_strdup_printf("client %u", i);

		dp_turns_add(turns, name, GUINT_TO_POINTER(i + 1));
	}
	while (dp_turns_next(turns) != NULL)
		all++;
	g_assert_cmpuint(all, ==, n);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/turns/round", test_round);
	g_test_add_func("/turns/time", test_time);
	g_test_add_func("/turns/newcomer", test_newcomer);
	g_test_add_func("/turns/return", test_return);
	g_test_add_func("/turns/names", test_names);
	return g_test_run();
}
