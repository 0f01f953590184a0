/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/collect.h"

#define FAR                                                                                        \
	6.0 /* times the body's leading: farther apart, two lines have nothing to do with each     \
	       other */

static gboolean
is_paragraph(const DpStructure *structure, guint index)
{
	return structure->roles[index] == DP_ROLE_BODY;
}

/* The distance of two neighbours' baselines; 0 when they do not stand one below the other. */
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
	if (caption->last + 1 < structure->lines->len && is_paragraph(structure, caption->last + 1))
		add_step(facts, "spacing.caption",
		         step_between(structure, caption->last, caption->last + 1),
		         dp_structure_line(structure, caption->first),
		         caption->table ? "table" : "figure");
}

void
dp_collect_spacing(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->sections->len; i++)
		add_heading(facts, structure, structure->sections->pdata[i]);
	for (guint i = 0; i < structure->captions->len; i++)
		add_caption(facts, structure, structure->captions->pdata[i]);
}
