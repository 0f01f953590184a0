/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/budget.h"

gboolean
dp_budget_spend(DpBudget *budget, guint64 steps)
{
	budget->steps = budget->steps > steps ? budget->steps - steps : 0;
	return budget->steps > 0;
}
