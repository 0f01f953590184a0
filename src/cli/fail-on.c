/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/fail-on.h"

#include <string.h>

static const char *const NAMES[] = {"error", "review", "warning", "never", "unchecked", NULL};

const char *const *
dp_fail_on_names(void)
{
	return NAMES;
}

gboolean
dp_fail_on_parse(const char *name, DpFailOn *level)
{
	for (guint i = 0; NAMES[i] != NULL; i++) {
		if (strcmp(NAMES[i], name) == 0) {
			*level = i;
			return TRUE;
		}
	}
	return FALSE;
}

static gboolean
has_warning(const DpReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict == DP_VERDICT_FAIL && finding->waiver == NULL &&
		    finding->severity >= DP_SEVERITY_WARNING)
			return TRUE;
	}
	return FALSE;
}

DpExit
dp_fail_on_exit(DpFailOn level, const DpReport *report)
{
	gboolean found = FALSE;

	if (level == DP_FAIL_ON_UNCHECKED)
		return report->verdict == DP_VERDICT_UNCHECKED ? DP_EXIT_NOT_CHECKED
		                                               : DP_EXIT_CONFORMS;
	if (report->verdict >= DP_VERDICT_ERROR)
		return DP_EXIT_NOT_CHECKED;
	if (level == DP_FAIL_ON_NEVER)
		return DP_EXIT_CONFORMS;
	found = report->verdict == DP_VERDICT_FAIL;
	if (level >= DP_FAIL_ON_REVIEW)
		found = found || report->verdict == DP_VERDICT_REVIEW;
	if (level == DP_FAIL_ON_WARNING)
		found = found || has_warning(report);
	return found ? DP_EXIT_FINDINGS : DP_EXIT_CONFORMS;
}

DpExit
dp_fail_on_count(DpFailOn level, const DpVerdictCount *count)
{
	const guint *of = count->verdicts;
	DpExit exit = DP_EXIT_CONFORMS;

	if (level == DP_FAIL_ON_UNCHECKED)
		return of[DP_VERDICT_UNCHECKED] > 0 ? DP_EXIT_NOT_CHECKED : DP_EXIT_CONFORMS;
	if (level != DP_FAIL_ON_NEVER && of[DP_VERDICT_FAIL] > 0)
		exit = DP_EXIT_FINDINGS;
	if ((level == DP_FAIL_ON_REVIEW || level == DP_FAIL_ON_WARNING) &&
	    of[DP_VERDICT_REVIEW] > 0)
		exit = DP_EXIT_FINDINGS;
	if (of[DP_VERDICT_ERROR] + of[DP_VERDICT_UNCHECKED] > 0)
		exit = dp_exit_worst(exit, DP_EXIT_NOT_CHECKED);
	return exit;
}

DpExit
dp_exit_worst(DpExit a, DpExit b)
{
	static const int WEIGHTS[] = {[DP_EXIT_CONFORMS] = 0,
	                              [DP_EXIT_FINDINGS] = 1,
	                              [DP_EXIT_NOT_CHECKED] = 2,
	                              [DP_EXIT_USAGE] = 3};

	return WEIGHTS[a] >= WEIGHTS[b] ? a : b;
}
