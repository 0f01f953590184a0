/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/run-on.h"

/* The words of a sentence are in longer lines than labels. */

/* @n words 20 wide and 10 high, @space apart, each @drop lower than the one before. */
static guint
count(guint n, double space, double drop)
{
	g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(DpRect));

	for (guint i = 0; i < n; i++) {
		double x = i * (20 + space), y = i * drop;
		DpRect word = {x, y, x + 20, y + 10};

		g_array_append_val(words, word);
	}
	return dp_words_run_on(words);
}

static void
test_lines_of_four(void)
{
	g_assert_cmpuint(count(0, 5, 0), ==, 0);
	g_assert_cmpuint(count(3, 5, 0), ==, 0);
	g_assert_cmpuint(count(4, 5, 0), ==, 4);
	g_assert_cmpuint(count(7, 5, 0), ==, 7);
}

/* 2.4 heights of ink are a whole size. */
static void
test_spaces(void)
{
	g_assert_cmpuint(count(4, 23.9, 0), ==, 4);
	g_assert_cmpuint(count(4, 24, 0), ==, 0);
	g_assert_cmpuint(count(4, -9.9, 0), ==, 4);
	g_assert_cmpuint(count(4, -10, 0), ==, 0);
}

static void
test_one_line(void)
{
	g_assert_cmpuint(count(4, 5, 4.9), ==, 4);
	g_assert_cmpuint(count(4, 5, 5), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/run-on/lines-of-four", test_lines_of_four);
	g_test_add_func("/run-on/spaces", test_spaces);
	g_test_add_func("/run-on/one-line", test_one_line);
	return g_test_run();
}
