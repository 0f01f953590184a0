/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sketch.h"
#include "facts/layout/collect.h"
#include "layout/readable.h"

/* The author's sentences. Titles and names change when a paper is submitted twice; footnotes hold
 * the template's notices. */
static gboolean
is_prose(DpRole role)
{
	return role == DP_ROLE_ABSTRACT || role == DP_ROLE_HEADING || role == DP_ROLE_BODY ||
	       role == DP_ROLE_CAPTION || role == DP_ROLE_OTHER;
}

void
dp_collect_sketch(DpFacts *facts, const DpStructure *structure)
{
	g_autoptr(DpSketcher) sketcher = dp_sketcher_new();
	guint end = MIN(structure->references_heading, structure->references_first);
	g_autofree char *text = NULL;
	DpSketch sketch;

	if (!dp_layout_is_readable(structure->layout)) {
		dp_facts_set_unknown(facts, "text.sketch", DP_GARBAGE_REASON);
		return;
	}
	/* DP_NO_LINE is larger than any index: without a reference list all lines count */
	for (guint i = 0; i < MIN(end, structure->lines->len); i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (is_prose(structure->roles[i]) && !line->invisible)
			dp_sketcher_add_line(sketcher, line->text);
	}
	if (!dp_sketcher_end(sketcher, &sketch))
		return;
	text = dp_sketch_to_text(&sketch);
	dp_facts_add_text(facts, "text.sketch", text, NULL);
}
