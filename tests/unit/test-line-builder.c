/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/line-builder.h"
#include "layout/word.h"

/* Two words of one row, on either side of the middle of a page. */

#define MIDDLE 300.0

static DpWord
word_at(double x, guint32 offset)
{
	return (DpWord){.rect = {x, 93, x + 60, 102},
	                .baseline = 100,
	                .size = 10,
	                .stretch = 1,
	                .n = 5,
	                .text_offset = offset,
	                .text_end = offset + 5,
	                .font = DP_FONT_NONE};
}

/* The lines they make with @gap between them, in a strip so wide. */
static guint
count_lines(double gap, double strip_width)
{
	g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(DpWord));
	g_autoptr(GPtrArray) fonts = g_ptr_array_new();
	g_autoptr(GPtrArray) lines = NULL;
	const DpStrip strip = {TRUE, MIDDLE - strip_width / 2, MIDDLE + strip_width / 2};
	const DpWord pair[] = {word_at(MIDDLE - gap / 2 - 60, 0), word_at(MIDDLE + gap / 2, 6)};
	char text[] = "lamps glows";
	DpPage page = {.number = 1, .text = text};
	gboolean marks[G_N_ELEMENTS(pair)] = {FALSE};

	g_array_append_vals(words, pair, G_N_ELEMENTS(pair));
	lines = dp_lines_of_page(&page, words, marks, &strip, fonts);
	return lines->len;
}

static void
test_narrowest_gap(void)
{
	g_assert_cmpuint(count_lines(3.9, 2), ==, 1);
	g_assert_cmpuint(count_lines(4.1, 2), ==, 2);
}

static void
test_share_of_strip(void)
{
	g_assert_cmpuint(count_lines(10.9, 20), ==, 1);
	g_assert_cmpuint(count_lines(11.1, 20), ==, 2);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/line-builder/narrowest-gap", test_narrowest_gap);
	g_test_add_func("/line-builder/share-of-strip", test_share_of_strip);
	return g_test_run();
}
