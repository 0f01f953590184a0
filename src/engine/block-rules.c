/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "engine/predicates.h"

/* text-block. */

typedef struct {
	const char *fact;     /* page fact of that edge */
	const char *overhang; /* fact of what crosses it; NULL: none */
	const char *side;
	int direction; /* -1: smaller is outside; 1: larger is outside */
	gboolean upright;
	double limit; /* NAN: the venue sets no limit */
} Edge;

#define N_EDGES 4

/* How text crosses an edge. */
typedef struct {
	DpVerdict verdict;
	double farthest;
	guint n_measured; /* pages that show this edge */
	guint n_pages;    /* of them, where something crosses it */
	guint n_prose;    /* of them, where that is running text */
	guint n_sure;     /* of them, by more than the band */
	double farthest_sure;
	gboolean proved;
} Crossing;

/* A style's word-processor template may have a text block of its own. It does not apply to files
 * made with TeX. */
static double
block_number(const DpCheck *check, const char *name)
{
	const DpObservation *tex = dp_check_fact(check, "file.made-with-tex");
	double number = dp_venue_rule_number(check->rule, name, NAN);
	g_autofree char *word = g_strconcat("word-", name, NULL);

	return tex != NULL && tex->number == 0 ? dp_venue_rule_number(check->rule, word, number)
	                                       : number;
}

/* Where the venue gives only the size of the block, it may be anywhere on the page. Two-sided
 * papers begin at two edges, of which the right one allows more. */
static double
rightmost_left(const DpCheck *check)
{
	double left = NAN;

	for (guint i = 0; i < dp_facts_count(check->facts, "page.text-left"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "page.text-left", i);

		if (seen->weight >= DP_LIMIT(TEXT_BLOCK_PAGE_LINES))
			left = isnan(left) ? seen->number : MAX(left, seen->number);
	}
	return left;
}

static double
own_top(const DpCheck *check)
{
	const DpObservation *top = dp_check_fact(check, "text-block.top");

	return top != NULL ? top->number : NAN;
}

/* No value crosses an edge at NAN. */
static void
set_edges(const DpCheck *check, Edge *edges)
{
	double left = block_number(check, "left");
	double top = block_number(check, "top");
	double right = (isnan(left) ? rightmost_left(check) : left) + block_number(check, "width");
	double bottom = (isnan(top) ? own_top(check) : top) + block_number(check, "height");

	edges[0] =
	    (Edge){"page.text-left", "overhang.left", "past the left margin", -1, FALSE, left};
	edges[1] =
	    (Edge){"page.text-right", "overhang.right", "past the right margin", 1, FALSE, right};
	edges[2] = (Edge){"page.text-top", NULL, "above the text block", -1, TRUE, top};
	edges[3] = (Edge){"page.text-bottom", NULL, "below the text block", 1, TRUE, bottom};
}

static double
outside(const Edge *edge, double value)
{
	return edge->direction * (value - edge->limit);
}

/* A sheet turned on its side among upright ones has a block of its own; page-size reports it. */
static gboolean
is_turned(const DpCheck *check, guint page)
{
	const DpObservation *width = dp_facts_get(check->facts, "page.width", page - 1);
	const DpObservation *height = dp_facts_get(check->facts, "page.height", page - 1);
	const DpObservation *first_width = dp_check_fact(check, "page.width");
	const DpObservation *first_height = dp_check_fact(check, "page.height");

	return width != NULL && height != NULL && width->number > height->number &&
	       first_width->number < first_height->number;
}

static gboolean
is_prose(const DpObservation *seen)
{
	static const char *const LABELS[] = {"body", "reference", "abstract", "footnote", NULL};

	return seen->certainty == DP_CERTAINTY_SURE &&
	       (seen->label == NULL || g_strv_contains(LABELS, seen->label));
}

/* Addresses that cannot be broken make the lines of a reference column too long, by less than a
 * line. */
static gboolean
is_overfull_list(const Edge *edge, const DpObservation *seen)
{
	return g_strcmp0(seen->label, "reference") == 0 &&
	       outside(edge, seen->number) <= DP_LIMIT(TEXT_BLOCK_STRAY);
}

/* Whether the text that crosses the edge is running text for certain. */
static gboolean
shows_prose(const Edge *edge, const DpObservation *seen)
{
	if (!edge->upright)
		return seen->weight >= DP_LIMIT(TEXT_BLOCK_PAGE_LINES);
	return is_prose(seen) && seen->weight >= DP_LIMIT(TEXT_BLOCK_PARAGRAPH) &&
	       !is_overfull_list(edge, seen);
}

static void
add_crossing(Crossing *crossing, const Edge *edge, const DpObservation *seen, DpVerdict verdict)
{
	double far = outside(edge, seen->number);

	crossing->verdict = MAX(crossing->verdict, verdict);
	crossing->farthest = MAX(crossing->farthest, far);
	crossing->n_pages++;
	if (!shows_prose(edge, seen))
		return;
	crossing->n_prose++;
	crossing->n_sure += verdict == DP_VERDICT_FAIL;
	crossing->farthest_sure = MAX(crossing->farthest_sure, far);
}

/* How far TeX itself lets text extend on one page. */
static gboolean
is_usual(const Edge *edge, const Crossing *crossing)
{
	return edge->upright &&
	       ((crossing->n_prose == 0 && crossing->farthest <= DP_LIMIT(TEXT_BLOCK_STRAY)) ||
	        (crossing->n_pages == 1 && crossing->farthest <= DP_LIMIT(TEXT_BLOCK_MAX_DEPTH)));
}

static Crossing
measure_edge(const DpCheck *check, const DpBand *band, const Edge *edge)
{
	Crossing crossing = {.verdict = DP_VERDICT_PASS};
	guint n = isnan(edge->limit) ? 0 : dp_facts_count(check->facts, edge->fact);

	for (guint i = 0; i < n; i++) {
		const DpObservation *seen = dp_facts_get(check->facts, edge->fact, i);
		DpVerdict verdict = dp_band_above(band, outside(edge, seen->number), 0);

		if (is_turned(check, seen->place.page))
			continue;
		crossing.n_measured++;
		if (verdict != DP_VERDICT_PASS)
			add_crossing(&crossing, edge, seen, verdict);
	}
	if (is_usual(edge, &crossing))
		crossing.verdict = DP_VERDICT_PASS;
	crossing.proved = crossing.n_sure >= DP_LIMIT(TEXT_BLOCK_SURE_PAGES) ||
	                  (crossing.n_sure > 0 && crossing.n_measured == 1) ||
	                  (edge->upright && crossing.n_sure > 0 &&
	                   crossing.farthest_sure >= DP_LIMIT(TEXT_BLOCK_TWO_LINES));
	return crossing;
}

static void
add_edge_doubt(DpCheck *check, const Edge *edge, const Crossing *crossing)
{
	if (crossing->verdict == DP_VERDICT_REVIEW)
		dp_check_add_doubt(check, "the difference is hardly more than the tolerance");
	else if (crossing->n_prose == 0 && edge->upright)
		dp_check_add_doubt(check, "the line may be a head, a foot, a caption or a part of "
		                          "a formula");
	else if (crossing->n_prose == 0)
		dp_check_add_doubt(check, "few lines of running text show this edge");
	else if (edge->upright)
		dp_check_add_doubt(check, "only one page runs over, as TeX lets it where it finds "
		                          "no place to break it");
	else
		dp_check_add_doubt(check, "only one page is set so, and its lines may be a list "
		                          "or a table");
}

static void
conclude_edge(DpCheck *check, const DpBand *band, const Edge *edge, const Crossing *crossing)
{
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;

	for (guint i = 0; i < dp_facts_count(check->facts, edge->fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, edge->fact, i);

		if (dp_band_above(band, outside(edge, seen->number), 0) == DP_VERDICT_PASS ||
		    is_turned(check, seen->place.page))
			continue;
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	named = dp_check_pages(pages);
	if (!dp_check_conclude(check, crossing->verdict, "Text extends %.1f pt %s on %s.",
	                       crossing->farthest, edge->side, named))
		return;
	dp_check_measured(check, crossing->farthest, "pt");
	if (crossing->verdict == DP_VERDICT_REVIEW)
		add_edge_doubt(check, edge, crossing);
}

/* An image, a form, or words in a drawing. */
static gboolean
is_figure(const DpObservation *seen)
{
	return g_strcmp0(seen->label, "figure") == 0;
}

static gboolean
sticks_out(const DpCheck *check, const Edge *edge, const DpObservation *seen)
{
	return is_figure(seen) && outside(edge, seen->number) > DP_LIMIT(TEXT_BLOCK_FIGURE) &&
	       !is_turned(check, seen->place.page);
}

static gboolean
has_wide_figure(const DpCheck *check, const Edge *edge)
{
	for (guint i = 0; !isnan(edge->limit) && i < dp_facts_count(check->facts, edge->overhang);
	     i++) {
		if (sticks_out(check, edge, dp_facts_get(check->facts, edge->overhang, i)))
			return TRUE;
	}
	return FALSE;
}

static void
check_figures(DpCheck *check, const Edge *edge)
{
	for (guint i = 0; !isnan(edge->limit) && i < dp_facts_count(check->facts, edge->overhang);
	     i++) {
		const DpObservation *seen = dp_facts_get(check->facts, edge->overhang, i);
		double far = outside(edge, seen->number);

		if (!sticks_out(check, edge, seen))
			continue;
		if (dp_check_conclude(check, DP_VERDICT_FAIL,
		                      "A figure extends %.1f pt %s on page %u.", far, edge->side,
		                      seen->place.page))
			dp_check_measured(check, far, "pt");
		dp_check_add_place(check, &seen->place);
	}
}

/* Lines of one page that extend past the edge. */
typedef struct {
	guint page;
	double at, y0;    /* where the last line ends, and its top; NAN: it was not running text */
	guint n_together; /* consecutive lines that end there */
	guint n_far;      /* of any kind, far out */
} Overhang;

/* Addresses in a reference list cannot be broken, so they extend past an edge. */
static gboolean
is_paragraph(const DpObservation *seen, double far)
{
	return far > DP_LIMIT(TEXT_BLOCK_OVERFULL) && is_prose(seen) &&
	       g_strcmp0(seen->label, "reference") != 0;
}

/* Whether it is the next line: numbers beside every fifth line have a common edge, too. */
static gboolean
goes_on(const Overhang *lines, const DpObservation *seen)
{
	double step = seen->place.rect.y0 - lines->y0;

	return fabs(seen->number - lines->at) <= DP_LIMIT(TEXT_BLOCK_SAME_EDGE) && step > 0 &&
	       step <= DP_LIMIT(TEXT_BLOCK_NEXT_LINE) * (seen->place.rect.y1 - seen->place.rect.y0);
}

static void
add_overhang(Overhang *lines, const Edge *edge, const DpObservation *seen)
{
	double far = outside(edge, seen->number);

	if (seen->place.page != lines->page)
		*lines = (Overhang){.page = seen->place.page, .at = NAN, .y0 = NAN};
	lines->n_far += far > DP_LIMIT(TEXT_BLOCK_FAR_OUT);
	if (!is_paragraph(seen, far)) {
		lines->at = NAN;
		return;
	}
	lines->n_together = goes_on(lines, seen) ? lines->n_together + 1 : 1;
	lines->at = seen->number;
	lines->y0 = seen->place.rect.y0;
}

/* One overfull line does not change the text block; paragraphs and pages that are too wide are for
 * review. */
static void
check_lines(DpCheck *check, const Edge *edge)
{
	Overhang lines = {0};

	for (guint i = 0; !isnan(edge->limit) && i < dp_facts_count(check->facts, edge->overhang);
	     i++) {
		const DpObservation *seen = dp_facts_get(check->facts, edge->overhang, i);
		double far = outside(edge, seen->number);
		gboolean wide;

		if (is_figure(seen) || is_turned(check, seen->place.page))
			continue;
		add_overhang(&lines, edge, seen);
		wide = isfinite(lines.at) && lines.n_together >= DP_LIMIT(TEXT_BLOCK_WIDE_LINES);
		if (!wide && !(far > DP_LIMIT(TEXT_BLOCK_FAR_OUT) &&
		               lines.n_far >= DP_LIMIT(TEXT_BLOCK_FAR_LINES)))
			continue;
		dp_check_add_place(check, &seen->place);
		if (!dp_check_conclude(check, DP_VERDICT_REVIEW,
		                       "Lines extend %.1f pt %s on page %u.", far, edge->side,
		                       seen->place.page))
			continue;
		dp_check_measured(check, far, "pt");
		dp_check_add_doubt(check, wide ? "a few lines alone are set so"
		                               : "they may be a table or a listing");
	}
}

static void
note_slack(DpCheck *check, const DpBand *band, const Edge *edge)
{
	for (guint i = 0; !isnan(edge->limit) && i < dp_facts_count(check->facts, edge->fact); i++)
		dp_check_slack(check,
		               band->tolerance -
		                   outside(edge, dp_facts_get(check->facts, edge->fact, i)->number),
		               "pt");
}

typedef struct {
	DpBand band;
	Edge edges[N_EDGES];
	Crossing crossings[N_EDGES];
} Block;

static void
measure_block(const DpCheck *check, Block *block)
{
	block->band =
	    dp_check_band(check, DP_LIMIT(TEXT_BLOCK_TOLERANCE), DP_LIMIT(TEXT_BLOCK_BAND));
	set_edges(check, block->edges);
	for (guint i = 0; i < N_EDGES; i++)
		block->crossings[i] = measure_edge(check, &block->band, &block->edges[i]);
}

/* Proved crossings come first; the message reports them. */
static void
conclude_edges(DpCheck *check, const Block *block, gboolean proved)
{
	for (guint i = 0; i < N_EDGES; i++) {
		if (block->crossings[i].verdict != DP_VERDICT_PASS &&
		    block->crossings[i].proved == proved)
			conclude_edge(check, &block->band, &block->edges[i], &block->crossings[i]);
	}
}

void
dp_predicate_text_block(DpCheck *check)
{
	Block block;

	if (dp_facts_count(check->facts, "page.text-bottom") == 0) {
		dp_check_unknown(check, "text-block.width");
		return;
	}
	measure_block(check, &block);
	dp_check_tolerance(check, block.band.tolerance, "pt");
	conclude_edges(check, &block, TRUE);
	for (guint i = 0; i < N_EDGES; i++) {
		note_slack(check, &block.band, &block.edges[i]);
		if (block.edges[i].overhang != NULL) {
			check_figures(check, &block.edges[i]);
			check_lines(check, &block.edges[i]);
		}
	}
	conclude_edges(check, &block, FALSE);
	if (check->finding->message == NULL) {
		dp_check_measured(check, 0, "pt");
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "Text and figures stay inside the text block.");
	}
}

/* Running text on two pages, two lines of it on one page, or a figure crosses an edge. */
void
dp_proof_text_block(DpCheck *check)
{
	Block block;

	measure_block(check, &block);
	for (guint i = 0; i < N_EDGES; i++) {
		const Edge *edge = &block.edges[i];

		if ((block.crossings[i].verdict == DP_VERDICT_FAIL && block.crossings[i].proved) ||
		    (edge->overhang != NULL && has_wide_figure(check, edge)))
			return;
	}
	for (guint i = 0; i < N_EDGES; i++) {
		if (block.crossings[i].verdict == DP_VERDICT_FAIL)
			add_edge_doubt(check, &block.edges[i], &block.crossings[i]);
	}
}
