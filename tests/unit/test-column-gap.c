/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <math.h>

#include "fixtures/column.h"

/*
 * The gap between columns is where running text ends and begins. Rows of a table across the page,
 * as large as the text and more than it on a page, come closer to each other.
 */

#define PAGES 4
#define ROWS 27
#define SAME 0.5 /* points */

static guint
lines_below(const FixturePaper *paper, double first)
{
	return (guint)((paper->top + paper->height - first) / paper->leading);
}

/* Cells that leave 5 points free between them, in the middle of the page. */
static void
draw_table(FixtureColumn *column)
{
	const FixturePaper *paper = column->paper;
	double middle = paper->left + paper->width / 2;

	fixture_sheet_set_face(column->sheet, FIXTURE_FACE_ROMAN, paper->size);
	for (guint i = 0; i < ROWS; i++) {
		double y = paper->top + (i + 1) * paper->leading;

		fixture_sheet_justified(column->sheet, middle - 210, y, 212,
		                        "queue 98.35+0.42 91.38+0.19 82.36+0.97 81.24");
		fixture_sheet_justified(column->sheet, middle + 7, y, 200,
		                        "72.99+0.99 54.46+0.87 99.61+0.44 100.00");
	}
}

static void
draw_text(FixtureColumn *column, double first)
{
	const FixturePaper *paper = column->paper;
	guint n = paper->columns * lines_below(paper, first);

	column->first = column->y = first;
	for (; n >= 8; n -= 8)
		fixture_column_paragraph(column, 8, paper->size, paper->leading);
}

/* @inner: how the pages after the first are set; @rows: whether they have a table. */
static GPtrArray *
measure_gaps(const FixturePaper *inner, gboolean rows)
{
	const FixturePaper *paper = &FIXTURE_PAPER;
	g_autoptr(FixtureSheet) sheet = fixture_sheet_new(paper->page_width, paper->page_height);
	FixtureColumn column = {.paper = paper, .sheet = sheet, .prose = FIXTURE_PROSE_INIT};
	GPtrArray *gaps = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpFacts) facts = NULL;

	for (guint page = 1; page <= PAGES; page++) {
		double first = paper->top;

		column.paper = page == 1 ? paper : inner;
		fixture_column_open_page(&column, first);
		if (page > 1 && rows) {
			draw_table(&column);
			first += (ROWS + 2) * paper->leading;
		}
		draw_text(&column, first);
	}
	pdf = fixture_sheet_finish(sheet);
	facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_assert_no_error(error);
	for (guint i = 0; i < dp_facts_count(facts, "page.column-gap"); i++) {
		double *gap = g_new(double, 1);

		*gap = dp_facts_get(facts, "page.column-gap", i)->number;
		g_ptr_array_add(gaps, gap);
	}
	return gaps;
}

static guint
count_near(const GPtrArray *gaps, double gap)
{
	guint n = 0;

	for (guint i = 0; i < gaps->len; i++)
		n += fabs(*(double *)gaps->pdata[i] - gap) < SAME;
	return n;
}

static void
test_table(void)
{
	g_autoptr(GPtrArray) gaps = measure_gaps(&FIXTURE_PAPER, TRUE);

	g_assert_cmpuint(gaps->len, >=, 1);
	g_assert_cmpuint(count_near(gaps, FIXTURE_PAPER.gap), ==, gaps->len);
}

/* Pages whose columns are closer are measured page by page. */
static void
test_narrow(void)
{
	FixturePaper inner = FIXTURE_PAPER;
	g_autoptr(GPtrArray) gaps = NULL;

	inner.gap = 10;
	gaps = measure_gaps(&inner, FALSE);
	g_assert_cmpuint(count_near(gaps, inner.gap), ==, PAGES - 1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/column-gap/table", test_table);
	g_test_add_func("/column-gap/narrow", test_narrow);
	return g_test_run();
}
