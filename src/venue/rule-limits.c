/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/rule-limits.h"

double
dp_rule_limit(DpRuleLimit limit)
{
	return dp_rule_limits[limit].value;
}
