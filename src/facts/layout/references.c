/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"
#include "facts/layout/entry-prose.h"
#include "facts/layout/reference-style.h"
#include "facts/text/place.h"
#include "layout/readable.h"
#include "structure/citation-form.h"

static void
add_extent(DpFacts *facts, const DpStructure *structure, guint first)
{
	DpCertainty certainty = structure->references_certainty;
	DpPlace begin = dp_line_place(dp_structure_line(structure, first)), end = begin;

	dp_facts_add_number(facts, "references.first-page", begin.page, &begin)->certainty =
	    certainty;
	if (structure->references_last != DP_NO_LINE)
		end = dp_line_place(dp_structure_line(structure, structure->references_last));
	dp_facts_add_number(facts, "references.last-page", end.page, &end)->certainty = certainty;
}

static void
add_headed(DpFacts *facts, const DpStructure *structure)
{
	const DpLine *heading = dp_structure_line(structure, structure->references_heading);
	DpPlace place = dp_line_place(heading);

	add_extent(facts, structure, structure->references_heading);
	dp_facts_add_text(facts, "references.heading", heading->text, &place)->certainty =
	    structure->references_certainty;
}

static void
add_unheaded(DpFacts *facts, const DpStructure *structure)
{
	DpPlace place = dp_line_place(dp_structure_line(structure, structure->references_first));

	dp_facts_add_number(facts, "references.unheaded-page", place.page, &place)->certainty =
	    structure->references_bare ? DP_CERTAINTY_SURE : DP_CERTAINTY_LIKELY;
	if (structure->references_certainty >= DP_CERTAINTY_LIKELY)
		add_extent(facts, structure, structure->references_first);
}

static void
add_truncated(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->entries->len; i++) {
		const DpEntry *entry = structure->entries->pdata[i];
		DpPlace place = dp_lines_place(structure, entry->first, entry->last);
		DpObservation *seen;
		gsize start = 0, end = 0;
		gboolean sure = FALSE;

		if (!dp_citation_truncation(entry->text, &start, &end, &sure))
			continue;
		place.text = entry->text;
		seen = dp_facts_add_text(facts, "reference.truncated", entry->text, &place);
		seen->label = g_strstrip(g_strndup(entry->text + start, end - start));
		/* words of a title may look like placeholders for authors */
		seen->certainty = sure ? DP_CERTAINTY_SURE : DP_CERTAINTY_WEAK;
	}
}

static void
add_prose(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->entries->len; i++) {
		const DpEntry *entry = structure->entries->pdata[i];
		DpPlace place;

		if (!dp_entry_is_prose(entry->text))
			continue;
		place = dp_lines_place(structure, entry->first, entry->last);
		place.text = entry->text;
		dp_facts_add_number(facts, "references.prose", entry->last - entry->first + 1,
		                    &place);
	}
}

void
dp_collect_references(DpFacts *facts, const DpStructure *structure)
{
	if (structure->layout->n_columns == 0) {
		dp_facts_set_unknown(facts, "references.first-page",
		                     "the file has no text that can be read");
		return;
	}
	if (!dp_layout_is_readable(structure->layout)) {
		dp_facts_set_unknown(facts, "references.first-page", DP_GARBAGE_REASON);
		return;
	}
	if (structure->references_heading != DP_NO_LINE)
		add_headed(facts, structure);
	else if (structure->references_unheaded)
		add_unheaded(facts, structure);
	dp_facts_add_number(facts, "references.entries", structure->entries->len, NULL);
	add_truncated(facts, structure);
	add_prose(facts, structure);
	dp_reference_style_add(facts, structure);
}
