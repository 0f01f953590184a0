/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/reference-list.h"

#include <math.h>
#include <string.h>

#include "base/certainty.h"
#include "structure/citation-form.h"
#include "structure/entry.h"
#include "structure/heading.h"
#include "structure/list-end.h"
#include "structure/role.h"
#include "structure/unheaded-list.h"

#define LOOK_AHEAD 14 /* lines after a heading that are tested for signs of entries */

static gboolean
is_reference_heading_text(const DpLine *line)
{
	return !line->in_form && dp_section_kind_of(line->text) == DP_SECTION_REFERENCES;
}

static double
signs_after(const DpStructure *structure, guint heading)
{
	guint seen = 0, signs = 0;

	for (guint i = heading + 1; i < structure->lines->len && seen < LOOK_AHEAD; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (line->in_form || structure->roles[i] == DP_ROLE_CAPTION)
			continue;
		seen++;
		signs += dp_citation_signs(line->text) > 0;
	}
	return seen > 0 ? (double)signs / seen : 0;
}

#define SURE_SCORE 4 /* every line after the heading is like an entry */

static double
heading_score(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	const DpLine *next =
	    index + 1 < structure->lines->len ? dp_structure_line(structure, index + 1) : NULL;
	double score = SURE_SCORE * signs_after(structure, index);

	score += dp_line_looks_set_apart(structure, line) ? 1 : 0;
	score += structure->roles[index] == DP_ROLE_HEADING ? 1 : 0;
	score += index > 0.2 * structure->lines->len ? 0.5 : 0;
	/* a line of a table of contents ends in a page number, or has no list below it */
	score -= next != NULL && dp_section_kind_of(next->text) != DP_SECTION_MAIN ? 2 : 0;
	return score;
}

static guint
best_heading(const DpStructure *structure, DpCertainty *certainty)
{
	guint best = DP_NO_LINE;
	double best_score = 0;

	for (guint i = 0; i < structure->lines->len; i++) {
		double score;

		if (!is_reference_heading_text(dp_structure_line(structure, i)))
			continue;
		score = heading_score(structure, i);
		if (best == DP_NO_LINE || score > best_score + 0.6) {
			best = i;
			best_score = score;
		}
	}
	*certainty = dp_certainty_of(best_score / SURE_SCORE);
	return best;
}

static gboolean
is_plain(const DpStructure *structure, const DpLine *line)
{
	return 2 * line->n_bold < line->n_glyphs && line->size < 1.05 * structure->layout->size;
}

/* Whether a heading after the list ends it; lists have no run-in headings. */
static gboolean
ends_list(const DpStructure *structure, const DpSection *section)
{
	const DpLine *head = dp_structure_line(structure, structure->references_heading);
	const DpLine *line = dp_structure_line(structure, section->first);
	guint number = 0;

	if (section->kind == DP_SECTION_REFERENCES)
		return FALSE;
	/* "1. Ek, E. G. Lamps" is not "Ek", Turkish for appendix */
	if (section->kind != DP_SECTION_MAIN)
		return !is_plain(structure, line) ||
		       dp_citation_signs_but_label(section->title) == 0;
	if (dp_citation_signs(section->title) >= 2 ||
	    (dp_citation_label(line->text, &number) > 0 && line->text[0] == '['))
		return FALSE;
	return line->size >= head->size - 0.6 && dp_line_looks_set_apart(structure, line) &&
	       (line->n_bold >= 0.6 * line->n_glyphs || line->size > head->size - 0.1 ||
	        section->lettered);
}

static guint
list_end_by_heading(const DpStructure *structure)
{
	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];

		if (section->first > structure->references_heading && ends_list(structure, section))
			return section->first - 1;
	}
	return structure->lines->len - 1;
}

static guint
first_text_line(const DpStructure *structure, guint from, guint last)
{
	for (guint i = from; i <= last; i++) {
		if (structure->roles[i] == DP_ROLE_OTHER &&
		    !dp_structure_line(structure, i)->in_form)
			return i;
	}
	return DP_NO_LINE;
}

static void
mark_list(DpStructure *structure, const DpListForm *form)
{
	for (guint i = structure->references_first; i <= structure->references_last; i++) {
		if (dp_entry_is_line(structure, form, i))
			structure->roles[i] = DP_ROLE_REFERENCE;
	}
}

/* Removes sections that are lines of the list. */
static void
drop_sections_inside(DpStructure *structure, guint first, guint last)
{
	for (guint i = structure->sections->len; i > 0; i--) {
		const DpSection *section = structure->sections->pdata[i - 1];

		if (section->first < first || section->first > last)
			continue;
		for (guint k = section->first; k < section->body; k++)
			structure->roles[k] = DP_ROLE_OTHER;
		g_ptr_array_remove_index(structure->sections, i - 1);
	}
}

#define FOOTNOTE_GAP 2.0 /* of the size, from the line above: TeX leaves 9 pt and the rule */

/* A rule drawn in place of an author's name is on the line above. */
static gboolean
has_footnote_gap(const DpStructure *structure, const DpBlock *block)
{
	const DpLine *above = dp_structure_line(structure, block->first - 1);
	const DpLine *line = dp_structure_line(structure, block->first);

	return line->page == above->page && line->column == above->column &&
	       line->baseline - above->baseline >= FOOTNOTE_GAP * line->size;
}

/* Footnotes below the text that precedes the list are set like its entries. */
static void
mark_footnotes(DpStructure *structure, guint first, guint last)
{
	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		if (block->first <= first || block->last > last ||
		    structure->roles[block->first] != DP_ROLE_OTHER ||
		    !has_footnote_gap(structure, block) ||
		    !dp_block_has_footnote_rule(structure, block))
			continue;
		for (guint k = block->first; k <= block->last; k++)
			structure->roles[k] = DP_ROLE_FOOTNOTE;
	}
}

static void
set_list(DpStructure *structure, guint first, guint last)
{
	DpListForm *form;

	structure->references_first = first;
	structure->references_last = structure->references_tail = last;
	if (first == DP_NO_LINE)
		return;
	mark_footnotes(structure, first, last);
	dp_list_form_free(structure->list_form);
	form = structure->list_form = dp_list_form_new(structure, first, last);
	dp_entries_split(structure, form);
	structure->references_last = dp_list_end_trim(structure, form);
	mark_list(structure, form);
}

/* Without a heading of the list, the style of headings is unknown: only headings that cannot be
 * lines of the list end it. */
static guint
unheaded_list_last(const DpStructure *structure, guint first)
{
	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];

		if (section->first > first && section->kind != DP_SECTION_MAIN &&
		    section->kind != DP_SECTION_REFERENCES)
			return section->first - 1;
	}
	return structure->lines->len - 1;
}

#define FEW_NUMBERS 3 /* entries numbered from 1: a list, whatever is above it */
#define FEW_WORDS 5   /* entries with words in brackets */

static gboolean
is_labelled_list(const DpStructure *structure)
{
	gboolean words = FALSE;

	for (guint i = 0; i < structure->entries->len; i++) {
		const DpEntry *entry = structure->entries->pdata[i];
		DpEntryLabel label = dp_entry_label(entry->text);

		words |= label.style == DP_LABEL_WORD;
		if ((entry->number == 0 && label.style != DP_LABEL_WORD) ||
		    (i == 0 && entry->number > 1))
			return FALSE;
	}
	return structure->entries->len >= (words ? FEW_WORDS : FEW_NUMBERS);
}

static void
find_without_heading(DpStructure *structure)
{
	guint first = dp_unheaded_list_first(structure), last;

	if (first == DP_NO_LINE)
		return;
	structure->references_unheaded = TRUE;
	structure->references_bare = dp_unheaded_list_is_bare(structure, first);
	structure->references_certainty = DP_CERTAINTY_WEAK;
	last = dp_list_end_by_text(structure, first, unheaded_list_last(structure, first));
	drop_sections_inside(structure, first, last);
	set_list(structure, first, last);
	if (is_labelled_list(structure))
		structure->references_certainty = DP_CERTAINTY_LIKELY;
}

void
dp_references_find(DpStructure *structure)
{
	guint last, heading;

	structure->references_first = structure->references_last = DP_NO_LINE;
	structure->references_tail = DP_NO_LINE;
	heading = best_heading(structure, &structure->references_certainty);
	structure->references_heading = heading;
	if (heading == DP_NO_LINE) {
		structure->references_certainty = DP_CERTAINTY_NONE;
		find_without_heading(structure);
		return;
	}
	structure->roles[heading] = DP_ROLE_HEADING;
	last = dp_list_end_by_text(structure, heading + 1, list_end_by_heading(structure));
	drop_sections_inside(structure, heading + 1, last);
	set_list(structure, first_text_line(structure, heading + 1, last), last);
}
