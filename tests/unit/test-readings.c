/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "engine/sought.h"

/* How the text of a page is read for the patterns of rules, and how they are found in it. */

static DpObservation
page(char *text)
{
	return (DpObservation){.text = text};
}

static void
test_readings(void)
{
	char split[] = "The title sup-\npressed\nhere - or not", whole[] = "no word is\nsplit";
	const DpObservation first = page(split), second = page(whole);
	g_autoptr(DpReadings) readings = dp_readings_new();
	const DpReading *read = dp_readings_of(readings, &first);

	g_assert_cmpstr(read[0].text, ==, "The title sup- pressed here - or not");
	g_assert_cmpstr(read[1].text, ==, "The title suppressed here - or not");
	g_assert_true(dp_readings_of(readings, &first) == read);
	read = dp_readings_of(readings, &second);
	g_assert_cmpstr(read[0].text, ==, "no word is split");
	g_assert_null(read[1].text);
}

static gboolean
finds(const char *expression, char *text, guint reading, guint64 *steps)
{
	const DpObservation seen = page(text);
	g_autoptr(DpReadings) readings = dp_readings_new();
	g_auto(DpSought) sought = {0};
	gsize start = 0, end = 0;

	dp_sought_init(&sought, expression);
	return dp_sought_find(&sought, &dp_readings_of(readings, &seen)[reading], &start, &end,
	                      steps, NULL) &&
	       end > start;
}

static void
test_found(void)
{
	char split[] = "The title sup-\npressed here";
	guint64 steps = 0;

	g_assert_false(finds("title\\s+suppressed", split, 0, &steps));
	g_assert_cmpuint(steps, ==, 0); /* not searched */
	g_assert_true(finds("title\\s+suppressed", split, 1, &steps));
	g_assert_cmpuint(steps, >, 0);
	/* no needs are known: searched */
	g_assert_false(finds("\\d", split, 0, &steps));
	g_assert_true(finds("[t][i]", split, 0, &steps));
	/* invalid */
	g_assert_false(finds("title(", split, 0, &steps));
}

/* A search that is too dear says so. */
static void
test_too_dear(void)
{
	g_autofree char *long_text = g_strnfill(200000, 'a');
	const DpObservation seen = page(long_text);
	g_autoptr(DpReadings) readings = dp_readings_new();
	g_auto(DpSought) sought = {0};
	g_autoptr(GError) error = NULL;
	gsize start, end;
	guint64 steps = 0;

	dp_sought_init(&sought, "aaa\\w+[!?]");
	g_assert_false(
	    dp_sought_find(&sought, dp_readings_of(readings, &seen), &start, &end, &steps, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_LIMIT);
	g_assert_cmpuint(steps, >, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/readings/read", test_readings);
	g_test_add_func("/readings/found", test_found);
	g_test_add_func("/readings/too-dear", test_too_dear);
	return g_test_run();
}
