/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/** DpFact: the observations of one fact. */
typedef struct {
	const DpFactInfo *info;
	GPtrArray *observations; /* of DpObservation, owned */
	char *unknown;           /* (nullable): why it could not be measured */
} DpFact;

/** dp_fact_may_be: whether @number can be a value of that fact: it must be finite, and a count must
 * fit a guint. Readers of facts from outside reject other numbers; rules convert counts without a
 * check. */
gboolean dp_fact_may_be(const DpFactInfo *info, double number);

/** dp_facts_row: the fact of that row of the table, borrowed. */
DpFact *dp_facts_row(const DpFacts *facts, guint row);
