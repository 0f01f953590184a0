/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/histogram.h"
#include "facts/layout/collect.h"
#include "facts/text/place.h"
#include "facts/text/scan.h"
#include "layout/folio.h"
#include "layout/furniture.h"
#include "layout/size.h"

#define MIN_LINES 10 /* on a page, to measure its edges by */
/* In a paper: fewer may be the words in the pictures of a scan. */
#define MIN_BODY_LINES 10
#define MIN_AGREEING 0.4   /* of the lines are on pages with the same end: the block ends there */
#define FULL_PAGES 0.9     /* of the lines are on pages that end there or above */
#define MIN_COLUMN_GAP 3.0 /* points: about a space between words */
#define RUN_STEP 1.5       /* of the size: the largest step between two lines of a paragraph */
#define MAX_RUN 8          /* lines to look at: enough for a paragraph */
#define RUN_WORDS 4        /* a line of a paragraph has more than a display or a label */
#define OUTSIDE 3.0        /* points beyond the usual edge: microtype's hanging hyphens are less */

/* Words in a figure and invisible words do not mark the edge of the text. */
static gboolean
is_running_text(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	DpRole role = structure->roles[index];

	if (line->in_form || line->invisible)
		return FALSE;
	return role == DP_ROLE_BODY || role == DP_ROLE_REFERENCE || role == DP_ROLE_FOOTNOTE ||
	       role == DP_ROLE_ABSTRACT || role == DP_ROLE_CAPTION || role == DP_ROLE_HEADING;
}

#define SAME_EDGE 2.0    /* points: microtype's hanging punctuation stays below this */
#define MIN_EDGE_LINES 5 /* of running text on each side of a gap: two short paragraphs */

/* How many lines of running text end at the left edge of a page's column gap, and how many begin at
 * its right edge. */
typedef struct {
	guint ending, beginning;
} GapLines;

/* Returns: one GapLines a page. */
static GArray *
count_gap_lines(const DpStructure *structure)
{
	guint n_pages = structure->layout->pages->len;
	GArray *pages = g_array_sized_new(FALSE, TRUE, sizeof(GapLines), n_pages);

	g_array_set_size(pages, n_pages);
	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		const DpColumnEdges *edges = &dp_layout_page(structure->layout, line->page)->edges;
		GapLines *gap = &g_array_index(pages, GapLines, line->page - 1);

		if (edges->n != 2 || !is_running_text(structure, i))
			continue;
		gap->ending +=
		    line->column == 1 && fabs(line->rect.x1 - edges->right[0]) <= SAME_EDGE;
		gap->beginning +=
		    line->column == 2 && fabs(line->rect.x0 - edges->left[1]) <= SAME_EDGE;
	}
	return pages;
}

/* Layout measures a page's columns from all dense lines of the body's size, which may include the
 * rows of a wide table. A column gap needs running text that ends on its left and begins on its
 * right. Columns that touch are an error: a list of names was taken for columns. */
static gboolean
is_column_gap(const DpColumnEdges *edges, const GapLines *lines)
{
	return edges->n == 2 && edges->left[1] - edges->right[0] >= MIN_COLUMN_GAP &&
	       lines->ending >= MIN_EDGE_LINES && lines->beginning >= MIN_EDGE_LINES;
}

/* Of the wider one of two columns. */
static double
column_width(const DpColumnEdges *edges)
{
	return MAX(edges->right[0] - edges->left[0], edges->right[1] - edges->left[1]);
}

static void
add_page_columns(DpFacts *facts, const DpPageLayout *page, const GapLines *lines)
{
	const DpColumnEdges *edges = &page->edges;
	DpPlace place = {.page = page->number};
	DpObservation *seen;

	if (edges->n_lines < MIN_LINES)
		return;
	seen = dp_facts_add_number(facts, "page.text-left", edges->left[0], &place);
	seen->weight = edges->n_lines;
	if (!edges->justified)
		return;
	seen = dp_facts_add_number(facts, "page.text-right", edges->right[edges->n - 1], &place);
	seen->weight = edges->n_lines;
	if (is_column_gap(edges, lines)) {
		seen = dp_facts_add_number(facts, "page.column-gap",
		                           edges->left[1] - edges->right[0], &place);
		seen->weight = edges->n_lines;
		seen = dp_facts_add_number(facts, "page.column-width", column_width(edges), &place);
		seen->weight = edges->n_lines;
	}
}

static int
compare_left_edges(gconstpointer a, gconstpointer b)
{
	const DpSetBlock *p = a, *q = b;

	return (p->rect.x0 > q->rect.x0) - (p->rect.x0 < q->rect.x0);
}

/* Layout knows two columns; a turned sheet may have two pages. Returns: the number of its rows. */
static double
add_turned_columns(DpFacts *facts, const DpPageLayout *page)
{
	g_autoptr(GArray) set = g_array_copy(page->set);
	DpPlace place = {.page = page->number};
	double right = -1, rows = 0;
	DpObservation *seen;
	guint n = 0;

	g_array_sort(set, compare_left_edges);
	for (guint i = 0; i < set->len; i++) {
		const DpSetBlock *block = &g_array_index(set, DpSetBlock, i);

		n += block->rect.x0 > right;
		right = MAX(right, block->rect.x1);
		rows += block->rows;
	}
	seen = dp_facts_add_number(facts, "page.columns", n, &place);
	seen->weight = rows;
	seen->label = g_strdup("turned text");
	return rows;
}

/* page.columns: whether most of a page's running text is in one column or in two. Returns: the
 * number of lines that were counted on all pages. */
static double
add_column_counts(DpFacts *facts, const DpStructure *structure)
{
	const DpLayout *layout = structure->layout;
	g_autofree double *one = g_new0(double, layout->pages->len + 1);
	g_autofree double *two = g_new0(double, layout->pages->len + 1);
	double all = 0;

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		const DpPageLayout *page = dp_layout_page(layout, line->page);
		gboolean two_columns = page->strip.found || layout->n_columns == 2;

		if (structure->roles[i] != DP_ROLE_BODY && structure->roles[i] != DP_ROLE_REFERENCE)
			continue;
		if (two_columns && line->column > 0)
			two[line->page - 1] += 1;
		else
			one[line->page - 1] += 1;
	}
	for (guint p = 0; p < layout->pages->len; p++) {
		const DpPageLayout *page = layout->pages->pdata[p];
		DpPlace place = {.page = p + 1};

		if (page != NULL && page->set != NULL) {
			all += add_turned_columns(facts, page);
			continue;
		}
		if (one[p] + two[p] > 0)
			dp_facts_add_number(facts, "page.columns", two[p] > one[p] ? 2 : 1, &place)
			    ->weight = one[p] + two[p];
		all += one[p] + two[p];
	}
	return all;
}

/* Scanned pages are skewed, each differently. */
static DpCertainty
certainty_of_pages(const DpLayout *layout)
{
	return dp_is_scan(layout) ? DP_CERTAINTY_WEAK : DP_CERTAINTY_SURE;
}

static void
add_document_columns(DpFacts *facts, const DpLayout *layout, double lines)
{
	const DpColumnEdges *edges = &layout->edges;
	DpCertainty sure = certainty_of_pages(layout);

	if (layout->n_columns == 0) {
		dp_facts_set_unknown(facts, "columns.count",
		                     "the file has no text that can be read");
		return;
	}
	dp_facts_add_number(facts, "columns.count", layout->n_columns, NULL)->certainty =
	    lines >= MIN_BODY_LINES ? DP_CERTAINTY_SURE : DP_CERTAINTY_WEAK;
	if (edges->n != 2)
		return;
	/* ragged lines end short of the column's edge: the longest come near it */
	dp_facts_add_number(facts, "columns.gap", edges->left[1] - edges->right[0], NULL)
	    ->certainty = !edges->justified ? MIN(sure, DP_CERTAINTY_LIKELY) : sure;
	dp_facts_add_number(facts, "columns.width", column_width(edges), NULL)->certainty =
	    !edges->justified ? MIN(sure, DP_CERTAINTY_LIKELY) : sure;
}

typedef struct {
	double top, bottom; /* of running text: top of the first capitals; the last baseline */
	double block_top;   /* one type size above the first baseline: TeX's block begins there */
	guint n;
	DpPlace first, last;
	guint first_line, last_line; /* line indices in the structure */
} Extent;

static GArray *
page_extents(const DpStructure *structure)
{
	guint n_pages = structure->layout->pages->len;
	GArray *extents = g_array_sized_new(FALSE, TRUE, sizeof(Extent), n_pages);

	g_array_set_size(extents, n_pages);
	for (guint i = 0; i < n_pages; i++) {
		g_array_index(extents, Extent, i).top = G_MAXDOUBLE;
		g_array_index(extents, Extent, i).bottom = -G_MAXDOUBLE;
	}
	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		Extent *extent = &g_array_index(extents, Extent, line->page - 1);

		if (!is_running_text(structure, i))
			continue;
		extent->n++;
		if (line->rect.y0 < extent->top) {
			extent->top = line->rect.y0;
			extent->block_top = line->baseline - line->size;
			extent->first = dp_line_place(line);
			extent->first_line = i;
		}
		if (line->baseline > extent->bottom) {
			extent->bottom = line->baseline;
			extent->last = dp_line_place(line);
			extent->last_line = i;
		}
	}
	return extents;
}

/* Whether @below is the next line of the same paragraphs as @above. */
static gboolean
runs_on(const DpStructure *structure, guint above, guint below)
{
	const DpLine *p = dp_structure_line(structure, above),
	             *q = dp_structure_line(structure, below);
	double step = q->baseline - p->baseline;

	return p->page == q->page && p->column == q->column && step > 0 &&
	       step <= RUN_STEP * q->size && dp_size_equals(p->size, q->size) &&
	       p->n_words >= RUN_WORDS && is_running_text(structure, above) &&
	       is_running_text(structure, below);
}

/* The number of consecutive lines from the page's first line, or up to its last, at most MAX_RUN.
 */
static guint
run_length(const DpStructure *structure, guint line, int step)
{
	guint n = 1;

	while (n < MAX_RUN && (step > 0 ? line + 1 < structure->lines->len : line > 0) &&
	       runs_on(structure, step > 0 ? line : line - 1, step > 0 ? line + 1 : line)) {
		line += step;
		n++;
	}
	return n;
}

static void
add_edge(DpFacts *facts, const DpStructure *structure, const char *fact, double y,
         const DpPlace *place, guint line, int step)
{
	DpObservation *seen = dp_facts_add_number(facts, fact, y, place);

	seen->label = g_strdup(dp_role_name(structure->roles[line]));
	seen->weight = run_length(structure, line, step);
	/* small print without a heading or a rule above it may be the rest of a caption */
	if (structure->roles[line] == DP_ROLE_BODY &&
	    dp_size_is_smaller(dp_structure_line(structure, line)->size, structure->size))
		seen->certainty = DP_CERTAINTY_LIKELY;
}

/* The end of most pages; if pages disagree, the end of the fullest ones. */
static double
usual_bottom(DpHistogram *bottoms)
{
	double bottom, share;

	if (dp_histogram_mode(bottoms, &bottom, &share) && share >= MIN_AGREEING)
		return bottom;
	return dp_histogram_quantile(bottoms, FULL_PAGES);
}

static void
add_extents(DpFacts *facts, const DpStructure *structure)
{
	g_autoptr(GArray) extents = page_extents(structure);
	g_autoptr(DpHistogram) tops = dp_histogram_new(1.0), bottoms = dp_histogram_new(1.0);
	double top, bottom, left = structure->layout->edges.left[0];
	DpCertainty sure = certainty_of_pages(structure->layout);

	for (guint i = 0; i < extents->len; i++) {
		const Extent *extent = &g_array_index(extents, Extent, i);

		if (extent->n == 0)
			continue;
		add_edge(facts, structure, "page.text-top", extent->top, &extent->first,
		         extent->first_line, 1);
		add_edge(facts, structure, "page.text-bottom", extent->bottom, &extent->last,
		         extent->last_line, -1);
		dp_histogram_add(tops, extent->block_top, extent->n);
		dp_histogram_add(bottoms, extent->bottom, extent->n);
	}
	if (structure->layout->edges.n > 0) {
		const DpColumnEdges *edges = &structure->layout->edges;

		dp_facts_add_number(facts, "text-block.left", left, NULL)->certainty = sure;
		dp_facts_add_number(facts, "text-block.width", edges->right[edges->n - 1] - left,
		                    NULL)
		    ->certainty = sure;
	}
	bottom = usual_bottom(bottoms);
	if (dp_histogram_mode(tops, &top, NULL) && isfinite(bottom)) {
		dp_facts_add_number(facts, "text-block.top", top, NULL)->certainty = sure;
		dp_facts_add_number(facts, "text-block.height", bottom - top, NULL)->certainty =
		    sure;
	}
}

static void
add_overhang(DpFacts *facts, const DpPageLayout *page, const DpRect *rect, const char *text,
             const char *label)
{
	g_autofree char *quoted = g_strdup(text);
	DpPlace place = {page->number, TRUE, *rect, quoted};
	double left = page->edges.left[0], right = page->edges.right[page->edges.n - 1];

	if (rect->x0 < left - OUTSIDE)
		dp_facts_add_number(facts, "overhang.left", rect->x0, &place)->label =
		    g_strdup(label);
	if (rect->x1 > right + OUTSIDE)
		dp_facts_add_number(facts, "overhang.right", rect->x1, &place)->label =
		    g_strdup(label);
}

/* Figures and lines that extend beyond their page's usual edges. */
static void
add_overhangs(DpFacts *facts, const DpStructure *structure)
{
	const DpLayout *layout = structure->layout;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		if (page == NULL || page->edges.n == 0)
			continue;
		for (guint k = 0; k < page->figures->len; k++) {
			const DpFigure *figure = &g_array_index(page->figures, DpFigure, k);

			if (dp_rect_area(&figure->rect) < 0.85 * page->width * page->height &&
			    !dp_furniture_is_stamp(page, &figure->rect))
				add_overhang(facts, page, &figure->ink, NULL, "figure");
		}
	}
	for (guint i = structure->main_first; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		const DpPageLayout *page = dp_layout_page(layout, line->page);

		if (page->edges.n > 0 && !line->in_form && !line->invisible)
			add_overhang(facts, page, &line->rect, line->text,
			             dp_role_name(structure->roles[i]));
	}
}

void
dp_collect_geometry(DpFacts *facts, const DpStructure *structure)
{
	const DpLayout *layout = structure->layout;
	g_autoptr(GArray) gaps = count_gap_lines(structure);

	add_document_columns(facts, layout, add_column_counts(facts, structure));
	for (guint i = 0; i < layout->pages->len; i++) {
		if (layout->pages->pdata[i] != NULL)
			add_page_columns(facts, layout->pages->pdata[i],
			                 &g_array_index(gaps, GapLines, i));
	}
	add_extents(facts, structure);
	add_overhangs(facts, structure);
}
