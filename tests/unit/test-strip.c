/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/strip.h"
#include "layout/word.h"

/* Two columns, x 56 to 296 and 314 to 554, on a page 612 points wide. */

#define PAGE_WIDTH 612.0

static void
add_words(GArray *tokens, double from, double to, double width, guint rows)
{
	for (guint row = 0; row < rows; row++) {
		for (double x = from; x < to; x += width + 3) {
			double y = 12.0 * row;
			DpWord token = {
			    .rect = {x, y, MIN(x + width, to), y + 10}, .baseline = y + 8, .n = 5};

			g_array_append_val(tokens, token);
		}
	}
}

/* Entries on the right, whose labels hang; one word of a caption crosses the gap of the columns. */
static GArray *
page_with_hanging_labels(void)
{
	GArray *tokens = g_array_new(FALSE, FALSE, sizeof(DpWord));

	add_words(tokens, 56, 296, 30, 12);
	add_words(tokens, 319, 330, 30, 6);
	add_words(tokens, 334, 559, 30, 12);
	add_words(tokens, 260, 326, 80, 1);
	return tokens;
}

static void
test_usual_gap_is_kept(void)
{
	g_autoptr(GArray) tokens = page_with_hanging_labels();
	DpStrip none = {FALSE, 0, 0}, usual = {TRUE, 297, 313};
	DpStrip alone = dp_strip_find(tokens, PAGE_WIDTH, &none);
	DpStrip strip = dp_strip_find(tokens, PAGE_WIDTH, &usual);

	g_assert_true(alone.found);
	g_assert_cmpfloat(alone.x0, ==, 330);
	g_assert_true(strip.found);
	g_assert_cmpfloat(strip.x0, ==, 297);
	g_assert_cmpfloat(strip.x1, ==, 313);
}

/* Where words cross the usual gap the page is set otherwise. */
static void
test_other_columns(void)
{
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(DpWord));
	DpStrip usual = {TRUE, 297, 313}, strip;

	add_words(tokens, 56, 340, 30, 20);
	add_words(tokens, 350, 559, 30, 20);
	strip = dp_strip_find(tokens, PAGE_WIDTH, &usual);
	g_assert_true(strip.found);
	g_assert_cmpfloat(strip.x0, ==, 340);
}

/* Title lines cross the gap all over, but for two points where only three do. */
static DpStrip
below_title(guint rows)
{
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(DpWord));
	DpStrip none = {FALSE, 0, 0};

	add_words(tokens, 56, 296, 240, rows);
	add_words(tokens, 314, 554, 240, rows);
	add_words(tokens, 261, 326, 80, 3);
	for (guint row = 3; row < 6; row++) {
		DpWord left = {.rect = {260, 12.0 * row, 300, 12.0 * row + 10},
		               .baseline = 12.0 * row + 8,
		               .n = 5};
		DpWord right = left;

		right.rect.x0 = 302;
		right.rect.x1 = 326;
		g_array_append_val(tokens, left);
		g_array_append_val(tokens, right);
	}
	return dp_strip_find(tokens, PAGE_WIDTH, &none);
}

static void
test_title(void)
{
	/* six lines are 0.28 and 0.31 of the usual cover */
	DpStrip strip = below_title(21), none = below_title(19);

	g_assert_true(strip.found);
	g_assert_cmpfloat(strip.x0, ==, 296);
	g_assert_cmpfloat(strip.x1, ==, 314);
	g_assert_false(none.found);
}

/* Twenty lines of two columns, and words of so many lines in the gap between them. */
static gboolean
is_found_below(guint n_crossing)
{
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(DpWord));
	DpStrip none = {FALSE, 0, 0};

	add_words(tokens, 56, 296, 240, 20);
	add_words(tokens, 314, 554, 240, 20);
	add_words(tokens, 296, 314, 18, n_crossing);
	return dp_strip_find(tokens, PAGE_WIDTH, &none).found;
}

static void
test_crossing(void)
{
	/* 0.41 and 0.46 of the usual cover, 19.6 words */
	g_assert_true(is_found_below(8));
	g_assert_false(is_found_below(9));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/strip/usual-gap-is-kept", test_usual_gap_is_kept);
	g_test_add_func("/strip/other-columns", test_other_columns);
	g_test_add_func("/strip/title", test_title);
	g_test_add_func("/strip/crossing", test_crossing);
	return g_test_run();
}
