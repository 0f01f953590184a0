/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "facts/layout/collect.h"
#include "facts/text/place.h"
#include "layout/readable.h"

#define FLOAT "float"
#define LINE_SHARE 0.1 /* of a line's height: a line still fits if it lacks this much */

static void
add_titles(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];
		DpPlace place = dp_lines_place(structure, section->first, section->body - 1);
		DpObservation *seen =
		    dp_facts_add_text(facts, "section.title", section->title, &place);

		seen->label = g_strdup(dp_section_kind_name(structure->kinds[section->first]));
		seen->weight = section->level;
	}
}

/* The label of a line: a float fills its page, but its place alone does not assign it to a section.
 */
static const char *
line_label(const DpStructure *structure, guint index)
{
	DpSectionKind kind = structure->kinds[index];
	DpRole role = structure->roles[index];

	if (role == DP_ROLE_CAPTION || role == DP_ROLE_FIGURE || role == DP_ROLE_TABLE)
		return kind == DP_SECTION_APPENDIX || kind == DP_SECTION_SUPPLEMENT
		           ? dp_section_kind_name(kind)
		           : FLOAT;
	/* an abstract is main text for every length limit */
	return dp_section_kind_name(kind == DP_SECTION_ABSTRACT ? DP_SECTION_MAIN : kind);
}

typedef struct {
	const char *label; /* static */
	DpDoubt doubt;
	guint page;
	double lines, words;
	double last_baseline;
	guint last_column;
	DpPlace place;
} Tally;

static gboolean
starts_new_line(const Tally *tally, const DpLine *line)
{
	double step = line->baseline - tally->last_baseline;

	return line->column != tally->last_column || step > 0.4 * line->size ||
	       step < -0.4 * line->size;
}

static void
tally_line(GArray *tallies, const char *label, DpDoubt doubt, const DpLine *line)
{
	Tally fresh = {label, doubt, line->page, 0, 0, -1000, G_MAXUINT, dp_line_place(line)};
	Tally *tally = NULL;

	for (guint i = tallies->len; i > 0; i--) {
		Tally *one = &g_array_index(tallies, Tally, i - 1);

		if (one->page != line->page)
			break;
		if (strcmp(one->label, label) == 0 && one->doubt == doubt)
			tally = one;
	}
	if (tally == NULL) {
		g_array_append_val(tallies, fresh);
		tally = &g_array_index(tallies, Tally, tallies->len - 1);
	}
	tally->lines += starts_new_line(tally, line);
	/* a word that is broken at the line's end is counted where it continues */
	tally->words += line->n_words - (line->n_words > 0 && g_str_has_suffix(line->text, "-"));
	tally->last_baseline = line->baseline;
	tally->last_column = line->column;
	dp_rect_unite(&tally->place.rect, &line->rect);
}

static void
add_tallies(DpFacts *facts, const char *fact, const GArray *tallies)
{
	for (guint i = 0; i < tallies->len; i++) {
		const Tally *tally = &g_array_index(tallies, Tally, i);

		DpObservation *seen = dp_facts_add_number(facts, fact, tally->lines, &tally->place);

		seen->label = g_strdup(tally->label);
		if (tally->doubt != DP_DOUBT_NONE)
			seen->certainty = DP_CERTAINTY_WEAK;
	}
}

static void
add_words(DpFacts *facts, const GArray *tallies)
{
	for (guint i = 0; i < tallies->len; i++) {
		const Tally *tally = &g_array_index(tallies, Tally, i);

		dp_facts_add_number(facts, "content.words", tally->words, &tally->place)->label =
		    g_strdup(tally->label);
	}
}

/* Where a page's text of one kind ends, and how many lines of the usual leading would still fit
 * below it and in the columns to its right. Other text below it is ignored, since it may move. */
static void
add_space_below(DpFacts *facts, const DpStructure *structure, const GArray *tallies)
{
	const DpObservation *top = dp_facts_get(facts, "text-block.top", 0);
	const DpObservation *height = dp_facts_get(facts, "text-block.height", 0);
	guint n_columns = structure->layout->n_columns;

	if (top == NULL || height == NULL || structure->leading <= 0)
		return;
	for (guint i = 0; i < tallies->len; i++) {
		const Tally *tally = &g_array_index(tallies, Tally, i);
		guint right = tally->last_column > 0 && tally->last_column < n_columns
		                  ? n_columns - tally->last_column
		                  : 0;
		double below = top->number + height->number - tally->last_baseline;
		double lines = floor(MAX(below, 0) / structure->leading + LINE_SHARE) +
		               right * floor(height->number / structure->leading);

		dp_facts_add_number(facts, "content.space-below", lines, &tally->place)->label =
		    g_strdup(tally->label);
	}
}

static void
add_doubts(DpFacts *facts, const char *fact, const GArray *tallies)
{
	for (guint i = 0; i < tallies->len; i++) {
		const Tally *tally = &g_array_index(tallies, Tally, i);
		DpObservation *seen =
		    dp_facts_add_text(facts, fact, dp_doubt_clause(tally->doubt), &tally->place);

		seen->label = g_strdup(tally->label);
		seen->weight = tally->lines;
	}
}

static gboolean
is_before_references(const DpStructure *structure, guint index)
{
	guint start = structure->references_heading != DP_NO_LINE ? structure->references_heading
	                                                          : structure->references_first;

	return structure->references_first != DP_NO_LINE && index < start;
}

static gboolean
is_after_references(const DpStructure *structure, guint index)
{
	return structure->references_tail != DP_NO_LINE && index > structure->references_tail;
}

/* The heading of the last reference list that is not in an appendix; 0: none. */
static guint
last_list(const DpStructure *structure)
{
	guint first = 0;

	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];

		if (structure->kinds[section->first] == DP_SECTION_REFERENCES)
			first = section->first;
	}
	return first;
}

/* Each chapter may have its own list. */
static gboolean
is_between_lists(const DpStructure *structure, guint index, guint last)
{
	return is_after_references(structure, index) &&
	       (index < last || structure->kinds[index] == DP_SECTION_REFERENCES);
}

static void
add_content_lines(DpFacts *facts, const DpStructure *structure)
{
	g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Tally));
	g_autoptr(GArray) before = g_array_new(FALSE, FALSE, sizeof(Tally));
	g_autoptr(GArray) after = g_array_new(FALSE, FALSE, sizeof(Tally));
	g_autoptr(GArray) between = g_array_new(FALSE, FALSE, sizeof(Tally));
	guint list = last_list(structure);

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		tally_line(all, line_label(structure, i), DP_DOUBT_NONE, line);
		if (is_before_references(structure, i))
			tally_line(before, line_label(structure, i), DP_DOUBT_NONE, line);
		if (is_after_references(structure, i))
			tally_line(after, line_label(structure, i), DP_DOUBT_NONE, line);
		if (is_between_lists(structure, i, list))
			tally_line(between, line_label(structure, i), DP_DOUBT_NONE, line);
	}
	add_tallies(facts, "content.lines", all);
	add_words(facts, all);
	add_space_below(facts, structure, all);
	add_tallies(facts, "content.before-references", before);
	add_tallies(facts, "content.after-references", after);
	add_tallies(facts, "content.between-lists", between);
}

/* Lines that are certainly text, and numbered notes, which are less certainly, in sections that are
 * appendices by their place alone. */
static void
add_unnamed_lines(DpFacts *facts, const DpStructure *structure)
{
	g_autoptr(GArray) unnamed = g_array_new(FALSE, FALSE, sizeof(Tally));

	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];
		guint end = i + 1 < structure->sections->len
		                ? ((const DpSection *)structure->sections->pdata[i + 1])->first
		                : structure->lines->len;

		for (guint k = section->first; section->unnamed && k < end; k++) {
			if (structure->roles[k] == DP_ROLE_BODY &&
			    (structure->doubts[k] == DP_DOUBT_NONE || section->notes) &&
			    is_after_references(structure, k))
				tally_line(unnamed, line_label(structure, k), structure->doubts[k],
				           dp_structure_line(structure, k));
		}
	}
	add_tallies(facts, "content.unnamed-after-references", unnamed);
}

static void
add_content_doubts(DpFacts *facts, const DpStructure *structure)
{
	g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Tally));
	g_autoptr(GArray) after = g_array_new(FALSE, FALSE, sizeof(Tally));

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		DpDoubt doubt = structure->doubts[i];

		if (doubt == DP_DOUBT_NONE)
			continue;
		tally_line(all, line_label(structure, i), doubt, line);
		if (is_after_references(structure, i))
			tally_line(after, line_label(structure, i), doubt, line);
	}
	add_doubts(facts, "content.doubt", all);
	add_doubts(facts, "content.doubt-after-references", after);
}

static void
add_main_pages(DpFacts *facts, const DpStructure *structure)
{
	guint page = 0;

	for (guint i = 0; i < structure->lines->len; i++) {
		if (g_str_equal(line_label(structure, i), "main-text"))
			page = dp_structure_line(structure, i)->page;
	}
	if (page > 0)
		dp_facts_add_number(facts, "main-text.pages", page, NULL);
}

static void
add_appendix(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];
		DpSectionKind kind = structure->kinds[section->first];
		DpObservation *page;
		DpPlace place;
		gboolean alone;

		if (kind != DP_SECTION_APPENDIX && kind != DP_SECTION_SUPPLEMENT)
			continue;
		place = dp_lines_place(structure, section->first, section->body - 1);
		alone = section->first == 0 ||
		        dp_structure_line(structure, section->first - 1)->page != place.page;
		page = dp_facts_add_number(facts, "appendix.first-page", place.page, &place);
		page->certainty = section->notes ? DP_CERTAINTY_LIKELY : DP_CERTAINTY_SURE;
		dp_facts_add_number(facts, "appendix.starts-page", alone, &place)->certainty =
		    page->certainty;
		return;
	}
}

void
dp_collect_sections(DpFacts *facts, const DpStructure *structure)
{
	if (dp_layout_is_readable(structure->layout))
		add_titles(facts, structure);
	else
		dp_facts_set_unknown(facts, "section.title", DP_GARBAGE_REASON);
	add_content_lines(facts, structure);
	add_unnamed_lines(facts, structure);
	add_content_doubts(facts, structure);
	add_main_pages(facts, structure);
	add_appendix(facts, structure);
}
