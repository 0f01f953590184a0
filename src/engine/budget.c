/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/budget.h"

#define LOOK_EVERY 65536u /* steps: less than a millisecond */

static gboolean
is_late(DpBudget *budget, guint64 steps)
{
	if (budget->end == 0 || budget->late)
		return budget->late;
	if (budget->unlooked > steps) {
		budget->unlooked -= steps;
		return FALSE;
	}
	budget->unlooked = LOOK_EVERY;
	budget->late = g_get_monotonic_time() >= budget->end;
	return budget->late;
}

gboolean
dp_budget_spend(DpBudget *budget, guint64 steps)
{
	budget->steps = budget->steps > steps ? budget->steps - steps : 0;
	if (is_late(budget, steps))
		budget->steps = 0;
	return budget->steps > 0;
}

const char *
dp_budget_reason(const DpBudget *budget)
{
	return budget->late ? "the time for this paper was over"
	                    : "the text asks for more steps than a search may take";
}
