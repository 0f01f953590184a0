/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/columns.h"

#include <math.h>

#include "base/histogram.h"
#include "layout/size.h"

#define EDGE_BIN 0.7      /* points: edges closer than this agree */
#define MIN_LINES 10      /* on a page with fewer, the document's edges are used */
#define MIN_AGREEING 0.22 /* of the lines must share a right edge for justified text */
#define MIN_STARTING 0.12 /* of the lines must share a left edge */
#define MIN_MEASURE 0.6   /* of the longest line: shorter ones are the end of a paragraph */
#define RAGGED_QUANTILE 0.97
#define MAX_BRACKET 2.0 /* points by which microtype hangs a bracket out to the left */
#define MAX_HANG 6.0    /* points by which it hangs a hyphen out to the right, at most */
#define MIN_SHIFT 3.0   /* points: between odd and even pages: two-sided printing */
#define CENTRED                                                                                    \
	4.0 /* points: a short line across the gap, set centred, is a wide float's caption */
#define OVERHANG 0.10 /* of the page's width on both sides: such a line spans the columns */

static gboolean
is_text(const DpLine *line)
{
	return line->kind == DP_LINE_TEXT && !line->in_form && !line->invisible;
}

static gboolean
is_body_size(const DpLayout *layout, const DpLine *line)
{
	return is_text(line) && dp_size_equals(line->size, layout->size);
}

/* The number of columns of most of the text; 0 without text. */
static guint
count_columns(const DpLayout *layout)
{
	double one = 0, two = 0;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		double centre;

		if (page == NULL)
			continue;
		centre = (page->strip.x0 + page->strip.x1) / 2;
		for (guint k = 0; k < page->lines->len; k++) {
			const DpLine *line = page->lines->pdata[k];

			if (!is_body_size(layout, line))
				continue;
			if (page->strip.found &&
			    (line->rect.x1 <= centre || line->rect.x0 >= centre))
				two += line->n_glyphs;
			else if (line->rect.x0 < page->width / 2 && line->rect.x1 > page->width / 2)
				one += line->n_glyphs;
		}
	}
	if (one + two <= 0)
		return layout->size > 0 ? 1 : 0;
	return two > one ? 2 : 1;
}

/* The gap that separates the columns of @page. */
static double
page_centre(const DpLayout *layout, const DpPageLayout *page)
{
	if (page->strip.found)
		return (page->strip.x0 + page->strip.x1) / 2;
	if (layout->edges.n == 2)
		return (layout->edges.right[0] + layout->edges.left[1]) / 2;
	return page->width / 2;
}

static guint
line_column(const DpLine *line, double centre, double width)
{
	double left = centre - line->rect.x0, right = line->rect.x1 - centre;

	if (MIN(left, right) > OVERHANG * width)
		return 0;
	if (MIN(left, right) > 0 && fabs(left - right) <= CENTRED)
		return 0;
	return left >= right ? 1 : 2;
}

static void
assign_page(const DpLayout *layout, DpPageLayout *page)
{
	double centre = page_centre(layout, page);

	for (guint i = 0; i < page->lines->len; i++) {
		DpLine *line = page->lines->pdata[i];

		line->column = layout->n_columns == 2 ? line_column(line, centre, page->width) : 1;
	}
}

/* The extent of a line of the body. */
typedef struct {
	guint column;
	double x0, x1;
} Span;

/* The usual right edge: that of justified lines, or nearly the farthest of ragged ones. */
static double
right_edge(const GArray *spans, guint column, double left, double longest, gboolean *justified)
{
	g_autoptr(DpHistogram) edges = dp_histogram_new(EDGE_BIN);
	double edge;

	for (guint i = 0; i < spans->len; i++) {
		const Span *span = &g_array_index(spans, Span, i);

		if (span->column == column && span->x1 - left >= MIN_MEASURE * longest)
			dp_histogram_add(edges, span->x1, 1);
	}
	/* lines that end much earlier than many others are quotations */
	edge = dp_histogram_highest(edges, MIN_AGREEING);
	if (isfinite(edge))
		dp_histogram_drop_below(edges, edge - MAX_HANG);
	/* the lowest, not the most frequent: microtype hangs hyphens and periods to the right */
	edge = dp_histogram_lowest(edges, MIN_AGREEING);
	*justified = isfinite(edge);
	return *justified ? edge : dp_histogram_quantile(edges, RAGGED_QUANTILE);
}

/* The usual left edge: the lowest on which many agree, not the most frequent, which may be that of
 * hanging entries' second lines. But microtype also hangs brackets, with which references begin:
 * among edges that close, take the most frequent. */
static double
left_edge(const GArray *spans, guint column, DpHistogram *starts)
{
	g_autoptr(DpHistogram) near = dp_histogram_new(EDGE_BIN);
	double lowest = dp_histogram_lowest(starts, MIN_STARTING), left = lowest;

	for (guint i = 0; isfinite(lowest) && i < spans->len; i++) {
		const Span *span = &g_array_index(spans, Span, i);

		if (span->column == column && fabs(span->x0 - lowest) <= MAX_BRACKET)
			dp_histogram_add(near, span->x0, 1);
	}
	return dp_histogram_mode(near, &left, NULL) ? left : lowest;
}

static gboolean
measure_column(const GArray *spans, guint column, double *left, double *right, gboolean *justified)
{
	g_autoptr(DpHistogram) starts = dp_histogram_new(EDGE_BIN);
	g_autoptr(DpHistogram) lengths = dp_histogram_new(EDGE_BIN);
	double longest;

	for (guint i = 0; i < spans->len; i++) {
		const Span *span = &g_array_index(spans, Span, i);

		if (span->column != column)
			continue;
		dp_histogram_add(starts, span->x0, 1);
		dp_histogram_add(lengths, span->x1 - span->x0, 1);
	}
	*left = left_edge(spans, column, starts);
	if (!isfinite(*left))
		return FALSE;
	longest = dp_histogram_quantile(lengths, 0.9);
	*right = right_edge(spans, column, *left, longest, justified);
	return isfinite(*right);
}

static DpColumnEdges
measure_edges(const GArray *spans, guint n_columns)
{
	DpColumnEdges edges = {.n = n_columns, .justified = TRUE, .n_lines = G_MAXUINT};

	for (guint c = 0; c < n_columns; c++) {
		gboolean justified = FALSE;
		guint n = 0;

		for (guint i = 0; i < spans->len; i++)
			n += g_array_index(spans, Span, i).column == c + 1;
		edges.n_lines = MIN(edges.n_lines, n);
		if (!measure_column(spans, c + 1, &edges.left[c], &edges.right[c], &justified))
			return (DpColumnEdges){0};
		edges.justified = edges.justified && justified;
	}
	return edges;
}

/* Ignores table rows, which do not show a column's width. The size of Type 3 text is unreliable, so
 * its density is unknown. */
static gboolean
is_dense(const DpLine *line)
{
	return (line->typeface & DP_TYPEFACE_TYPE3) != 0 ||
	       line->n_glyphs * line->size >= DP_MIN_DENSITY * dp_rect_width(&line->rect);
}

static void
add_body_spans(const DpLayout *layout, const DpPageLayout *page, double shift, GArray *spans)
{
	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];
		Span span = {line->column, line->rect.x0 - shift, line->rect.x1 - shift};

		if (is_body_size(layout, line) && line->n_words >= 3 && line->column > 0 &&
		    is_dense(line))
			g_array_append_val(spans, span);
	}
}

static double
page_shift(const DpPageLayout *page, double even)
{
	return page->number % 2 == 0 ? even : 0;
}

/* @even: how much farther right the text of even pages is. */
static void
measure_document(DpLayout *layout, double even)
{
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(Span));

	for (guint i = 0; i < layout->pages->len; i++) {
		DpPageLayout *page = layout->pages->pdata[i];

		if (page == NULL || (layout->n_columns == 2 && !page->strip.found))
			continue;
		assign_page(layout, page);
		add_body_spans(layout, page, page_shift(page, even), spans);
	}
	layout->edges = measure_edges(spans, layout->n_columns);
}

static void
measure_page(const DpLayout *layout, DpPageLayout *page)
{
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(Span));

	assign_page(layout, page);
	add_body_spans(layout, page, 0, spans);
	page->edges = measure_edges(spans, layout->n_columns);
	if (page->edges.n_lines < MIN_LINES || page->edges.n == 0)
		page->edges = (DpColumnEdges){0};
}

/* How much farther right the text of even pages is in two-sided printing: odd pages agree, even
 * pages agree, and the two differ. 0 otherwise. */
static double
two_sided_shift(const DpLayout *layout)
{
	g_autoptr(DpHistogram) odd = dp_histogram_new(MIN_SHIFT),
	                       even = dp_histogram_new(MIN_SHIFT);
	double odd_left, odd_share, even_left, even_share;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		if (page != NULL && page->edges.n > 0)
			dp_histogram_add(page->number % 2 == 0 ? even : odd, page->edges.left[0],
			                 1);
	}
	if (dp_histogram_total(odd) < 2 || dp_histogram_total(even) < 2 ||
	    !dp_histogram_mode(odd, &odd_left, &odd_share) ||
	    !dp_histogram_mode(even, &even_left, &even_share) || MIN(odd_share, even_share) < 0.5)
		return 0;
	return fabs(even_left - odd_left) > MIN_SHIFT ? even_left - odd_left : 0;
}

/* A page with too few lines gets the document's edges. */
static void
lend_edges(const DpLayout *layout, DpPageLayout *page, double even)
{
	double shift = page_shift(page, even);

	page->edges = layout->edges;
	page->edges.n_lines = 0;
	for (guint c = 0; c < page->edges.n; c++) {
		page->edges.left[c] += shift;
		page->edges.right[c] += shift;
	}
}

void
dp_columns_assign(DpLayout *layout)
{
	double even;

	layout->n_columns = count_columns(layout);
	if (layout->n_columns == 0)
		return;
	measure_document(layout, 0);
	for (guint i = 0; i < layout->pages->len; i++) {
		if (layout->pages->pdata[i] != NULL)
			measure_page(layout, layout->pages->pdata[i]);
	}
	even = two_sided_shift(layout);
	if (even != 0)
		measure_document(layout, even);
	for (guint i = 0; i < layout->pages->len; i++) {
		DpPageLayout *page = layout->pages->pdata[i];

		if (page != NULL && page->edges.n == 0)
			lend_edges(layout, page, even);
	}
}
