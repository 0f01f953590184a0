/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-lines.h"
#include "structure/entry-label.h"

/* Where the limits of an entry's label are. */

static const struct {
	const char *text;
	DpLabelStyle style;
} LABELS[] = {
    {"[1234] Orvik", DP_LABEL_BRACKETS}, {"[12345] Orvik", DP_LABEL_WORD},
    {"(123) Orvik", DP_LABEL_PARENS},    {"(1234) Orvik", DP_LABEL_NONE},
    {"123. Orvik", DP_LABEL_DOT},        {"1234. Orvik", DP_LABEL_NONE},
    {"123 Orvik", DP_LABEL_BARE},        {"1234 Orvik", DP_LABEL_NONE},
};

static void
test_digits(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(LABELS); i++)
		g_assert_cmpint(dp_entry_label(LABELS[i].text).style, ==, LABELS[i].style);
}

/* Up to the bracket. */
static void
test_word(void)
{
	g_autofree char *letters = g_strnfill(59, 'o');
	g_autofree char *word = g_strdup_printf("[%s]", letters);
	g_autofree char *longer = g_strdup_printf("[o%s]", letters);

	g_assert_cmpint(dp_entry_label(word).style, ==, DP_LABEL_WORD);
	g_assert_cmpint(dp_entry_label(longer).style, ==, DP_LABEL_NONE);
}

/* The style of an entry's label on a page of @n_lines lines, of which one is a number in the
 * margin,
 * @distance left of the entry. */
static DpLabelStyle
style_beside(double distance, guint n_lines)
{
	g_auto(PaperLines) paper;
	g_autoptr(GPtrArray) on_page = g_ptr_array_new();
	g_autofree char *text = g_strdup("7");
	DpLine number = {.page = 1, .kind = DP_LINE_NUMBER, .size = PAPER_SIZE, .text = text};
	DpLine *line;

	paper_lines_init(&paper);
	line = paper_lines_add(&paper, "lamps wear out", PAPER_SIZE, PAPER_LEADING);
	number.baseline = line->baseline;
	number.rect = (DpRect){0, 0, line->rect.x0 - distance, 0};
	paper.page.lines = on_page;
	g_ptr_array_add(on_page, &number);
	while (on_page->len < n_lines)
		g_ptr_array_add(on_page, line);
	return dp_entry_label_at(&paper.structure, 0).style;
}

static void
test_beside(void)
{
	g_assert_cmpint(style_beside(35.9, 10), ==, DP_LABEL_BARE);
	g_assert_cmpint(style_beside(36.1, 10), ==, DP_LABEL_NONE);
	g_assert_cmpint(style_beside(20, 1000), ==, DP_LABEL_BARE);
	g_assert_cmpint(style_beside(20, 1001), ==, DP_LABEL_NONE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/entry-label/digits", test_digits);
	g_test_add_func("/entry-label/word", test_word);
	g_test_add_func("/entry-label/beside", test_beside);
	return g_test_run();
}
