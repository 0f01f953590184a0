/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "facts/hidden/hidden.h"
#include "facts/store/builder.h"
#include "pdf/poppler/picture.h"

/* The surest passages come first: there may be more passages than pictures. */
static const DpCertainty ORDER[] = {DP_CERTAINTY_SURE, DP_CERTAINTY_LIKELY, DP_CERTAINTY_WEAK};

void
dp_collect_pictures(DpFacts *facts, DpDocument *document)
{
	guint n = dp_facts_count(facts, "hidden.text"), n_drawn = 0;

	for (guint step = 0; step < G_N_ELEMENTS(ORDER); step++) {
		for (guint i = 0; i < n && n_drawn < DP_LIMIT_PICTURES; i++) {
			const DpObservation *seen = dp_facts_get(facts, "hidden.text", i);

			if (seen->certainty != ORDER[step] || !seen->place.has_rect)
				continue;
			n_drawn++;
			dp_facts_set_picture(
			    facts, "hidden.text", i,
			    dp_document_draw_place(document, seen->place.page, &seen->place.rect));
		}
	}
}
