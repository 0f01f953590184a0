/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/searcher.h"

/**
 * DpSearches: the searches of all rules in the texts of one paper. Each text is searched once:
 * rules ask for the same words in the same passages, and a stamp is on every page.
 */
typedef struct _DpSearches DpSearches;

/** DpSearched: the result for one text. */
typedef struct {
	char *folded;    /* the offsets of the hits refer to it */
	GArray *hits;    /* of DpHit */
	const char *cut; /* (nullable): why it was not searched completely */
} DpSearched;

/** dp_searches_new: @budget is borrowed. */
DpSearches *dp_searches_new(DpBudget *budget);
void dp_searches_free(DpSearches *searches);

/** dp_searches_run: @text searched for the wordings of @rule; borrowed, as @rule is. */
const DpSearched *dp_searches_run(DpSearches *searches, const DpVenueRule *rule, const char *text);

/** dp_searches_drawn_out: see dp_searcher_drawn_out(). */
gboolean dp_searches_drawn_out(DpSearches *searches, const DpVenueRule *rule,
                               const DpSearched *searched, DpHit *hit);

/** dp_searches_allows: whether the venue itself stamps this text on papers. */
gboolean dp_searches_allows(DpSearches *searches, const DpVenueRule *rule,
                            const DpSearched *searched);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSearches, dp_searches_free)
