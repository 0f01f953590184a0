/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/checked.h"

#include "report/headline.h"

const DpChecked DP_CHECKED[DP_N_CHECKED] = {
    {DP_STANDING_PASS, "Rules that the paper keeps"},
    {DP_STANDING_NOT_APPLICABLE, "Rules that do not apply"},
};

char *
dp_checked_tally(const DpReport *report)
{
	g_autoptr(GString) tally = g_string_new(NULL);

	for (guint i = 0; i < DP_N_CHECKED; i++) {
		guint n = dp_report_standing_count(report, DP_CHECKED[i].standing);
		g_autofree char *one = dp_standing_tally(DP_CHECKED[i].standing, n);

		if (n > 0)
			g_string_append_printf(tally, "%s%s", tally->len > 0 ? ", " : "", one);
	}
	return tally->len > 0 ? g_string_free(g_steal_pointer(&tally), FALSE) : NULL;
}

const char *
dp_checked_result(const DpFinding *finding)
{
	const DpRuleInfo *rule = dp_rule_info(finding->rule);

	if (finding->message != NULL)
		return finding->message;
	return rule != NULL ? rule->summary : NULL;
}
