/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/** DpFact: all that is known of one fact. */
typedef struct {
	const DpFactInfo *info;
	GPtrArray *observations; /* of DpObservation, owned */
	char *unknown;           /* (nullable): why it could not be measured */
} DpFact;

/** dp_fact_may_be: whether @number can be a value of that fact: finite, and a count is one that a
 * guint holds. Who reads facts from elsewhere refuses what is not; rules convert counts freely. */
gboolean dp_fact_may_be(const DpFactInfo *info, double number);

/** dp_facts_row: the fact of that row of the table, borrowed. */
DpFact *dp_facts_row(const DpFacts *facts, guint row);
