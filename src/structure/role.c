/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/role.h"

#include <math.h>

#include "base/pattern.h"
#include "layout/size.h"
#include "structure/block.h"

#define FOOTNOTE_RULE_GAP 1.9  /* of the size, between its rule and its first line */
#define MAX_ABSTRACT_LINES 120 /* more are not an abstract: its end was not found */
#define FULL_PAGE_SHARE 0.85   /* a figure that covers this much of a page is its background */

static const char *const ROLE_NAMES[] = {
    [DP_ROLE_OTHER] = "other",     [DP_ROLE_TITLE] = "title",
    [DP_ROLE_AUTHORS] = "authors", [DP_ROLE_ABSTRACT] = "abstract",
    [DP_ROLE_HEADING] = "heading", [DP_ROLE_BODY] = "body",
    [DP_ROLE_CAPTION] = "caption", [DP_ROLE_FOOTNOTE] = "footnote",
    [DP_ROLE_FIGURE] = "figure",   [DP_ROLE_TABLE] = "table",
    [DP_ROLE_CODE] = "code",       [DP_ROLE_REFERENCE] = "reference",
};

const char *
dp_role_name(DpRole role)
{
	return ROLE_NAMES[role];
}

static gboolean
is_inside_figure(const DpPageLayout *page, const DpLine *line)
{
	double x = (line->rect.x0 + line->rect.x1) / 2, y = (line->rect.y0 + line->rect.y1) / 2;

	for (guint i = 0; i < page->figures->len; i++) {
		const DpFigure *figure = &g_array_index(page->figures, DpFigure, i);

		if (dp_rect_area(&figure->rect) < FULL_PAGE_SHARE * page->width * page->height &&
		    dp_rect_contains_point(&figure->rect, x, y))
			return TRUE;
	}
	return FALSE;
}

/* Horizontal rules above and below, in the line's column, close enough to belong to a table. */
static gboolean
is_between_rules(const DpPageLayout *page, const DpRect *rect)
{
	double above = -G_MAXDOUBLE, below = G_MAXDOUBLE, centre = (rect->x0 + rect->x1) / 2;

	for (guint i = 0; i < page->rules->len; i++) {
		const DpRect *rule = &g_array_index(page->rules, DpRect, i);

		if (rule->x0 > centre || rule->x1 < centre)
			continue;
		if (rule->y1 <= rect->y0 + 2)
			above = MAX(above, rule->y1);
		if (rule->y0 >= rect->y1 - 2)
			below = MIN(below, rule->y0);
	}
	return below - above < 0.75 * page->height;
}

/* The rule above footnotes: short, at the left of the column, right above the block. */
gboolean
dp_block_has_footnote_rule(const DpStructure *structure, const DpBlock *block)
{
	const DpLine *first = dp_structure_line(structure, block->first);
	const DpPageLayout *page = dp_layout_page(structure->layout, first->page);
	double left, right;

	if (!dp_column_measure(structure->layout, first, &left, &right))
		return FALSE;
	for (guint i = 0; i < page->rules->len; i++) {
		const DpRect *rule = &g_array_index(page->rules, DpRect, i);

		if (fabs(rule->x0 - left) < 4 && rule->x1 < left + 0.75 * (right - left) &&
		    rule->y0 < block->rect.y0 + 2 &&
		    rule->y0 > block->rect.y0 - FOOTNOTE_RULE_GAP * first->size)
			return TRUE;
	}
	return FALSE;
}

static gboolean
has_footnote_mark(const DpLine *line)
{
	static DpLazyPattern pattern =
	    DP_LAZY_PATTERN("\\A([*∗†‡§¶‖]|[0-9]{1,2}(?![0-9.)]))\\s*\\S");

	return dp_lazy_pattern_matches(&pattern, line->text) && line->n_main < line->n_glyphs;
}

/* After a footnote its column has only more of the same, or nothing. */
static gboolean
is_last_in_column(const DpStructure *structure, guint index)
{
	const DpBlock *block = &g_array_index(structure->blocks, DpBlock, index);
	const DpLine *last = dp_structure_line(structure, block->last);

	for (guint i = index + 1; i < structure->blocks->len; i++) {
		const DpBlock *next = &g_array_index(structure->blocks, DpBlock, i);
		const DpLine *line = dp_structure_line(structure, next->first);

		if (line->page != last->page || line->column != last->column)
			return TRUE;
		if (!dp_size_is_smaller(line->size, structure->size))
			return FALSE;
	}
	return TRUE;
}

/* Small print beside the text in some classes: ACM's reference format, dates of receipt. */
static gboolean
is_small_print(const DpStructure *structure, const DpBlock *block)
{
	static DpLazyPattern begin = DP_LAZY_PATTERN(
	    "\\A(acm reference format|received\\s+\\d{1,2}\\s+\\w+|permission to make|"
	    "this work is licensed|authors?['’]?s?['’]? (address|contact))");
	static DpLazyPattern above = DP_LAZY_PATTERN("\\Aacm reference format");
	const DpLine *first = dp_structure_line(structure, block->first);

	if (!dp_size_is_smaller(block->size, structure->size))
		return FALSE;
	return dp_lazy_pattern_matches(&begin, first->text) ||
	       (block->first > 0 &&
	        dp_lazy_pattern_matches(&above,
	                                dp_structure_line(structure, block->first - 1)->text));
}

/* The authors' affiliations and funding: IEEE's class prints them without a rule or a mark. */
static gboolean
is_thanks(const DpLine *first)
{
	static DpLazyPattern begin =
	    DP_LAZY_PATTERN("\\A(manuscript (received|submitted|created|revised)|"
	                    "the submitted manuscript has been|"
	                    "(work |research )?(partially |partly )?supported (in part )?by\\b|"
	                    "(funding )?this material is based up?on\\b|"
	                    "(this|the|our) (work|research|paper|study|project)\\b.{0,60}"
	                    "\\b(supported|funded|sponsored|received funding)\\b|"
	                    "the research leading to|"
	                    ".{2,120}\\b(is|are|was|were) with (the\\b|\\w))");

	return dp_lazy_pattern_matches(&begin, first->text);
}

static gboolean
is_footnote(const DpStructure *structure, guint index)
{
	const DpBlock *block = &g_array_index(structure->blocks, DpBlock, index);
	const DpLine *first = dp_structure_line(structure, block->first);

	if (!dp_size_is_smaller(block->size, structure->size) ||
	    !is_last_in_column(structure, index))
		return FALSE;
	if (dp_block_has_footnote_rule(structure, block) || has_footnote_mark(first) ||
	    is_thanks(first))
		return TRUE;
	/* further footnotes below the first */
	return index > 0 &&
	       g_array_index(structure->blocks, DpBlock, index - 1).role == DP_ROLE_FOOTNOTE &&
	       dp_structure_line(structure, block->first - 1)->page == first->page &&
	       dp_structure_line(structure, block->first - 1)->column == first->column;
}

/* Between the abstract's heading and the next one. An abstract indented from the margins does not
 * span the measure like a paragraph, and has rules above and below it: those of the title and the
 * footnotes, or its own. */
static gboolean
is_of_abstract(const DpStructure *structure, const DpBlock *block)
{
	guint i = structure->abstract_first;

	if (i == DP_NO_LINE || block->first < i || block->last - i > MAX_ABSTRACT_LINES ||
	    dp_structure_line(structure, block->first)->page !=
	        dp_structure_line(structure, i)->page)
		return FALSE;
	for (i++; i <= block->last; i++) {
		if (structure->roles[i] != DP_ROLE_OTHER && structure->roles[i] != DP_ROLE_BODY &&
		    structure->roles[i] != DP_ROLE_ABSTRACT)
			return FALSE;
	}
	return TRUE;
}

static DpRole
block_role(const DpStructure *structure, guint index)
{
	const DpBlock *block = &g_array_index(structure->blocks, DpBlock, index);
	const DpLine *line = dp_structure_line(structure, block->first);
	const DpPageLayout *page = dp_layout_page(structure->layout, line->page);

	if (structure->roles[block->first] != DP_ROLE_OTHER)
		return structure->roles[block->first];
	if (line->in_form || is_inside_figure(page, line))
		return DP_ROLE_FIGURE;
	if (line->typeface & DP_TYPEFACE_MONO)
		return DP_ROLE_CODE;
	if (is_small_print(structure, block) || is_footnote(structure, index))
		return DP_ROLE_FOOTNOTE;
	if (block->prose)
		return DP_ROLE_BODY;
	if (is_of_abstract(structure, block))
		return DP_ROLE_ABSTRACT;
	return is_between_rules(page, &block->rect) ? DP_ROLE_TABLE : DP_ROLE_OTHER;
}

void
dp_roles_assign(DpStructure *structure)
{
	for (guint i = 0; i < structure->blocks->len; i++) {
		DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		block->role = block_role(structure, i);
		for (guint k = block->first; k <= block->last; k++) {
			if (structure->roles[k] == DP_ROLE_OTHER)
				structure->roles[k] = block->role;
		}
	}
}
