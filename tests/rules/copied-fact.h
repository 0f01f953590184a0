/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "facts/store/builder.h"

/** copied_fact_add: a copy of @seen, an observation of the fact @info, in @facts. */
static inline DpObservation *
copied_fact_add(DpFacts *facts, const DpFactInfo *info, const DpObservation *seen)
{
	DpObservation *added =
	    info->dimension == DP_DIMENSION_TEXT
	        ? dp_facts_add_text(facts, info->name, seen->text, &seen->place)
	        : dp_facts_add_number(facts, info->name, seen->number, &seen->place);

	g_free(added->label);
	added->label = g_strdup(seen->label);
	added->weight = seen->weight;
	added->certainty = seen->certainty;
	return added;
}
