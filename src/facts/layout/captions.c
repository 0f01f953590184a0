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

void
dp_collect_captions(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->captions->len; i++) {
		const DpCaption *caption = structure->captions->pdata[i];
		const char *kind = kind_of(caption);
		DpCertainty certainty;
		DpCaptionSide side = dp_caption_side(structure, caption, &certainty);
		DpPlace place = dp_lines_place(structure, caption->first, caption->last);
		DpObservation *seen;

		if (kind == NULL || side == DP_CAPTION_SIDE_UNKNOWN)
			continue;
		seen = dp_facts_add_text(facts, "caption.place",
		                         side == DP_CAPTION_SIDE_ABOVE ? "above" : "below", &place);
		seen->label = g_strdup(kind);
		seen->certainty = certainty;
	}
}
