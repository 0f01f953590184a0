/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include "fixtures/paper.h"
#include "venue-folder.h"

/* How near a paper that passes is to a limit: papers drawn to exact measures, checked whole. */

#define FULL 500 /* lines: no paper here needs more to fill its pages */

static const DpFinding *
finding_of(const DpReport *report, const char *rule)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (g_str_equal(finding->rule, rule))
			return finding;
	}
	g_assert_not_reached();
}

static DpReport *
check(const FixturePaper *paper, const char *rules)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;
	g_autoptr(GBytes) pdf = fixture_paper_draw(paper, NULL);

	venue_folder_init(&folder);
	venue_folder_add(&folder, "near", rules);
	venue = venue_folder_load(&folder, "near");
	return dp_job_check(&(DpJob){.pdf = pdf, .path = "paper.pdf", .venue = venue});
}

/* The most lines of main text that end on @page. */
static guint
lines_that_fill(FixturePaper paper, guint page)
{
	for (paper.lines = 20; paper.lines < FULL; paper.lines++) {
		FixtureTruth truth;

		g_bytes_unref(fixture_paper_draw(&paper, &truth));
		if (truth.main_last_page > page)
			return paper.lines - 1;
	}
	g_assert_not_reached();
}

static void
test_lines_to_spare(void)
{
	static const char RULES[] =
	    "rules:\n  page-limit: {max: 2, excludes: [references]" RULE_END;
	FixturePaper paper = FIXTURE_PAPER;
	guint full = lines_that_fill(paper, 2);

	for (guint spare = 0; spare < 5; spare++) {
		g_autoptr(DpReport) report = NULL;
		const DpFinding *finding;

		paper.lines = full - spare;
		report = check(&paper, RULES);
		finding = finding_of(report, "page-limit");
		g_assert_cmpint(finding->verdict, ==, DP_VERDICT_PASS);
		g_assert_true(finding->slack.has_number);
		g_assert_cmpstr(finding->slack.unit, ==, "lines");
		g_assert_cmpfloat(finding->slack.number, ==, spare);
		g_assert_cmpint(dp_finding_is_near(finding), ==, spare < DP_NEAR_LINES);
	}
}

/* In the left column of the last page: the right one is to spare as well. */
static void
test_column_to_spare(void)
{
	static const char RULES[] =
	    "rules:\n  page-limit: {max: 2, excludes: [references]" RULE_END;
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(DpReport) report = NULL;

	paper.lines = lines_that_fill(paper, 2) - fixture_paper_lines_per_page(&paper) / 2;
	report = check(&paper, RULES);
	g_assert_cmpfloat(finding_of(report, "page-limit")->slack.number, >=,
	                  fixture_paper_lines_per_page(&paper) / 2 - 5);
}

/* A page with room is no limit; one over the limit has no slack, for nothing is left. */
static void
test_far_and_over(void)
{
	static const char RULES[] =
	    "rules:\n  page-limit: {max: 2, excludes: [references]" RULE_END;
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(DpReport) far = NULL, over = NULL;
	guint full = lines_that_fill(paper, 2);

	paper.lines = full / 3;
	far = check(&paper, RULES);
	paper.lines = full + 5;
	over = check(&paper, RULES);
	g_assert_false(dp_finding_is_near(finding_of(far, "page-limit")));
	g_assert_cmpint(finding_of(over, "page-limit")->verdict, ==, DP_VERDICT_FAIL);
	g_assert_false(finding_of(over, "page-limit")->slack.has_number);
	g_assert_false(dp_finding_is_near(finding_of(over, "page-limit")));
}

/* 9.963 pt against a size that asks for a little more, inside the tolerance of 0.15 pt. */
static void
test_inside_the_tolerance(void)
{
	static const struct {
		const char *rules;
		gboolean near;
	} ROWS[] = {
	    {"rules:\n  body-font-size: {min: 9.963pt" RULE_END, FALSE},
	    {"rules:\n  body-font-size: {min: 10pt" RULE_END, FALSE},
	    {"rules:\n  body-font-size: {min: 10.06pt" RULE_END, TRUE},
	    {"rules:\n  body-font-size: {min: 9pt" RULE_END, FALSE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autoptr(DpReport) report = check(&FIXTURE_PAPER, ROWS[i].rules);
		const DpFinding *finding = finding_of(report, "body-font-size");

		g_assert_cmpint(finding->verdict, ==, DP_VERDICT_PASS);
		g_assert_cmpint(dp_finding_is_near(finding), ==, ROWS[i].near);
	}
}

/* Text that stands 1.5 pt outside of a block it may leave by 2 pt. */
static void
test_margin_inside_the_tolerance(void)
{
	g_autoptr(DpReport) close =
	    check(&FIXTURE_PAPER, "rules:\n  text-block: {left: 56.9pt, top: 67pt, width: 486pt, "
	                          "height: 650pt" RULE_END);
	g_autoptr(DpReport) exact =
	    check(&FIXTURE_PAPER, "rules:\n  text-block: {left: 55.4pt, top: 67pt, width: 486pt, "
	                          "height: 650pt" RULE_END);

	g_assert_true(dp_finding_is_near(finding_of(close, "text-block")));
	g_assert_false(dp_finding_is_near(finding_of(exact, "text-block")));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/near/lines-to-spare", test_lines_to_spare);
	g_test_add_func("/near/column-to-spare", test_column_to_spare);
	g_test_add_func("/near/far-and-over", test_far_and_over);
	g_test_add_func("/near/inside-the-tolerance", test_inside_the_tolerance);
	g_test_add_func("/near/margin-inside-the-tolerance", test_margin_inside_the_tolerance);
	return g_test_run();
}
