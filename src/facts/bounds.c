/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "facts/measure.h"

#define FACT "file.bounds-met"

void
dp_collect_bounds(DpFacts *facts, const DpBounds *bounds)
{
	for (DpBound bound = 0; bound < DP_N_BOUNDS; bound++) {
		DpPlace place = {.page = bounds->pages[bound]};
		g_autofree char *words = NULL;

		if (!bounds->met[bound])
			continue;
		words = dp_bound_words(bound);
		dp_facts_add_text(facts, FACT, words, &place)->label =
		    g_strdup(dp_bound_info(bound)->name);
	}
}

/* A name that is not in the table (possible in a facts file) cuts nothing. */
static gboolean
cuts(const DpObservation *seen, const DpFactInfo *info, gboolean full)
{
	DpBound bound = dp_bound_named(seen->label);

	if (bound == DP_BOUND_OBSERVATIONS)
		return full;
	return bound < DP_N_BOUNDS && (dp_bound_info(bound)->origins & info->origins) != 0;
}

static gboolean
is_guess(const DpObservation *seen)
{
	DpBound bound = dp_bound_named(seen->label);

	return bound < DP_N_BOUNDS && dp_bound_is_guess(bound);
}

/* @guessed: only bounds after which what was read may be wrong */
static const char *
find_cut(const DpFacts *facts, const char *name, gboolean guessed)
{
	const DpFactInfo *info = dp_fact_info(name);
	gboolean full = dp_facts_count(facts, name) >= DP_LIMIT_OBSERVATIONS_PER_FACT;

	for (guint i = 0; info != NULL && i < dp_facts_count(facts, FACT); i++) {
		const DpObservation *seen = dp_facts_get(facts, FACT, i);

		if (cuts(seen, info, full) && (!guessed || is_guess(seen)))
			return seen->text;
	}
	return NULL;
}

const char *
dp_facts_cut(const DpFacts *facts, const char *name)
{
	return find_cut(facts, name, FALSE);
}

const char *
dp_facts_guessed(const DpFacts *facts, const char *name)
{
	return find_cut(facts, name, TRUE);
}
