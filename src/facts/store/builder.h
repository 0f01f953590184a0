/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/*
 * Collectors fill a set of facts with these; after that the set is immutable. @name must be in the
 * table: an unknown name is a programming error.
 */

/** dp_facts_new: an empty set. (transfer full) */
DpFacts *dp_facts_new(void);

/**
 * dp_facts_add_number:
 * @place: (nullable): copied
 *
 * Returns: the observation, borrowed, to set its label, weight or certainty (1 and sure at first)
 */
DpObservation *dp_facts_add_number(DpFacts *facts, const char *name, double number,
                                   const DpPlace *place);

/** dp_facts_add_text: the same for a fact of dimension TEXT. */
DpObservation *dp_facts_add_text(DpFacts *facts, const char *name, const char *text,
                                 const DpPlace *place);

/** dp_facts_map_places: replaces the rectangle of every place on @page with what @map returns. */
void dp_facts_map_places(DpFacts *facts, guint page,
                         DpRect (*map)(const DpRect *rect, gconstpointer data), gconstpointer data);

/** dp_facts_set_unknown: @reason is one sentence without its full stop. */
void dp_facts_set_unknown(DpFacts *facts, const char *name, const char *reason);
