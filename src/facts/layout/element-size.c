/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/histogram.h"
#include "facts/layout/collect.h"
#include "facts/text/place.h"
#include "facts/text/scan.h"

/* element.font-size: the size of each title, heading, caption, footnote and table. */

#define BIN 0.08            /* points, as for the body's size */
#define MAX_MATHS_SHARE 0.4 /* of a line's glyphs: more is a formula */
#define MIN_LETTERS 12      /* of a footnote or a table; a part of a formula has fewer */
#define MOST 0.6 /* of an element's letters: with fewer of one size, other text is among them */

static const char *const HEADINGS[] = {"section", "subsection", "subsubsection"};

/* Formulas have sizes of their own. */
static gboolean
is_words(const DpLine *line)
{
	return (line->typeface & DP_TYPEFACE_TYPE3) == 0 && !line->in_form &&
	       line->n_maths <= MAX_MATHS_SHARE * line->n_glyphs;
}

/* Lines first to last, which follow each other. */
static void
add_element(DpFacts *facts, const DpStructure *structure, guint first, guint last,
            double min_letters, const char *label)
{
	g_autoptr(DpHistogram) sizes = dp_histogram_new(BIN);
	DpPlace place = dp_lines_place(structure, first, last);
	double size, share;
	DpObservation *seen;

	for (guint i = first; i <= last; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (is_words(line))
			dp_histogram_add(sizes, line->size, line->n_main);
	}
	if (dp_histogram_total(sizes) < min_letters || !dp_histogram_mode(sizes, &size, &share))
		return;
	seen = dp_facts_add_number(facts, "element.font-size", size, &place);
	seen->label = g_strdup(label);
	seen->weight = share * dp_histogram_total(sizes);
	seen->certainty = share >= MOST && !dp_is_scan(structure->layout) ? DP_CERTAINTY_SURE
	                                                                  : DP_CERTAINTY_LIKELY;
}

/* A heading at the start of a paragraph's line has the paragraph's size. */
static void
add_headings(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];

		if (section->level > 0 && section->level <= G_N_ELEMENTS(HEADINGS) &&
		    section->body > section->first && !section->contents &&
		    !dp_section_is_run_in(structure, section))
			add_element(facts, structure, section->first, section->body - 1, 1,
			            HEADINGS[section->level - 1]);
	}
}

static void
add_captions(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->captions->len; i++) {
		const DpCaption *caption = structure->captions->pdata[i];

		add_element(facts, structure, caption->first, caption->last, 1,
		            caption->table ? "table-caption" : "figure-caption");
	}
}

/* Neighbouring lines of one role are one footnote or table. */
static void
add_runs(DpFacts *facts, const DpStructure *structure, DpRole role, const char *label)
{
	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *first = dp_structure_line(structure, i);
		guint last = i;

		if (structure->roles[i] != role)
			continue;
		while (last + 1 < structure->lines->len && structure->roles[last + 1] == role &&
		       dp_structure_line(structure, last + 1)->page == first->page &&
		       dp_structure_line(structure, last + 1)->column == first->column)
			last++;
		add_element(facts, structure, i, last, MIN_LETTERS, label);
		i = last;
	}
}

void
dp_collect_element_sizes(DpFacts *facts, const DpStructure *structure)
{
	if (structure->title_first != DP_NO_LINE)
		add_element(facts, structure, structure->title_first, structure->title_last, 1,
		            "title");
	add_headings(facts, structure);
	add_captions(facts, structure);
	add_runs(facts, structure, DP_ROLE_FOOTNOTE, "footnote");
	add_runs(facts, structure, DP_ROLE_TABLE, "table");
}
