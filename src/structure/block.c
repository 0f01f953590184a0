/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/block.h"

#include <math.h>

#include "base/histogram.h"
#include "layout/size.h"

#define MAX_STEP 1.75     /* of the size: a larger distance of baselines begins a new block */
#define SAME_LEADING 1.05 /* of the document's leading, unless all its text has wider spacing */
#define EXTRA_STEP 1.28   /* of the block's own leading: likewise */
#define MIN_LEADING 0.8   /* of the size: a smaller step is not a leading, as letters would touch */
#define TEXT_SHARE 0.4    /* of the fullest line's glyphs: fewer are not a line of text */
#define SAME_STEP 0.12    /* points: distances this close are the same */
#define EDGE_SLACK 3.0    /* points: a line this near the edge reaches it */
#define INDENT_SHARE 0.16 /* of the measure: the deepest indent of a paragraph's line */
#define MAX_DIGITS 0.3    /* of a line's glyphs, in prose */
#define MAIN_SHARE 0.5    /* of a line's glyphs, in its own size: fewer are a formula's row */
#define PROSE_SHARE 0.6   /* of a block's lines must span the measure */
#define RAGGED_SHARE 0.78 /* of the measure, if the right edges are ragged */

gboolean
dp_column_measure(const DpLayout *layout, const DpLine *line, double *left, double *right)
{
	const DpPageLayout *page = dp_layout_page(layout, line->page);
	const DpColumnEdges *edges = page != NULL ? &page->edges : &layout->edges;

	if (edges->n == 0)
		return FALSE;
	*left = edges->left[line->column > 0 ? line->column - 1 : 0];
	*right = edges->right[line->column > 0 ? line->column - 1 : edges->n - 1];
	return *right > *left;
}

/* The largest step between the baselines of one block. A manuscript with double spacing has more
 * between its lines than others have between paragraphs. */
static double
largest_step(const DpLayout *layout, const DpLine *line)
{
	double usual = MAX_STEP * line->size;

	if (!dp_size_equals(line->size, layout->size))
		return usual;
	return MAX(usual, SAME_LEADING * layout->leading);
}

/* The step between a block's first lines; 0 if a formula's row is between them. */
static double
first_step(const DpLine *above, const DpLine *line)
{
	double step = line->baseline - above->baseline;

	return step >= MIN_LEADING * line->size ? step : 0;
}

static gboolean
continues(const DpLayout *layout, const DpBlock *block, const DpLine *above, const DpLine *line)
{
	double step = line->baseline - above->baseline;

	if (line->page != above->page || line->column != above->column ||
	    line->in_form != above->in_form || step < 0.3 * line->size)
		return FALSE;
	if (!dp_size_equals(line->size, block->size) ||
	    ((line->typeface ^ above->typeface) & DP_TYPEFACE_MONO) != 0)
		return FALSE;
	if (step > largest_step(layout, line))
		return FALSE;
	return block->leading <= 0 || step < EXTRA_STEP * block->leading;
}

/* The cells of a table contain numbers. */
static gboolean
is_mostly_digits(const DpLine *line)
{
	guint digits = 0;

	for (const char *c = line->text; *c != '\0'; c++)
		digits += g_ascii_isdigit(*c);
	return digits > MAX_DIGITS * line->n_glyphs;
}

static gboolean
runs_across(const DpStructure *structure, const DpLine *line)
{
	double left, right;

	if (!dp_column_measure(structure->layout, line, &left, &right))
		return FALSE;
	if (line->rect.x0 > left + INDENT_SHARE * (right - left) || line->n_words < 3)
		return FALSE;
	if (is_mostly_digits(line) || line->n_main < MAIN_SHARE * line->n_glyphs)
		return FALSE;
	if (line->n_glyphs * line->size < DP_MIN_DENSITY * dp_rect_width(&line->rect))
		return FALSE;
	if (line->rect.x1 >= right - EDGE_SLACK)
		return TRUE;
	return !structure->layout->edges.justified &&
	       line->rect.x1 - left >= RAGGED_SHARE * (right - left);
}

/* The number of glyphs on the baseline of the block's fullest line. */
static guint
fullest_line(const DpStructure *structure, const DpBlock *block)
{
	guint most = 0;

	for (guint i = block->first; i <= block->last; i++)
		most = MAX(most, dp_structure_line(structure, i)->n_main);
	return most;
}

/* The share of steps that equal the usual one. */
static double
steady_share(const GArray *distances, double leading)
{
	guint same = 0;

	for (guint i = 0; i < distances->len; i++)
		same += fabs(g_array_index(distances, double, i) - leading) <= SAME_STEP;
	return distances->len > 0 ? (double)same / distances->len : 0;
}

/* The usual step of a block; an outlier (a tall formula) does not move it. Of two rows too close to
 * be two lines the shorter is part of a formula; short lines are ignored. */
static void
measure_leading(const DpStructure *structure, DpBlock *block)
{
	g_autoptr(DpHistogram) steps = dp_histogram_new(0.08);
	g_autoptr(GArray) distances = g_array_new(FALSE, FALSE, sizeof(double));
	guint least = TEXT_SHARE * fullest_line(structure, block);
	const DpLine *above = dp_structure_line(structure, block->first);
	double leading = 0;

	for (guint i = block->first + 1; i <= block->last; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		double step = line->baseline - above->baseline;

		if (step < MIN_LEADING * line->size) {
			above = line->n_main >= above->n_main ? line : above;
			continue;
		}
		if (line->n_main >= least && above->n_main >= least) {
			dp_histogram_add(steps, step, 1);
			g_array_append_val(distances, step);
		}
		above = line;
	}
	block->leading = dp_histogram_mode(steps, &leading, NULL) ? leading : 0;
	block->steady = steady_share(distances, leading);
}

static void
block_finish(const DpStructure *structure, DpBlock *block)
{
	guint across = 0, n = block->last - block->first + 1;
	g_autoptr(DpHistogram) sizes = dp_histogram_new(0.03);

	block->rect = DP_RECT_EMPTY;
	for (guint i = block->first; i <= block->last; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		dp_rect_unite(&block->rect, &line->rect);
		dp_histogram_add(sizes, line->size, line->n_main);
		across += runs_across(structure, line);
	}
	dp_histogram_mode(sizes, &block->size, NULL);
	measure_leading(structure, block);
	/* a paragraph's last line is short */
	block->prose = n >= 2 && across >= PROSE_SHARE * (n - 1) && across >= 1;
}

void
dp_blocks_find(DpStructure *structure)
{
	DpBlock *block = NULL, fresh;

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		const DpLine *above = i > 0 ? dp_structure_line(structure, i - 1) : NULL;

		if (block != NULL && structure->roles[i] == structure->roles[i - 1] &&
		    continues(structure->layout, block, above, line)) {
			block->last = i;
			if (block->leading <= 0)
				block->leading = first_step(above, line);
			continue;
		}
		fresh = (DpBlock){.first = i, .last = i, .size = line->size};
		g_array_append_val(structure->blocks, fresh);
		block = &g_array_index(structure->blocks, DpBlock, structure->blocks->len - 1);
	}
	for (guint i = 0; i < structure->blocks->len; i++)
		block_finish(structure, &g_array_index(structure->blocks, DpBlock, i));
}
