/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "facts/layout/collect.h"
#include "facts/text/place.h"
#include "layout/size.h"
#include "structure/block.h"
#include "structure/section-kind.h"

#define FAR 6.0 /* times the body's leading: lines farther apart are unrelated */

static gboolean
is_paragraph(const DpStructure *structure, guint index)
{
	return structure->roles[index] == DP_ROLE_BODY;
}

/* The distance of two neighbours' baselines; 0 if they are not one below the other. */
static double
step_between(const DpStructure *structure, guint above, guint below)
{
	const DpLine *upper = dp_structure_line(structure, above);
	const DpLine *lower = dp_structure_line(structure, below);
	double step = lower->baseline - upper->baseline;

	if (upper->page != lower->page || upper->column != lower->column || step <= 0 ||
	    step > FAR * structure->leading)
		return 0;
	return step;
}

static void
add_step(DpFacts *facts, const char *fact, double step, const DpLine *line, const char *label)
{
	DpPlace place = dp_line_place(line);

	if (step > 0)
		dp_facts_add_number(facts, fact, step, &place)->label = g_strdup(label);
}

#define MIN_NUMBERED 3 /* sections: a paper with this many numbered ones numbers all */

/* In a paper with numbered sections, a bold line without a number is a name or the start of a
 * paragraph. */
static gboolean
numbers_sections(const DpStructure *structure)
{
	guint numbered = 0;

	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];

		numbered += dp_section_number(section->title, NULL, NULL) > 0;
	}
	return numbered >= MIN_NUMBERED;
}

static void
add_heading(DpFacts *facts, const DpStructure *structure, const DpSection *section)
{
	const DpLine *line = dp_structure_line(structure, section->first);
	const char *label = section->level == 1 ? "section" : "subsection";

	if (structure->kinds[section->first] == DP_SECTION_REFERENCES)
		return;
	if (section->first > 0 && is_paragraph(structure, section->first - 1))
		add_step(facts, "spacing.heading-above",
		         step_between(structure, section->first - 1, section->first), line, label);
	if (section->body < structure->lines->len && is_paragraph(structure, section->body))
		add_step(facts, "spacing.heading-below",
		         step_between(structure, section->body - 1, section->body), line, label);
}

static void
add_caption(DpFacts *facts, const DpStructure *structure, const DpCaption *caption)
{
	guint next = caption->last + 1;

	/* smaller text belongs to the caption: a table's cells */
	if (next < structure->lines->len && is_paragraph(structure, next) &&
	    !dp_size_is_smaller(dp_structure_line(structure, next)->size, structure->size))
		add_step(facts, "spacing.caption",
		         step_between(structure, caption->last, caption->last + 1),
		         dp_structure_line(structure, caption->first),
		         caption->table ? "table" : "figure");
}

#define FLUSH 1.0 /* points: a line this near the edge starts at it */
#define SHORT 1.5 /* of the size, from the edge: a paragraph's last line ends before it */

/* A paragraph's last line, which ends before the edge, and the first line of the next paragraph. */
static gboolean
is_paragraph_end(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	const DpLine *next = dp_structure_line(structure, index + 1);
	double left, right;

	if (!is_paragraph(structure, index) || !is_paragraph(structure, index + 1) ||
	    !dp_column_measure(structure->layout, line, &left, &right))
		return FALSE;
	return line->rect.x1 < right - SHORT * line->size && fabs(line->rect.x0 - left) < FLUSH &&
	       fabs(next->rect.x0 - left) < FLUSH && dp_size_equals(line->size, structure->size) &&
	       dp_size_equals(next->size, structure->size) && g_str_has_suffix(line->text, ".") &&
	       g_unichar_isupper(g_utf8_get_char(next->text));
}

static void
add_paragraphs(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i + 1 < structure->lines->len; i++) {
		if (is_paragraph_end(structure, i))
			add_step(facts, "spacing.paragraph", step_between(structure, i, i + 1),
			         dp_structure_line(structure, i + 1), "paragraph");
	}
}

#define MATHS_SHARE 0.3  /* of the glyphs: a formula that shares a line with its number */
#define DISPLAY_REACH 12 /* lines, parts of the formula among them, to the paragraph's */
#define MIN_WORDS 3      /* of a paragraph's line: fewer may be "and", or a part of the formula */

/* "(7)", "(2.1a)", "(A3)" at the end of @text; the length of what precedes it, or -1. */
static gssize
before_number(const char *text)
{
	const char *open = strrchr(text, '('), *p;
	guint digits = 0;

	if (open == NULL || !g_str_has_suffix(open, ")"))
		return -1;
	p = open + 1 + (g_ascii_isupper(open[1]) ? 1 : 0);
	for (; g_ascii_isdigit(*p) || *p == '.'; p++)
		digits += *p != '.';
	p += g_ascii_islower(*p) ? 1 : 0;
	return digits > 0 && digits <= 4 && p[0] == ')' && p[1] == '\0' ? open - text : -1;
}

/* The number of a displayed formula: TeX puts it at the column's edge on the formula's own
 * baseline, however tall the formula is. */
static gboolean
is_formula_number(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	gssize before = before_number(line->text);
	double left, right;

	return before >= 0 && (before == 0 || line->n_maths > MATHS_SHARE * line->n_glyphs) &&
	       !line->in_form && structure->kinds[index] != DP_SECTION_REFERENCES &&
	       dp_column_measure(structure->layout, line, &left, &right) &&
	       fabs(line->rect.x1 - right) < FLUSH;
}

static gboolean
is_paragraph_line(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);

	return is_paragraph(structure, index) && line->n_words >= MIN_WORDS &&
	       line->n_maths <= MATHS_SHARE * line->n_glyphs &&
	       !dp_size_is_smaller(line->size, structure->size) &&
	       !is_formula_number(structure, index);
}

/* The distance to the nearest paragraph line before or after @index, in the direction @step; 0:
 * there is none. */
static double
display_step(const DpStructure *structure, guint index, int step)
{
	gint64 n = structure->lines->len;

	for (gint64 i = (gint64)index + step; i >= 0 && i < n && ABS(i - index) <= DISPLAY_REACH;
	     i += step) {
		if (is_paragraph_line(structure, (guint)i))
			return step < 0 ? step_between(structure, (guint)i, index)
			                : step_between(structure, index, (guint)i);
	}
	return 0;
}

static void
add_displays(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (!is_formula_number(structure, i))
			continue;
		add_step(facts, "spacing.display", display_step(structure, i, -1), line, "above");
		add_step(facts, "spacing.display", display_step(structure, i, 1), line, "below");
	}
}

static void
add_title(DpFacts *facts, const DpStructure *structure)
{
	guint last = structure->title_last;
	const DpLine *line, *next;
	DpPlace place;

	if (last == DP_NO_LINE || last + 1 >= structure->lines->len)
		return;
	line = dp_structure_line(structure, last);
	next = dp_structure_line(structure, last + 1);
	place = dp_line_place(line);
	if (next->page == line->page && next->baseline > line->baseline)
		dp_facts_add_number(facts, "spacing.title", next->baseline - line->baseline,
		                    &place);
}

void
dp_collect_spacing(DpFacts *facts, const DpStructure *structure)
{
	gboolean numbered = numbers_sections(structure);

	for (guint i = 0; i < structure->sections->len; i++) {
		const DpSection *section = structure->sections->pdata[i];

		if (!dp_section_is_run_in(structure, section) &&
		    (!numbered || dp_section_number(section->title, NULL, NULL) > 0))
			add_heading(facts, structure, section);
	}
	add_paragraphs(facts, structure);
	add_displays(facts, structure);
	add_title(facts, structure);
	for (guint i = 0; i < structure->captions->len; i++)
		add_caption(facts, structure, structure->captions->pdata[i]);
}
