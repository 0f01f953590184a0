/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/histogram.h"
#include "facts/layout/collect.h"
#include "facts/text/place.h"
#include "facts/text/scan.h"

/* abstract.font-size, references.font-size: parts of a paper whose size styles set on their own. */

#define BIN 0.08 /* points, as for the body's size */
#define MOST 0.6 /* of a part's lines: with fewer of one size, other text is among them */

typedef struct {
	DpHistogram *sizes;
	DpPlace place;
	guint lines;
} Part;

static gboolean
is_of_abstract(const DpStructure *structure, guint index)
{
	DpRole role = structure->roles[index];

	return structure->kinds[index] == DP_SECTION_ABSTRACT &&
	       (role == DP_ROLE_ABSTRACT || role == DP_ROLE_BODY);
}

static gboolean
is_of_references(const DpStructure *structure, guint index)
{
	return structure->roles[index] == DP_ROLE_REFERENCE;
}

/* The place is that of the lines in the first line's column. */
static void
add_line(Part *part, const DpLine *line, guint column)
{
	if (part->lines == 0)
		part->place = dp_line_place(line);
	else if (line->page == part->place.page && line->column == column)
		dp_rect_unite(&part->place.rect, &line->rect);
	part->lines++;
	dp_histogram_add(part->sizes, line->size, 1);
}

static void
add_part(DpFacts *facts, const DpStructure *structure, const char *name,
         gboolean (*is_part)(const DpStructure *, guint))
{
	g_autoptr(DpHistogram) sizes = dp_histogram_new(BIN);
	Part part = {.sizes = sizes};
	double size, share;
	DpObservation *seen;
	guint column = 0;

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (!is_part(structure, i) || (line->typeface & DP_TYPEFACE_TYPE3) != 0)
			continue;
		column = part.lines == 0 ? line->column : column;
		add_line(&part, line, column);
	}
	if (!dp_histogram_mode(sizes, &size, &share))
		return;
	seen = dp_facts_add_number(facts, name, size, &part.place);
	seen->weight = share * part.lines;
	seen->certainty = share >= MOST && !dp_is_scan(structure->layout) ? DP_CERTAINTY_SURE
	                                                                  : DP_CERTAINTY_LIKELY;
}

void
dp_collect_part_sizes(DpFacts *facts, const DpStructure *structure)
{
	add_part(facts, structure, "abstract.font-size", is_of_abstract);
	add_part(facts, structure, "references.font-size", is_of_references);
}
