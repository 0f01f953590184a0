/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/number.h"
#include "engine/predicates.h"

/* columns, column-gap, text-block. */

#define MIN_PAGE_LINES 20    /* of running text, for a page to speak for itself */
#define MIN_WRONG_SHARE 0.08 /* of the lines in the wrong number of columns: a person must look */
#define MIN_GAP_LINES 14

static double
wrong_column_lines(DpCheck *check, double wanted, double *all, GArray *pages)
{
	double wrong = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "page.columns"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "page.columns", i);

		*all += seen->weight;
		if (seen->number == wanted || seen->weight < MIN_PAGE_LINES)
			continue;
		wrong += seen->weight;
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	return wrong;
}

void
dp_predicate_columns(DpCheck *check)
{
	const DpObservation *count = dp_check_fact(check, "columns.count");
	double wanted = dp_venue_rule_number(check->rule, "count", 1), all = 0, wrong;
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;

	dp_check_required(check, wanted, "columns");
	if (count == NULL) {
		dp_check_unknown(check, "columns.count");
		return;
	}
	dp_check_measured(check, count->number, "columns");
	wrong = wrong_column_lines(check, wanted, &all, pages);
	if (count->number != wanted) {
		dp_check_conclude(check, DP_VERDICT_FAIL, "The text is set in %g column%s; %s %g.",
		                  count->number, count->number == 1 ? "" : "s",
		                  dp_check_demand(check), wanted);
		return;
	}
	if (wrong > MIN_WRONG_SHARE * all) {
		named = dp_check_pages(pages);
		dp_check_conclude(check, DP_VERDICT_REVIEW,
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

		if (verdict == DP_VERDICT_PASS || seen->weight < MIN_GAP_LINES)
			continue;
		worst = MAX(worst, verdict);
		least = MIN(least, seen->number);
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	if (pages->len == 0)
		return;
	named = dp_check_pages(pages);
	/* one page alone can be misread (a wide table beside the text): a person looks */
	if (dp_check_conclude(check, pages->len > 1 ? worst : DP_VERDICT_REVIEW,
	                      "The columns on %s are only %.2f pt apart; the style has %.2f pt.",
	                      named, least, limit))
		dp_check_measured(check, least, "pt");
}

void
dp_predicate_column_gap(DpCheck *check)
{
	const DpObservation *count = dp_check_fact(check, "columns.count");
	const DpObservation *gap = dp_check_fact(check, "columns.gap");
	double exact = dp_venue_rule_number(check->rule, "exact", 0);
	double limit = dp_venue_rule_number(check->rule, "min", exact);
	DpBand band = dp_check_band(check, 1, 2);
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
	/* where lines do not end alike, the gap is measured from the longest of them */
	if (verdict == DP_VERDICT_FAIL && gap->confidence < 0.8)
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

/* text-block */

typedef struct {
	const char *fact; /* page fact of that edge */
	const char *side;
	int direction; /* -1: smaller is outside; 1: larger is outside */
	double limit;  /* NAN: the venue does not say */
} Edge;

#define N_EDGES 4
#define MIN_EDGE_LINES 10

/* A line may stick out: overfull boxes do, in half of all papers. A figure that does was put there.
 */
#define LINE_SLACK 36.0
#define FIGURE_SLACK 4.0
#define FIGURE_FAIL 12.0

/* A style's template for word processors may have a block of its own; a file that TeX made has none
 * of its room. */
static double
block_number(const DpCheck *check, const char *name)
{
	const DpObservation *tex = dp_check_fact(check, "file.made-with-tex");
	double number = dp_venue_rule_number(check->rule, name, NAN);
	g_autofree char *word = g_strconcat("word-", name, NULL);

	return tex != NULL && tex->number == 0 ? dp_venue_rule_number(check->rule, word, number)
	                                       : number;
}

static void
set_edges(const DpCheck *check, Edge *edges)
{
	double left = block_number(check, "left");
	double top = block_number(check, "top");
	double right = left + block_number(check, "width");
	double bottom = top + block_number(check, "height");

	edges[0] = (Edge){"page.text-left", "left of", -1, left};
	edges[1] = (Edge){"page.text-right", "right of", 1, right};
	edges[2] = (Edge){"page.text-top", "above", -1, top};
	edges[3] = (Edge){"page.text-bottom", "below", 1, bottom};
}

static double
outside(const Edge *edge, double value)
{
	return edge->direction * (value - edge->limit);
}

static void
check_edge(DpCheck *check, const DpBand *band, const Edge *edge)
{
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;
	DpVerdict worst = DP_VERDICT_PASS;
	double farthest = 0;

	for (guint i = 0; !isnan(edge->limit) && i < dp_facts_count(check->facts, edge->fact);
	     i++) {
		const DpObservation *seen = dp_facts_get(check->facts, edge->fact, i);
		DpVerdict verdict = dp_band_above(band, outside(edge, seen->number), 0);

		dp_check_slack(check, band->tolerance - outside(edge, seen->number), "pt");
		if (verdict == DP_VERDICT_PASS)
			continue;
		worst = MAX(worst, verdict);
		farthest = MAX(farthest, outside(edge, seen->number));
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	if (pages->len == 0)
		return;
	named = dp_check_pages(pages);
	if (dp_check_conclude(check, worst,
	                      "On %s text stands %.1f pt (%.2f in) %s the style's text block.",
	                      named, farthest, farthest / 72, edge->side))
		dp_check_measured(check, farthest, "pt");
}

static void
check_overhang(DpCheck *check, const char *fact, const Edge *edge)
{
	for (guint i = 0; !isnan(edge->limit) && i < dp_facts_count(check->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);
		double far = outside(edge, seen->number);
		gboolean figure = g_strcmp0(seen->label, "figure") == 0;
		DpVerdict verdict;

		if (far <= (figure ? FIGURE_SLACK : LINE_SLACK))
			continue;
		verdict = figure && far > FIGURE_FAIL ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW;
		if (dp_check_conclude(
		        check, verdict,
		        "On page %u %s stands %.1f pt (%.2f in) %s the style's text block.",
		        seen->place.page, figure ? "a figure" : "a line", far, far / 72,
		        edge->side))
			dp_check_measured(check, far, "pt");
		dp_check_add_place(check, &seen->place);
	}
}

void
dp_predicate_text_block(DpCheck *check)
{
	DpBand band = dp_check_band(check, 2, 3);
	Edge edges[N_EDGES];

	set_edges(check, edges);
	dp_check_tolerance(check, band.tolerance, "pt");
	if (dp_facts_count(check->facts, "page.text-bottom") == 0) {
		dp_check_unknown(check, "text-block.width");
		return;
	}
	for (guint i = 0; i < N_EDGES; i++)
		check_edge(check, &band, &edges[i]);
	check_overhang(check, "overhang.left", &edges[0]);
	check_overhang(check, "overhang.right", &edges[1]);
	if (check->finding->message == NULL) {
		dp_check_measured(check, 0, "pt");
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "Text and figures stay inside the text block.");
	}
}
