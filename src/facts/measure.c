/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/measure.h"

#include "facts/anonymity/collect.h"
#include "facts/hidden/hidden.h"
#include "facts/layout/collect.h"

/* Lines of main text beyond the page limit, which authors have to cut. */
static void
add_lines_over(DpFacts *facts, guint page_limit)
{
	double over = 0;

	for (guint i = 0; i < dp_facts_count(facts, "content.lines"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "content.lines", i);

		if (seen->place.page > page_limit &&
		    (g_str_equal(seen->label, "main-text") || g_str_equal(seen->label, "float")))
			over += seen->number;
	}
	dp_facts_add_number(facts, "main-text.lines-over", over, NULL);
}

static DpRect
turn_back(const DpRect *rect, gconstpointer data)
{
	const DpPageLayout *page = data;

	return dp_rect_turned_back(page->turn, page->width, page->height, rect);
}

/* A place is where the viewer shows it. */
static void
turn_places_back(DpFacts *facts, const DpLayout *layout)
{
	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		if (page != NULL && page->turn != DP_TURN_NONE)
			dp_facts_map_places(facts, page->number, turn_back, page);
	}
}

DpFacts *
dp_facts_measure(DpDocument *document, const DpStructure *structure, const DpDrawnPages *drawing,
                 guint page_limit)
{
	DpFacts *facts = dp_facts_new();

	dp_collect_document(facts, document, structure);
	dp_collect_furniture(facts, structure);
	dp_collect_geometry(facts, structure);
	dp_collect_type(facts, structure);
	dp_collect_fonts(facts, structure);
	dp_collect_drawings(facts, structure);
	dp_collect_abstract(facts, structure);
	dp_collect_part_sizes(facts, structure);
	dp_collect_element_sizes(facts, structure);
	dp_collect_captions(facts, structure);
	dp_collect_spacing(facts, structure);
	dp_collect_sections(facts, structure);
	dp_collect_links(facts, structure);
	dp_collect_paper_numbers(facts, structure);
	dp_collect_references(facts, structure);
	dp_collect_authors(facts, structure);
	dp_collect_legibility(facts, structure);
	dp_collect_leaks(facts, document, structure); /* needs the author block */
	turn_places_back(facts, structure->layout);
	dp_collect_hidden(facts, document, structure, drawing);
	dp_collect_integrity(facts, document);
	dp_collect_claims(facts, document);
	if (page_limit > 0)
		add_lines_over(facts, page_limit);
	return facts;
}
