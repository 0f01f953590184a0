/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/verdict-tally.h"

char *
dp_verdict_tally(const DpVerdictCount *count)
{
	const guint *of = count->verdicts;

	return g_strdup_printf("%u %s: %u passed, %u failed, %u to review, %u not checked",
	                       count->papers, count->papers == 1 ? "paper" : "papers",
	                       of[DP_VERDICT_PASS], of[DP_VERDICT_FAIL], of[DP_VERDICT_REVIEW],
	                       of[DP_VERDICT_ERROR] + of[DP_VERDICT_UNCHECKED]);
}
