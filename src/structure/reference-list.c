/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/reference-list.h"

#include <math.h>
#include <string.h>

#include "structure/citation-form.h"
#include "structure/entry.h"
#include "structure/heading.h"

#define LOOK_AHEAD 14      /* lines after a heading that are read for signs of entries */
#define UNHEADED_WINDOW 12 /* lines of a list that has no heading */
#define UNHEADED_SHARE 0.6 /* of them must show signs */
#define FOREIGN_LINES 5    /* paragraph lines without any sign that end the list */

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

static double
heading_score(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	const DpLine *next =
	    index + 1 < structure->lines->len ? dp_structure_line(structure, index + 1) : NULL;
	double score = 4 * signs_after(structure, index);

	score += dp_line_looks_set_apart(structure, line) ? 1 : 0;
	score += structure->roles[index] == DP_ROLE_HEADING ? 1 : 0;
	score += index > 0.2 * structure->lines->len ? 0.5 : 0;
	/* a line of a table of contents ends in a page number, or has none of the list below it */
	score -= next != NULL && dp_section_kind_of(next->text) != DP_SECTION_MAIN ? 2 : 0;
	return score;
}

static guint
best_heading(const DpStructure *structure, double *confidence)
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
	*confidence = CLAMP(best_score / 4, 0.1, 1);
	return best;
}

/* Whether a heading that follows the list ends it; run-in headings inside a list do not exist. */
static gboolean
ends_list(const DpStructure *structure, const DpSection *section)
{
	const DpLine *head = dp_structure_line(structure, structure->references_heading);
	const DpLine *line = dp_structure_line(structure, section->first);
	guint number = 0;

	if (section->kind == DP_SECTION_REFERENCES)
		return FALSE;
	if (section->kind != DP_SECTION_MAIN)
		return TRUE;
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

static gboolean
is_foreign(const DpStructure *structure, const DpBlock *block)
{
	guint signs = 0, n = 0, number = 0;

	if (!block->prose || block->last - block->first + 1 < FOREIGN_LINES)
		return FALSE;
	for (guint i = block->first; i <= block->last; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		n++;
		signs +=
		    dp_citation_signs(line->text) > 0 || dp_citation_label(line->text, &number) > 0;
	}
	return signs <= 0.15 * n;
}

/* What part of the paragraph lines from block @index on, up to line @last, shows signs of entries.
 */
static double
signs_from(const DpStructure *structure, guint index, guint last)
{
	guint n = 0, signs = 0, number = 0;

	for (guint i = index; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		if (block->last > last)
			break;
		for (guint k = block->first; block->prose && k <= block->last; k++) {
			const DpLine *line = dp_structure_line(structure, k);

			n++;
			signs += dp_citation_signs(line->text) > 0 ||
			         dp_citation_label(line->text, &number) > 0;
		}
	}
	return n > 0 ? (double)signs / n : 0;
}

#define MAX_SIGNS_BEHIND 0.3 /* of the lines: more, and the list goes on (a team's fifty authors)  \
	                      */

/* Paragraphs without any sign of an entry, after the list, and nothing but such until its end. */
static guint
list_end_by_text(const DpStructure *structure, guint last)
{
	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		if (block->first <= structure->references_heading + 1 || block->last > last ||
		    structure->roles[block->first] == DP_ROLE_CAPTION)
			continue;
		if (is_foreign(structure, block) &&
		    signs_from(structure, i, last) <= MAX_SIGNS_BEHIND)
			return block->first - 1;
	}
	return last;
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
mark_list(DpStructure *structure)
{
	for (guint i = structure->references_first; i <= structure->references_last; i++) {
		if (structure->roles[i] != DP_ROLE_CAPTION &&
		    !dp_structure_line(structure, i)->in_form)
			structure->roles[i] = DP_ROLE_REFERENCE;
	}
}

/* Sections that the list's own lines were taken for are none. */
static void
drop_sections_inside(DpStructure *structure)
{
	for (guint i = structure->sections->len; i > 0; i--) {
		const DpSection *section = structure->sections->pdata[i - 1];

		if (section->first >= structure->references_first &&
		    section->first <= structure->references_last)
			g_ptr_array_remove_index(structure->sections, i - 1);
	}
}

static void
set_list(DpStructure *structure, guint first, guint last)
{
	structure->references_first = first;
	structure->references_last = last;
	if (first == DP_NO_LINE)
		return;
	drop_sections_inside(structure);
	mark_list(structure);
	dp_entries_split(structure);
}

/* Many lines in a row with signs of entries, near the end, under no heading that we know. */
static guint
find_unheaded(const DpStructure *structure)
{
	guint n = structure->lines->len, good = 0;

	for (guint i = n; i > 0; i--) {
		const DpLine *line = dp_structure_line(structure, i - 1);
		guint number = 0, from = i - 1;

		if (dp_citation_label(line->text, &number) == 0 || number != 1)
			continue;
		good = 0;
		for (guint k = from; k < MIN(n, from + UNHEADED_WINDOW); k++)
			good += dp_citation_signs(dp_structure_line(structure, k)->text) > 0;
		if (n - from >= 4 && good >= UNHEADED_SHARE * MIN(n - from, UNHEADED_WINDOW))
			return from;
	}
	return DP_NO_LINE;
}

/* The same for lists without labels: the last long stretch of lines that show signs. */
static guint
find_unheaded_unlabelled(const DpStructure *structure)
{
	guint n = structure->lines->len, start = DP_NO_LINE, misses = 0, good = 0;

	for (guint i = n; i > 0; i--) {
		const DpLine *line = dp_structure_line(structure, i - 1);

		if (dp_citation_signs(line->text) >= 1) {
			start = i - 1;
			good++;
			misses = 0;
		} else if (++misses >= 4) {
			break;
		}
	}
	return good >= UNHEADED_WINDOW ? start : DP_NO_LINE;
}

static void
find_without_heading(DpStructure *structure)
{
	guint first = find_unheaded(structure);

	if (first == DP_NO_LINE)
		first = find_unheaded_unlabelled(structure);
	if (first == DP_NO_LINE)
		return;
	structure->references_unheaded = TRUE;
	structure->references_odd_heading =
	    first > 0 && structure->roles[first - 1] == DP_ROLE_HEADING;
	structure->references_confidence = 0.4;
	set_list(structure, first, structure->lines->len - 1);
}

void
dp_references_find(DpStructure *structure)
{
	guint last, heading;

	structure->references_first = structure->references_last = DP_NO_LINE;
	heading = best_heading(structure, &structure->references_confidence);
	structure->references_heading = heading;
	if (heading == DP_NO_LINE) {
		structure->references_confidence = 0;
		find_without_heading(structure);
		return;
	}
	structure->roles[heading] = DP_ROLE_HEADING;
	last = list_end_by_text(structure, list_end_by_heading(structure));
	set_list(structure, first_text_line(structure, heading + 1, last), last);
}
