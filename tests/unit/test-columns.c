/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "layout/columns.h"

/* What the edges of columns are measured from: a hundred lines on a page, 10 pt high, from 72 to
 * 540 pt, of which some are changed. */

#define SIZE 10.0
#define LEFT 72.0
#define RIGHT 540.0
#define N_LINES 100
#define MAX_PAGES 6
#define GLYPHS 100

typedef struct {
	DpPageLayout pages[MAX_PAGES];
	GPtrArray *list;
	DpLayout layout;
} Paper;

static void
paper_clear(Paper *paper)
{
	for (guint i = 0; i < MAX_PAGES; i++)
		g_clear_pointer(&paper->pages[i].lines, g_ptr_array_unref);
	g_clear_pointer(&paper->list, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Paper, paper_clear)

static DpPageLayout *
add_page(Paper *paper)
{
	DpPageLayout *page = &paper->pages[paper->list->len];

	page->number = paper->list->len + 1;
	page->width = 612;
	page->height = 792;
	page->lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_ptr_array_add(paper->list, page);
	return page;
}

static DpLine *
add_line(DpPageLayout *page, double x0, double x1)
{
	DpLine *line = g_new0(DpLine, 1);

	line->page = page->number;
	line->size = SIZE;
	line->n_glyphs = line->n_main = GLYPHS;
	line->n_words = 12;
	line->baseline = 60 + 6 * page->lines->len;
	line->rect = (DpRect){x0, line->baseline - 7, x1, line->baseline};
	line->text = g_strdup("");
	g_ptr_array_add(page->lines, line);
	return line;
}

static double
right_of(Paper *paper)
{
	dp_columns_assign(&paper->layout);
	return paper->layout.edges.right[0];
}

static double
left_of(Paper *paper)
{
	dp_columns_assign(&paper->layout);
	return paper->layout.edges.left[0];
}

static double
is_justified(Paper *paper)
{
	dp_columns_assign(&paper->layout);
	return paper->layout.edges.justified;
}

/* A page whose first @n lines go from @x0 to @x1. */
static DpPageLayout *
add_lines(Paper *paper, guint n, double x0, double x1)
{
	DpPageLayout *page = add_page(paper);

	for (guint i = 0; i < N_LINES; i++)
		add_line(page, i < n ? x0 : LEFT, i < n ? x1 : RIGHT);
	return page;
}

/* Sixty lines of size @number that end earlier. */
static double
size(Paper *paper, double number)
{
	DpPageLayout *page = add_lines(paper, 60, LEFT, 536);

	for (guint i = 0; i < 60; i++)
		((DpLine *)page->lines->pdata[i])->size = number;
	return right_of(paper);
}

static double
lines_that_end_alike(Paper *paper, double number)
{
	add_lines(paper, number, LEFT, 536);
	return right_of(paper);
}

static double
hyphens(Paper *paper, double number)
{
	add_lines(paper, 30, LEFT, RIGHT - number);
	return right_of(paper);
}

static double
lines_that_begin_alike(Paper *paper, double number)
{
	add_lines(paper, number, 60, RIGHT);
	return left_of(paper);
}

static double
brackets(Paper *paper, double number)
{
	add_lines(paper, 20, LEFT - number, RIGHT);
	return left_of(paper);
}

/* Eighty lines as long as about @number of the measure, none as long as another. */
static double
short_lines(Paper *paper, double number)
{
	DpPageLayout *page = add_lines(paper, 80, LEFT, RIGHT);

	for (guint i = 0; i < 80; i++)
		((DpLine *)page->lines->pdata[i])->rect.x1 =
		    LEFT + number * (RIGHT - LEFT) + (number > 0.6 ? 1 : -1) * 0.75 * i;
	return is_justified(paper);
}

/* Each line ends a point farther right than the one above. */
static double
ragged(Paper *paper, double number)
{
	DpPageLayout *page = add_page(paper);

	for (guint i = 0; i < N_LINES; i++)
		add_line(page, LEFT, number + i);
	return right_of(paper);
}

/* Two edges of twelve lines each, @number apart, and lines that agree on none. */
static double
two_edges(Paper *paper, double number)
{
	DpPageLayout *page = add_page(paper);

	for (guint i = 0; i < N_LINES; i++)
		add_line(page, LEFT, i < 12 ? RIGHT : i < 24 ? RIGHT - number : 420 + i);
	return is_justified(paper);
}

/* Whether a page with @number lines has edges of its own. */
static double
lines_of_page(Paper *paper, double number)
{
	DpPageLayout *page;

	add_lines(paper, 0, LEFT, RIGHT);
	page = add_page(paper);
	for (guint i = 0; i < number; i++)
		add_line(page, LEFT, RIGHT);
	dp_columns_assign(&paper->layout);
	return page->edges.n_lines > 0;
}

/* The left edge of an empty even page, where the other even ones lie @number farther right. */
static double
sides(Paper *paper, double number)
{
	for (guint i = 0; i < 5; i++)
		add_lines(paper, N_LINES, LEFT + i % 2 * number, RIGHT + i % 2 * number);
	add_page(paper);
	dp_columns_assign(&paper->layout);
	return paper->pages[5].edges.left[0];
}

/* The column of a line on a page of two. */
static double
column_of(Paper *paper, double x0, double x1)
{
	DpPageLayout *page = add_page(paper);
	DpLine *line;

	page->strip = (DpStrip){TRUE, 300, 312};
	for (guint i = 0; i < N_LINES; i++)
		add_line(page, i % 2 == 0 ? LEFT : 312, i % 2 == 0 ? 300 : RIGHT);
	line = add_line(page, x0, x1);
	dp_columns_assign(&paper->layout);
	return line->column;
}

static double
crossing(Paper *paper, double number)
{
	return column_of(paper, 306 - number, RIGHT);
}

static double
off_centre(Paper *paper, double number)
{
	return column_of(paper, 306 - 40, 306 + 40 + number);
}

static const struct Edge {
	const char *name;
	double (*measure)(Paper *paper, double number);
	struct {
		double number, wanted;
	} sides[2];
} EDGES[] = {
    {"size", size, {{10.39, 536}, {10.41, 540}}},
    {"lines-that-end-alike", lines_that_end_alike, {{22, 536}, {21, 540}}},
    {"hyphens", hyphens, {{5, 535}, {7, 540}}},
    {"lines-that-begin-alike", lines_that_begin_alike, {{12, 60}, {11, 72}}},
    {"brackets", brackets, {{1.5, 72}, {2.5, 69.5}}},
    {"short-lines", short_lines, {{0.59, TRUE}, {0.61, FALSE}}},
    {"ragged", ragged, {{440, 536}, {400, 496}}},
    {"two-edges", two_edges, {{0.3, TRUE}, {1.6, FALSE}}},
    {"lines-of-page", lines_of_page, {{10, TRUE}, {9, FALSE}}},
    {"sides", sides, {{4, 76}, {2.5, 72}}},
    {"crossing", crossing, {{61, 2}, {61.4, 0}}},
    {"off-centre", off_centre, {{3.9, 0}, {4.1, 2}}},
};

static void
test_edge(gconstpointer data)
{
	const struct Edge *edge = data;

	for (guint i = 0; i < G_N_ELEMENTS(edge->sides); i++) {
		g_auto(Paper) paper = {.list = g_ptr_array_new()};
		double seen;

		paper.layout = (DpLayout){.pages = paper.list, .size = SIZE, .leading = 12};
		seen = edge->measure(&paper, edge->sides[i].number);
		g_test_message("%g: %g", edge->sides[i].number, seen);
		g_assert_cmpfloat(fabs(seen - edge->sides[i].wanted), <, 0.75);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(EDGES); i++) {
		g_autofree char *path = g_strconcat("/columns/", EDGES[i].name, NULL);

		g_test_add_data_func(path, &EDGES[i], test_edge);
	}
	return g_test_run();
}
