/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/number.h"
#include "engine/predicates.h"

/* columns, column-gap, column-width. */

/* @turned: receives how many of them are running text set sideways, which is no list or table */
static double
wrong_column_lines(DpCheck *check, double wanted, double *all, double *turned, GArray *pages)
{
	double wrong = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "page.columns"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "page.columns", i);

		*all += seen->weight;
		if (seen->number == wanted || seen->weight < DP_LIMIT(COLUMNS_PAGE_LINES))
			continue;
		wrong += seen->weight;
		*turned += g_strcmp0(seen->label, "turned text") == 0 ? seen->weight : 0;
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	return wrong;
}

/* A block that is narrower than half the page may be the left of two columns: the right one is
 * empty where a page's text is short. */
static gboolean
may_be_half(const DpCheck *check)
{
	const DpObservation *block = dp_check_fact(check, "text-block.width");
	const DpObservation *page = dp_check_fact(check, "page.width");

	return block != NULL && page != NULL && block->number < page->number / 2;
}

/* A venue that says on how many pages it may be otherwise. */
static void
conclude_pages(DpCheck *check, const GArray *pages, double wanted, double allowed)
{
	g_autofree char *named = NULL;

	if (pages->len <= allowed) {
		dp_check_clear_places(check);
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "The text is set in %g column%s, but for %u page%s of %g "
		                  "allowed.",
		                  wanted, wanted == 1 ? "" : "s", pages->len,
		                  pages->len == 1 ? "" : "s", allowed);
		return;
	}
	named = dp_check_pages(pages);
	dp_check_conclude(check, DP_VERDICT_FAIL,
	                  "The text is not set in %g column%s on %s; that is allowed on %g page%s.",
	                  wanted, wanted == 1 ? "" : "s", named, allowed, allowed == 1 ? "" : "s");
}

void
dp_predicate_columns(DpCheck *check)
{
	const DpObservation *count = dp_check_fact(check, "columns.count");
	double wanted = dp_venue_rule_number(check->rule, "count", 1);
	double all = 0, turned = 0, wrong;
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;

	dp_check_required(check, wanted, "columns");
	if (count == NULL) {
		dp_check_unknown(check, "columns.count");
		return;
	}
	dp_check_measured(check, count->number, "columns");
	wrong = wrong_column_lines(check, wanted, &all, &turned, pages);
	if (dp_venue_rule_param(check->rule, "pages") != NULL) {
		conclude_pages(check, pages, wanted, dp_venue_rule_number(check->rule, "pages", 0));
		return;
	}
	if (count->number != wanted) {
		dp_check_conclude(check, DP_VERDICT_FAIL, "The text is set in %g column%s; %s %g.",
		                  count->number, count->number == 1 ? "" : "s",
		                  dp_check_demand(check), wanted);
		if (count->number < wanted && may_be_half(check))
			dp_check_add_doubt(check, "text that is narrower than half the page may be "
			                          "the left of two columns");
		return;
	}
	if (wrong > DP_LIMIT(COLUMNS_WRONG_SHARE) * all) {
		named = dp_check_pages(pages);
		dp_check_conclude(check,
		                  turned > DP_LIMIT(COLUMNS_WRONG_SHARE) * all ? DP_VERDICT_FAIL
		                                                               : DP_VERDICT_REVIEW,
		                  "Most of the text is set in %g column%s, but not %s.", wanted,
		                  wanted == 1 ? "" : "s", named);
		return;
	}
	dp_check_clear_places(check);
	dp_check_conclude(check, DP_VERDICT_PASS, "The text is set in %g column%s.", wanted,
	                  wanted == 1 ? "" : "s");
}

/* A length of the columns: a gap must not be below the limit, a width not above it. */
typedef struct {
	const char *fact, *page_fact;
	DpBand band;
	double limit;
	gboolean least;           /* the limit is the least value */
	const char *only, *apart; /* words in front of the value, and after it */
} ColumnLength;

static DpVerdict
judge(const ColumnLength *length, double value)
{
	return length->least ? dp_band_below(&length->band, value, length->limit)
	                     : dp_band_above(&length->band, value, length->limit);
}

/* Pages whose own length is worse than the document's. */
static void
check_pages(DpCheck *check, const ColumnLength *length)
{
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;
	DpVerdict verdict = DP_VERDICT_PASS;
	double worst = length->limit;

	for (guint i = 0; i < dp_facts_count(check->facts, length->page_fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, length->page_fact, i);
		DpVerdict one = judge(length, seen->number);

		if (one == DP_VERDICT_PASS || seen->weight < DP_LIMIT(COLUMN_GAP_PAGE_LINES))
			continue;
		verdict = MAX(verdict, one);
		worst = length->least ? MIN(worst, seen->number) : MAX(worst, seen->number);
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	if (pages->len == 0)
		return;
	named = dp_check_pages(pages);
	/* one page alone can be misread (a wide table beside the text): for review */
	if (dp_check_conclude(
	        check, pages->len >= DP_LIMIT(COLUMN_GAP_SURE_PAGES) ? verdict : DP_VERDICT_REVIEW,
	        "The columns on %s are %s%.2f pt %s; the style has %.2f pt.", named, length->only,
	        worst, length->apart, length->limit))
		dp_check_measured(check, worst, "pt");
}

static void
check_length(DpCheck *check, const ColumnLength *length)
{
	const DpObservation *seen = dp_check_fact(check, length->fact);
	double slack;
	DpVerdict verdict;

	if (seen == NULL) {
		dp_check_unknown(check, length->fact);
		return;
	}
	dp_check_measured(check, seen->number, "pt");
	slack = length->least ? seen->number - length->limit : length->limit - seen->number;
	dp_check_slack(check, slack + length->band.tolerance, "pt");
	verdict = judge(length, seen->number);
	/* if the lines have different ends, it is measured from the longest of them */
	if (verdict == DP_VERDICT_FAIL && seen->certainty < DP_CERTAINTY_SURE)
		verdict = DP_VERDICT_REVIEW;
	if (verdict != DP_VERDICT_PASS)
		dp_check_conclude(check, verdict,
		                  "The columns are %.2f pt %s; the style has %.2f pt.",
		                  seen->number, length->apart, length->limit);
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "The columns are %.2f pt %s.",
		                  seen->number, length->apart);
	check_pages(check, length);
}

static void
check_columns(DpCheck *check, const ColumnLength *length)
{
	const DpObservation *count = dp_check_fact(check, "columns.count");

	dp_check_required(check, length->limit, "pt");
	dp_check_tolerance(check, length->band.tolerance, "pt");
	if (count != NULL && count->number < 2)
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE,
		                  "The text is set in one column.");
	else
		check_length(check, length);
}

void
dp_predicate_column_gap(DpCheck *check)
{
	double exact = dp_venue_rule_number(check->rule, "exact", 0);
	const ColumnLength gap = {
	    .fact = "columns.gap",
	    .page_fact = "page.column-gap",
	    .band = dp_check_band(check, DP_LIMIT(COLUMN_GAP_TOLERANCE), DP_LIMIT(COLUMN_GAP_BAND)),
	    .limit = dp_venue_rule_number(check->rule, "min", exact),
	    .least = TRUE,
	    .only = "only ",
	    .apart = "apart"};

	check_columns(check, &gap);
}

void
dp_predicate_column_width(DpCheck *check)
{
	const ColumnLength width = {.fact = "columns.width",
	                            .page_fact = "page.column-width",
	                            .band = dp_check_band(check, DP_LIMIT(COLUMN_WIDTH_TOLERANCE),
	                                                  DP_LIMIT(COLUMN_WIDTH_BAND)),
	                            .limit = dp_venue_rule_number(check->rule, "max", 0),
	                            .only = "",
	                            .apart = "wide"};

	check_columns(check, &width);
}
