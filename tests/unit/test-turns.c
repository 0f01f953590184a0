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

/* An item and a letter. */
static gboolean
is_letter(gconstpointer item, gconstpointer letter)
{
	return *(const char *)item == *(const char *)letter;
}

static void
assert_taken(DpTurns *turns, const char *letter, char wanted)
{
	const char *item = dp_turns_take(turns, is_letter, letter);

	g_assert_cmpint(item != NULL ? *item : '\0', ==, wanted);
}

/* What is taken out of its turn leaves the others in theirs, and charges nobody. */
static void
test_take(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();

	assert_taken(turns, "1", '\0');
	add(turns, "a", "1234");
	add(turns, "b", "xyz");
	assert_taken(turns, "?", '\0');
	assert_taken(turns, "1", '1');
	assert_taken(turns, "1", '\0');
	assert_taken(turns, "3", '3');
	assert_taken(turns, "z", 'z');
	g_assert_cmpuint(dp_turns_length(turns), ==, 4);
	assert_next(turns, "2x4y");
	g_assert_null(dp_turns_next(turns));
	assert_taken(turns, "2", '\0');
	g_assert_cmpuint(dp_turns_length(turns), ==, 0);
}

static gboolean
is_any(gconstpointer item, gconstpointer nothing)
{
	return TRUE;
}

/* Of those of one client that are wanted, the one that came first. */
static void
test_take_first(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();

	add(turns, "a", "123");
	for (const char *p = "123"; *p != '\0'; p++) {
		const char *item = dp_turns_take(turns, is_any, NULL);

		g_assert_cmpint(*item, ==, *p);
	}
	g_assert_null(dp_turns_take(turns, is_any, NULL));
}

/* A client whose last item was taken is as one who had none. */
static void
test_take_last(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();

	add(turns, "a", "1");
	add(turns, "b", "xy");
	assert_taken(turns, "1", '1');
	assert_next(turns, "x");
	dp_turns_charge(turns, "b", SECOND);
	add(turns, "a", "23");
	assert_next(turns, "23y");
}

static void
assert_lengths(const DpTurns *turns, guint a, guint b)
{
	g_assert_cmpuint(dp_turns_length_of(turns, "a"), ==, a);
	g_assert_cmpuint(dp_turns_length_of(turns, "b"), ==, b);
	g_assert_cmpuint(dp_turns_length(turns), ==, a + b);
}

static void
test_length(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();

	assert_lengths(turns, 0, 0);
	dp_turns_charge(turns, "a", SECOND); /* nobody's: he has nothing here */
	add(turns, "a", "123");
	assert_lengths(turns, 3, 0);
	add(turns, "b", "x");
	assert_lengths(turns, 3, 1);
	assert_next(turns, "1x");
	assert_lengths(turns, 2, 0);
	assert_taken(turns, "3", '3');
	assert_lengths(turns, 1, 0);
	assert_next(turns, "2");
	assert_lengths(turns, 0, 0);
	g_assert_cmpuint(dp_turns_length_of(turns, ""), ==, 0);
}

/* As many clients as are remembered, each with something that waits. (transfer full) */
static DpTurns *
fill(void)
{
	DpTurns *turns = dp_turns_new();

	for (guint i = 0; i < DP_LIMIT_HTTP_CLIENTS; i++) {
		g_autofree char *name = g_strdup_printf("client %u", i);

		add(turns, name, "k");
	}
	return turns;
}

/* The last one that is remembered is apart from those beyond, which are one client; and an empty
 * name is a name like others. */
static void
test_shared(void)
{
	g_autoptr(DpTurns) turns = fill();

	g_assert_cmpuint(dp_turns_length_of(turns, "client 0"), ==, 1);
	g_assert_cmpuint(dp_turns_length_of(turns, "beyond"), ==, 0);
	add(turns, "beyond", "1");
	add(turns, "further", "23");
	g_assert_cmpuint(dp_turns_length_of(turns, "client 0"), ==, 1);
	g_assert_cmpuint(dp_turns_length_of(turns, "beyond"), ==, 3);
	g_assert_cmpuint(dp_turns_length_of(turns, "further"), ==, 3);
	assert_taken(turns, "2", '2');
	g_assert_cmpuint(dp_turns_length_of(turns, "beyond"), ==, 2);
	g_assert_cmpuint(dp_turns_length(turns), ==, DP_LIMIT_HTTP_CLIENTS + 2);
}

static void
test_empty_name(void)
{
	g_autoptr(DpTurns) turns = dp_turns_new();

	add(turns, "", "x");
	for (guint i = 1; i < DP_LIMIT_HTTP_CLIENTS; i++) {
		g_autofree char *name = g_strdup_printf("client %u", i);

		add(turns, name, "k");
	}
	add(turns, "beyond", "12");
	g_assert_cmpuint(dp_turns_length_of(turns, ""), ==, 1);
	g_assert_cmpuint(dp_turns_length_of(turns, "beyond"), ==, 2);
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
	g_test_add_func("/turns/take", test_take);
	g_test_add_func("/turns/take-first", test_take_first);
	g_test_add_func("/turns/take-last", test_take_last);
	g_test_add_func("/turns/length", test_length);
	g_test_add_func("/turns/shared", test_shared);
	g_test_add_func("/turns/empty-name", test_empty_name);
	return g_test_run();
}
