/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/doubt.h"

#include <math.h>
#include <string.h>

#include "layout/size.h"
#include "structure/block.h"
#include "structure/citation-form.h"
#include "structure/list-form.h"
#include "structure/structure.h"

#define SAME_LEADING 0.1 /* relative: TeX stretches the lines of a page by less */
#define MIN_LINE_WORDS 3
#define MATHS_SHARE 0.4   /* of a line's glyphs: with more it is a formula */
#define INDENT_SHARE 0.2  /* of the measure: items of nested lists start further left */
#define WIDTH_SHARE 0.4   /* of the measure: a shorter line is a label, or a paragraph's end */
#define TEXT_SHARE 0.6    /* of a block's lines */
#define HANGING_SHARE 0.6 /* of a block's lines below its first */
#define SIGNS_SHARE 0.3   /* of a block's lines: with more the list continues (list-end.c) */
#define NAME_COMMAS 0.25  /* per word: an entry has two words and initials a name; prose has 0.1 */
#define MIN_NAME_WORDS 8

static const char *const CLAUSES[] = {
    [DP_DOUBT_NOT_RUNNING] = "the lines are not set as the paper's running text",
    [DP_DOUBT_NO_HEADING] = "no heading separates the lines from the reference list",
    [DP_DOUBT_LIST_FORM] = "the lines may belong to a reference entry",
    [DP_DOUBT_STATEMENT] = "the section may be a statement that does not count",
    [DP_DOUBT_PART] = "the lines may belong to an appendix",
    [DP_DOUBT_BACK_MATTER] = "the lines may be an index, biographies or tables after the paper",
    [DP_DOUBT_NOTES] = "the lines are numbered notes to the paper's text",
};

const char *
dp_doubt_clause(DpDoubt doubt)
{
	return CLAUSES[doubt];
}

/* Consecutive words from the column's left edge: a sentence, if not a full line of one. */
static gboolean
reads_as_text(const DpStructure *structure, const DpLine *line)
{
	double left, right;

	if (!dp_column_measure(structure->layout, line, &left, &right) ||
	    line->n_words < MIN_LINE_WORDS || line->n_maths > MATHS_SHARE * line->n_glyphs)
		return FALSE;
	return line->rect.x0 <= left + INDENT_SHARE * (right - left) &&
	       dp_rect_width(&line->rect) >= WIDTH_SHARE * (right - left) &&
	       line->n_glyphs * line->size >= DP_MIN_DENSITY * dp_rect_width(&line->rect);
}

static gboolean
is_mostly_text(const DpStructure *structure, const DpBlock *block)
{
	guint text = 0, n = block->last - block->first + 1;

	for (guint i = block->first; i <= block->last; i++)
		text += reads_as_text(structure, dp_structure_line(structure, i));
	return n >= 2 && text >= TEXT_SHARE * n;
}

/* A line and a short last one do not show the leading. */
static gboolean
has_its_leading(const DpStructure *structure, const DpBlock *block)
{
	return block->leading <= 0 ||
	       fabs(block->leading - structure->leading) <= SAME_LEADING * structure->leading;
}

/* Set like the body: in its size, its leading and a column's measure. */
static gboolean
is_running(const DpStructure *structure, const DpBlock *block)
{
	DpRole role = structure->roles[block->first];

	return (role == DP_ROLE_BODY || role == DP_ROLE_OTHER) &&
	       dp_size_equals(block->size, structure->size) && has_its_leading(structure, block) &&
	       (block->prose || is_mostly_text(structure, block));
}

/* Most lines are at the edge of an entry's further lines, and the first is at either edge of an
 * entry. */
static gboolean
hangs_as_entries(const DpStructure *structure, const DpBlock *block)
{
	guint rest = 0, n = block->last - block->first + 1;

	for (guint i = block->first; i <= block->last; i++) {
		DpListLikeness like = dp_list_form_likeness(structure->list_form, structure,
		                                            dp_structure_line(structure, i));

		if (i == block->first && like == DP_LIST_UNLIKE)
			return FALSE;
		rest += like == DP_LIST_LIKE_REST;
	}
	return n >= 2 && rest >= HANGING_SHARE * (n - 1);
}

/* "Aden, B., Corr, D., and Eker, F.": an entry's authors may fill a page. */
static gboolean
is_run_of_names(const DpStructure *structure, const DpBlock *block)
{
	guint commas = 0, words = 0;

	for (guint i = block->first; i <= block->last; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		words += line->n_words;
		for (const char *c = strchr(line->text, ','); c != NULL; c = strchr(c + 1, ','))
			commas++;
	}
	return words >= MIN_NAME_WORDS && commas >= NAME_COMMAS * words;
}

/* If only words distinguish the list's lines from text, test the words. */
static gboolean
cites(const DpStructure *structure, const DpBlock *block)
{
	guint signs = 0, n = block->last - block->first + 1;

	for (guint i = block->first; i <= block->last; i++)
		signs += dp_citation_has_sign(dp_structure_line(structure, i)->text);
	return signs >= SIGNS_SHARE * n;
}

/* Set like the list: these may be entries taken for text. */
static gboolean
has_list_form(const DpStructure *structure, const DpBlock *block)
{
	const DpListForm *form = structure->list_form;
	const DpLine *line = dp_structure_line(structure, block->first);

	if (form == NULL || !dp_list_form_has_size(form, line))
		return FALSE;
	if (is_run_of_names(structure, block))
		return TRUE;
	if (form->method == DP_LIST_BY_LABEL && dp_entry_label(line->text).style == form->style)
		return TRUE;
	return form->hanging ? hangs_as_entries(structure, block) : cites(structure, block);
}

static gboolean
is_after(guint line, guint other)
{
	return other != DP_NO_LINE && line > other;
}

static DpDoubt
block_doubt(const DpStructure *structure, const DpBlock *block, gboolean headed)
{
	if (is_after(block->first, structure->references_first) && has_list_form(structure, block))
		return DP_DOUBT_LIST_FORM;
	if (is_after(block->first, structure->references_last) && !headed)
		return DP_DOUBT_NO_HEADING;
	return is_running(structure, block) ? DP_DOUBT_NONE : DP_DOUBT_NOT_RUNNING;
}

/* The first heading after the reference list; DP_NO_LINE: none. */
static guint
first_heading_after_list(const DpStructure *structure)
{
	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];

		if (is_after(section->first, structure->references_last))
			return section->first;
	}
	return DP_NO_LINE;
}

/* A statement that only some venues exclude: a rule that does not list its kind may have forgotten
 * it. For most venues limitations are part of the paper, and all rules list acknowledgments. */
static gboolean
may_not_count(DpSectionKind kind)
{
	return dp_section_kind_is_statement(kind) && kind != DP_SECTION_ACKNOWLEDGMENTS &&
	       kind != DP_SECTION_LIMITATIONS;
}

static DpDoubt
line_doubt(const DpStructure *structure, guint index, DpDoubt of_block)
{
	if (structure->kinds[index] == DP_SECTION_REFERENCES)
		return DP_DOUBT_NONE;
	if (structure->doubts[index] != DP_DOUBT_NONE)
		return structure->doubts[index];
	return may_not_count(structure->kinds[index]) &&
	               !is_after(index, structure->references_last)
	           ? DP_DOUBT_STATEMENT
	           : of_block;
}

void
dp_doubts_assign(DpStructure *structure)
{
	guint heading = first_heading_after_list(structure);

	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);
		gboolean headed = heading != DP_NO_LINE && heading <= block->first;
		DpDoubt doubt = block_doubt(structure, block, headed);

		for (guint k = block->first; k <= block->last; k++)
			structure->doubts[k] = line_doubt(structure, k, doubt);
	}
}
