/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <math.h>

#include "fixtures/column.h"

/*
 * TeX spaces a paragraph by the size in force where it ends, so that "{\small\begin{verbatim}"
 * right after its words closes up its lines. Nobody squeezed them; where nothing small follows,
 * somebody did.
 */

#define TIGHT 10.96
#define PARTED 12 /* points, between paragraphs that are measured apart */

static void
small_lines(FixtureColumn *column, guint n)
{
	for (guint i = 0; i < n; i++) {
		fixture_column_advance(column, 8, 11);
		fixture_sheet_set_face(column->sheet, FIXTURE_FACE_SANS, 8);
		fixture_sheet_text(column->sheet, fixture_column_x(column) + 12, column->y,
		                   "\\queue{shelf}");
	}
}

/* How many tight paragraphs of a paper are proved, where @small lines follow each. */
static guint
count_sure(guint small)
{
	const FixturePaper *paper = &FIXTURE_PAPER;
	g_autoptr(FixtureSheet) sheet = fixture_sheet_new(paper->page_width, paper->page_height);
	FixtureColumn column = {.paper = paper, .sheet = sheet, .prose = FIXTURE_PROSE_INIT};
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpFacts) facts = NULL;
	guint tight = 0, sure = 0;

	fixture_column_open_page(&column, paper->top);
	for (guint i = 0; i < 6; i++) {
		fixture_column_paragraph(&column, 7, paper->size, paper->leading);
		fixture_column_skip(&column, PARTED);
		fixture_column_paragraph(&column, 5, paper->size, TIGHT);
		small_lines(&column, small);
		fixture_column_skip(&column, PARTED);
	}
	pdf = fixture_sheet_finish(sheet);
	facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_assert_no_error(error);
	for (guint i = 0; i < dp_facts_count(facts, "paragraph.leading"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "paragraph.leading", i);

		if (fabs(seen->number - TIGHT) > 0.1)
			continue;
		tight++;
		sure += seen->certainty == DP_CERTAINTY_SURE;
	}
	g_assert_cmpuint(tight, >=, 3);
	return sure;
}

static void
test_small_type(void)
{
	g_assert_cmpuint(count_sure(2), ==, 0);
}

static void
test_nothing(void)
{
	g_assert_cmpuint(count_sure(0), >=, 3);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/paragraph-end/small-type", test_small_type);
	g_test_add_func("/paragraph-end/nothing", test_nothing);
	return g_test_run();
}
