/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict/nearness.h"

#include <math.h>

double
dp_finding_nearness(const DpFinding *finding)
{
	const DpQuantity *slack = &finding->slack;

	if (finding->verdict != DP_VERDICT_PASS || !slack->has_number)
		return INFINITY;
	if (g_strcmp0(slack->unit, "lines") == 0)
		return slack->number / DP_NEAR_LINES;
	if (!finding->tolerance.has_number || finding->tolerance.number <= 0)
		return INFINITY;
	return slack->number / (finding->tolerance.number / 2);
}

gboolean
dp_finding_is_near(const DpFinding *finding)
{
	return dp_finding_nearness(finding) < 1;
}
