/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"
#include "facts/text/place.h"
#include "structure/caption-side.h"

/* caption.place: whether a caption is above or below its figure or table. */

/* (nullable): an algorithm or a listing is neither. */
static const char *
kind_of(const DpCaption *caption)
{
	if (g_ascii_strncasecmp(caption->label, "fig", 3) == 0)
		return "figure";
	return g_ascii_strncasecmp(caption->label, "tab", 3) == 0 ? "table" : NULL;
}

static void
add_caption(DpFacts *facts, const DpStructure *structure, const DpCaption *caption, double top)
{
	const char *kind = kind_of(caption);
	DpCaptionSide side = dp_caption_side(structure, caption, top);
	DpPlace place = dp_lines_place(structure, caption->first, caption->last);

	if (kind != NULL && side != DP_CAPTION_SIDE_UNKNOWN)
		dp_facts_add_text(facts, "caption.place",
		                  side == DP_CAPTION_SIDE_ABOVE ? "above" : "below", &place)
		    ->label = g_strdup(kind);
}

/* Needs the text block. */
void
dp_collect_captions(DpFacts *facts, const DpStructure *structure)
{
	const DpObservation *top = dp_facts_get(facts, "text-block.top", 0);

	for (guint i = 0; top != NULL && i < structure->captions->len; i++)
		add_caption(facts, structure, structure->captions->pdata[i], top->number);
}
