/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/columns.h"

#include <math.h>

#include "base/histogram.h"

#define SAME_SIZE 0.04    /* relative: lines of the body size measure the columns */
#define EDGE_BIN 0.7      /* points: edges closer than this agree */
#define MIN_LINES 10      /* fewer on a page: the document's edges count there */
#define MIN_AGREEING 0.22 /* of the lines must end alike to call text justified */
#define MIN_STARTING 0.12 /* of the lines must begin alike to show the left edge */
#define MIN_MEASURE 0.6   /* of the longest line: shorter ones end a paragraph */
#define RAGGED_QUANTILE 0.97
#define CENTRED                                                                                    \
	4.0 /* points: a short line across the gap, set centred, is a wide float's caption */
#define OVERHANG 0.10 /* of the page's width on both sides makes a line span columns */

static gboolean
is_text(const DpLine *line)
{
	return line->kind == DP_LINE_TEXT && !line->in_form && !line->invisible;
}

static gboolean
is_body_size(const DpLayout *layout, const DpLine *line)
{
	return is_text(line) && fabs(line->size - layout->size) <= SAME_SIZE * layout->size;
}

guint
dp_columns_count(const DpLayout *layout)
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

/* The gap between columns that lines of @page are told apart by. */
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

/* The usual right edge: where justified lines end, or nearly the farthest of ragged ones. */
static double
right_edge(const GPtrArray *lines, guint column, double left, double longest, gboolean *justified)
{
	g_autoptr(DpHistogram) edges = dp_histogram_new(EDGE_BIN);
	double edge;

	for (guint i = 0; i < lines->len; i++) {
		const DpLine *line = lines->pdata[i];

		if (line->column == column && line->rect.x1 - left >= MIN_MEASURE * longest)
			dp_histogram_add(edges, line->rect.x1, 1);
	}
	/* the lowest, not the most frequent: microtype hangs hyphens and full stops out to the
	 * right */
	edge = dp_histogram_lowest(edges, MIN_AGREEING);
	*justified = isfinite(edge);
	return *justified ? edge : dp_histogram_quantile(edges, RAGGED_QUANTILE);
}

static gboolean
measure_column(const GPtrArray *lines, guint column, double *left, double *right,
               gboolean *justified)
{
	g_autoptr(DpHistogram) starts = dp_histogram_new(EDGE_BIN);
	g_autoptr(DpHistogram) lengths = dp_histogram_new(EDGE_BIN);
	double longest;

	for (guint i = 0; i < lines->len; i++) {
		const DpLine *line = lines->pdata[i];

		if (line->column != column)
			continue;
		dp_histogram_add(starts, line->rect.x0, 1);
		dp_histogram_add(lengths, line->rect.x1 - line->rect.x0, 1);
	}
	/* not the most frequent: the second lines of hanging entries can be that */
	*left = dp_histogram_lowest(starts, MIN_STARTING);
	if (!isfinite(*left))
		return FALSE;
	longest = dp_histogram_quantile(lengths, 0.9);
	*right = right_edge(lines, column, *left, longest, justified);
	return isfinite(*right);
}

static DpColumnEdges
measure_edges(const GPtrArray *lines, guint n_columns)
{
	DpColumnEdges edges = {.n = n_columns, .justified = TRUE, .n_lines = G_MAXUINT};

	for (guint c = 0; c < n_columns; c++) {
		gboolean justified = FALSE;
		guint n = 0;

		for (guint i = 0; i < lines->len; i++)
			n += ((const DpLine *)lines->pdata[i])->column == c + 1;
		edges.n_lines = MIN(edges.n_lines, n);
		if (!measure_column(lines, c + 1, &edges.left[c], &edges.right[c], &justified))
			return (DpColumnEdges){0};
		edges.justified = edges.justified && justified;
	}
	return edges;
}

static void
add_body_lines(const DpLayout *layout, const DpPageLayout *page, GPtrArray *lines)
{
	for (guint i = 0; i < page->lines->len; i++) {
		DpLine *line = page->lines->pdata[i];

		if (is_body_size(layout, line) && line->n_words >= 3 && line->column > 0)
			g_ptr_array_add(lines, line);
	}
}

static void
measure_document(DpLayout *layout)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new();

	for (guint i = 0; i < layout->pages->len; i++) {
		DpPageLayout *page = layout->pages->pdata[i];

		if (page == NULL || (layout->n_columns == 2 && !page->strip.found))
			continue;
		assign_page(layout, page);
		add_body_lines(layout, page, lines);
	}
	layout->edges = measure_edges(lines, layout->n_columns);
}

void
dp_columns_assign(DpLayout *layout)
{
	layout->n_columns = dp_columns_count(layout);
	if (layout->n_columns == 0)
		return;
	measure_document(layout);
	for (guint i = 0; i < layout->pages->len; i++) {
		DpPageLayout *page = layout->pages->pdata[i];
		g_autoptr(GPtrArray) lines = g_ptr_array_new();

		if (page == NULL)
			continue;
		assign_page(layout, page);
		add_body_lines(layout, page, lines);
		page->edges = measure_edges(lines, layout->n_columns);
		if (page->edges.n_lines < MIN_LINES || page->edges.n == 0) {
			page->edges = layout->edges;
			page->edges.n_lines = 0;
		}
	}
}
