/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpBudget: what the rules may still take on one paper. A step is a byte that is looked through, a
 * place where a pattern is tried or a word that is compared: work that a stranger's text asks for
 * and that takes some ten nanoseconds. Steps are counted and not timed, so that the same paper gets
 * the same report on every machine; time is looked at besides, for a machine that is too slow.
 */
typedef struct {
	guint64 steps;
	gint64 end;       /* of g_get_monotonic_time(); 0: whenever it is done */
	guint64 unlooked; /* steps that may go by before the clock is looked at */
	gboolean late;
} DpBudget;

/** dp_budget_spend: takes @steps off. Returns: whether any are left, and time. */
gboolean dp_budget_spend(DpBudget *budget, guint64 steps);

/** dp_budget_reason: why nothing is left: a clause without a full stop; static. */
const char *dp_budget_reason(const DpBudget *budget);
