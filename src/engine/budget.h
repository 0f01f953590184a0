/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpBudget: the work that the rules may still do on one paper. A step is a byte searched, a
 * position where a pattern is tried or a word compared: work that depends on the paper's text and
 * takes about ten nanoseconds. Steps are counted rather than timed, so that a paper gets the same
 * report on every machine; a deadline guards against a machine that is too slow.
 */
typedef struct {
	guint64 steps;
	gint64 end;       /* of g_get_monotonic_time(); 0: no deadline */
	guint64 unlooked; /* steps left before the next look at the clock */
	gboolean late;
} DpBudget;

/** dp_budget_spend: subtracts @steps. Returns: whether steps and time are left. */
gboolean dp_budget_spend(DpBudget *budget, guint64 steps);

/** dp_budget_reason: why the budget is spent: a clause without a full stop; static. */
const char *dp_budget_reason(const DpBudget *budget);
