/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/order.h"

/* How the lines of a page are counted: as a reader would, column by column. */
static const struct {
	guint column;
	DpLineKind kind;
	gboolean in_form;
	guint number, side, alone; /* expected: in a paper of two columns, and of one */
} ROWS[] = {
    {0, DP_LINE_HEAD, FALSE, 0, 0, 0}, {0, DP_LINE_TEXT, FALSE, 1, 0, 1},
    {1, DP_LINE_TEXT, FALSE, 1, 1, 1}, {1, DP_LINE_TEXT, TRUE, 0, 1, 0},
    {1, DP_LINE_TEXT, FALSE, 2, 1, 2}, {1, DP_LINE_NUMBER, FALSE, 0, 1, 0},
    {2, DP_LINE_TEXT, FALSE, 1, 2, 1}, {2, DP_LINE_ROTATED, FALSE, 0, 2, 0},
    {2, DP_LINE_TEXT, FALSE, 2, 2, 2}, {0, DP_LINE_FOLIO, FALSE, 0, 0, 0},
};

static GPtrArray *
page_lines(void)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		DpLine *line = g_new0(DpLine, 1);

		line->column = ROWS[i].column;
		line->kind = ROWS[i].kind;
		line->in_form = ROWS[i].in_form;
		g_ptr_array_add(lines, line);
	}
	return lines;
}

static void
test_two_columns(void)
{
	g_autoptr(GPtrArray) lines = page_lines();
	DpPageLayout page = {.lines = lines};

	dp_order_number(&page, 2);
	for (guint i = 0; i < lines->len; i++) {
		const DpLine *line = lines->pdata[i];

		g_assert_cmpuint(line->number, ==, ROWS[i].number);
		g_assert_cmpuint(line->side, ==, ROWS[i].side);
	}
}

/* "The left column" would be wrong where there is but one. */
static void
test_one_column(void)
{
	g_autoptr(GPtrArray) lines = page_lines();
	DpPageLayout page = {.lines = lines};

	dp_order_number(&page, 1);
	for (guint i = 0; i < lines->len; i++) {
		const DpLine *line = lines->pdata[i];

		g_assert_cmpuint(line->number, ==, ROWS[i].alone);
		g_assert_cmpuint(line->side, ==, 0);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/line-numbers/two-columns", test_two_columns);
	g_test_add_func("/line-numbers/one-column", test_one_column);
	return g_test_run();
}
