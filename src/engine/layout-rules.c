/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/number.h"
#include "engine/predicates.h"

/* columns, column-gap. */

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

/* Pages whose own gap is worse than the document's. */
static void
check_page_gaps(DpCheck *check, const DpBand *band, double limit)
{
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;
	DpVerdict worst = DP_VERDICT_PASS;
	double least = G_MAXDOUBLE;

	for (guint i = 0; i < dp_facts_count(check->facts, "page.column-gap"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "page.column-gap", i);
		DpVerdict verdict = dp_band_below(band, seen->number, limit);

		if (verdict == DP_VERDICT_PASS || seen->weight < DP_LIMIT(COLUMN_GAP_PAGE_LINES))
			continue;
		worst = MAX(worst, verdict);
		least = MIN(least, seen->number);
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	if (pages->len == 0)
		return;
	named = dp_check_pages(pages);
	/* one page alone can be misread (a wide table beside the text): for review */
	if (dp_check_conclude(
	        check, pages->len >= DP_LIMIT(COLUMN_GAP_SURE_PAGES) ? worst : DP_VERDICT_REVIEW,
	        "The columns on %s are only %.2f pt apart; the style has %.2f pt.", named, least,
	        limit))
		dp_check_measured(check, least, "pt");
}

void
dp_predicate_column_gap(DpCheck *check)
{
	const DpObservation *count = dp_check_fact(check, "columns.count");
	const DpObservation *gap = dp_check_fact(check, "columns.gap");
	double exact = dp_venue_rule_number(check->rule, "exact", 0);
	double limit = dp_venue_rule_number(check->rule, "min", exact);
	DpBand band =
	    dp_check_band(check, DP_LIMIT(COLUMN_GAP_TOLERANCE), DP_LIMIT(COLUMN_GAP_BAND));
	DpVerdict verdict;

	dp_check_required(check, limit, "pt");
	dp_check_tolerance(check, band.tolerance, "pt");
	if (count != NULL && count->number < 2) {
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE,
		                  "The text is set in one column.");
		return;
	}
	if (gap == NULL) {
		dp_check_unknown(check, "columns.gap");
		return;
	}
	dp_check_measured(check, gap->number, "pt");
	dp_check_slack(check, gap->number - limit + band.tolerance, "pt");
	verdict = dp_band_below(&band, gap->number, limit);
	/* if the lines have different ends, the gap is measured from the longest of them */
	if (verdict == DP_VERDICT_FAIL && gap->certainty < DP_CERTAINTY_SURE)
		verdict = DP_VERDICT_REVIEW;
	if (verdict != DP_VERDICT_PASS)
		dp_check_conclude(check, verdict,
		                  "The columns are %.2f pt apart; the style has %.2f pt.",
		                  gap->number, limit);
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "The columns are %.2f pt apart.",
		                  gap->number);
	check_page_gaps(check, &band, limit);
}
