/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/paragraph.h"

#include "facts/layout/collect.h"
#include "facts/text/place.h"
#include "layout/size.h"
#include "structure/block.h"

#define BOX_REACH 4.0  /* of its size, from the text to the rule */
#define NOTE_REACH 2.6 /* of its size, to the note or the smaller type next to it */
#define INSET 0.8      /* of the size: an edge this far inside the column is indented */
#define JUSTIFIED_SHARE                                                                            \
	0.6        /* of a paragraph's lines reach the edge; lines of a listing end anywhere */
#define EDGE 1.0   /* points: flush lines differ by less */
#define STEADY 0.5 /* of the distances must equal the leading */

static const DpBlock *
block_at(const DpStructure *structure, guint index)
{
	return &g_array_index(structure->blocks, DpBlock, index);
}

static double
block_stretch(const DpStructure *structure, const DpBlock *block)
{
	double sum = 0, n = 0;

	for (guint i = block->first; i <= block->last; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		sum += line->stretch * line->n_main;
		n += line->n_main;
	}
	return n > 0 ? sum / n : 1;
}

/* Between two close rules of the same width: sentences in a table's cells, or a box. */
static gboolean
is_boxed(const DpStructure *structure, const DpBlock *block)
{
	const DpPageLayout *page =
	    dp_layout_page(structure->layout, dp_structure_line(structure, block->first)->page);
	gboolean above = FALSE, below = FALSE;

	for (guint i = 0; i < page->rules->len; i++) {
		const DpRect *rule = &g_array_index(page->rules, DpRect, i);

		if (rule->x0 > block->rect.x0 + block->size ||
		    rule->x1 < block->rect.x1 - block->size)
			continue;
		above = above || (rule->y1 <= block->rect.y0 + 2 &&
		                  rule->y1 > block->rect.y0 - BOX_REACH * block->size);
		below = below || (rule->y0 >= block->rect.y1 - 2 &&
		                  rule->y0 < block->rect.y1 + BOX_REACH * block->size);
	}
	return above && below;
}

static gboolean
is_float(const DpStructure *structure, const DpBlock *block)
{
	DpRole role = structure->roles[block->first];

	return role == DP_ROLE_TABLE || role == DP_ROLE_FIGURE || role == DP_ROLE_CODE;
}

static gboolean
is_small(const DpStructure *structure, const DpBlock *block)
{
	return dp_size_is_smaller(block->size, structure->size);
}

/* Whether @other is directly above or below @block, in the same column. */
static gboolean
is_close(const DpStructure *structure, const DpBlock *block, const DpBlock *other)
{
	const DpLine *line = dp_structure_line(structure, block->first);
	const DpLine *next = dp_structure_line(structure, other->first);
	double gap = MAX(block->rect.y0 - other->rect.y1, other->rect.y0 - block->rect.y1);

	return next->page == line->page && next->column == line->column &&
	       gap < NOTE_REACH * block->size;
}

/* A note under a table, words that belong to the float beside them, or a row below a table's head:
 * small blocks that continue to the float without a gap. */
static gboolean
leads_to_float(const DpStructure *structure, guint index, int step)
{
	gint64 last = (gint64)structure->blocks->len - 1;

	for (gint64 i = index; i + step >= 0 && i + step <= last; i += step) {
		const DpBlock *other = block_at(structure, (guint)(i + step));

		if (!is_close(structure, block_at(structure, (guint)i), other))
			return FALSE;
		if (is_float(structure, other))
			return TRUE;
		if (!is_small(structure, other))
			return FALSE;
	}
	return FALSE;
}

/* Indented on both sides, like quotations and framed text. */
static gboolean
is_inset(const DpStructure *structure, const DpBlock *block)
{
	double left, right;

	return dp_column_measure(structure->layout, dp_structure_line(structure, block->first),
	                         &left, &right) &&
	       block->rect.x0 > left + INSET * block->size &&
	       block->rect.x1 < right - INSET * block->size;
}

/* In a justified paper, lines that end before the edge were broken by hand, as in code. */
static gboolean
is_ragged(const DpStructure *structure, const DpBlock *block)
{
	double left, right;
	guint flush = 0, n = block->last - block->first;

	if (!structure->layout->edges.justified || n < 3 ||
	    !dp_column_measure(structure->layout, dp_structure_line(structure, block->first), &left,
	                       &right))
		return FALSE;
	for (guint i = block->first; i < block->last; i++)
		flush += dp_structure_line(structure, i)->rect.x1 > right - EDGE;
	return flush < JUSTIFIED_SHARE * n;
}

/* Text that may not be running text is likely to be it, not sure. */
static DpCertainty
certainty_of(const DpStructure *structure, guint index)
{
	const DpBlock *block = block_at(structure, index);

	if (!is_small(structure, block))
		return DP_CERTAINTY_SURE;
	return is_boxed(structure, block) || is_inset(structure, block) ||
	               is_ragged(structure, block) || leads_to_float(structure, index, -1) ||
	               leads_to_float(structure, index, 1)
	           ? DP_CERTAINTY_LIKELY
	           : DP_CERTAINTY_SURE;
}

/* TeX sets a paragraph's leading by the size that is in force where it ends:
 * "{\\small\\begin{verbatim}" or a small formula right after its last words tightens all of its
 * lines. */
static gboolean
runs_into_smaller_type(const DpStructure *structure, const DpBlock *block)
{
	const DpLine *last = dp_structure_line(structure, block->last), *below;
	DpRole role;

	if (block->last + 1 >= structure->lines->len)
		return FALSE;
	below = dp_structure_line(structure, block->last + 1);
	role = structure->roles[block->last + 1];
	return below->page == last->page && below->column == last->column &&
	       dp_size_is_smaller(below->size, block->size) && below->baseline > last->baseline &&
	       below->baseline - last->baseline <= NOTE_REACH * block->size &&
	       role != DP_ROLE_CAPTION && role != DP_ROLE_FOOTNOTE && role != DP_ROLE_HEADING;
}

/* Small type has a leading of its own: what is wrong with an included file is its size. */
static gboolean
is_included(const DpStructure *structure, const DpBlock *block)
{
	const DpPageLayout *page =
	    dp_layout_page(structure->layout, dp_structure_line(structure, block->first)->page);
	double x = (block->rect.x0 + block->rect.x1) / 2, y = (block->rect.y0 + block->rect.y1) / 2;

	for (guint i = 0; i < page->included->len; i++) {
		if (dp_rect_contains_point(&g_array_index(page->included, DpRect, i), x, y))
			return TRUE;
	}
	return FALSE;
}

static DpObservation *
add(DpFacts *facts, const DpStructure *structure, guint index, const char *name, double number)
{
	const DpBlock *block = block_at(structure, index);
	DpPlace place = dp_lines_place(structure, block->first, block->last);
	DpObservation *seen = dp_facts_add_number(facts, name, number, &place);

	seen->weight = block->last - block->first + 1;
	seen->label = g_strdup(dp_section_kind_name(structure->kinds[block->first]));
	return seen;
}

void
dp_collect_paragraph(DpFacts *facts, const DpStructure *structure, guint index)
{
	const DpBlock *block = block_at(structure, index);
	guint lines = block->last - block->first + 1;
	DpCertainty sure = certainty_of(structure, index);

	if ((dp_structure_line(structure, block->first)->typeface & DP_TYPEFACE_TYPE3) == 0) {
		add(facts, structure, index, "paragraph.font-size", block->size)->certainty = sure;
		add(facts, structure, index, "paragraph.stretch", block_stretch(structure, block));
	}
	if (block->leading > 0 && lines >= 3) {
		DpObservation *seen =
		    add(facts, structure, index, "paragraph.leading", block->leading);

		seen->weight = lines - 1;
		seen->certainty = block->steady >= STEADY &&
		                          !runs_into_smaller_type(structure, block) &&
		                          !is_included(structure, block)
		                      ? sure
		                      : MIN(sure, DP_CERTAINTY_LIKELY);
	}
}
