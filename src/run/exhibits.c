/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/exhibits.h"

#define FACT "hidden.text"

/* A finding of several papers is not in the table of rules. */
static gboolean
is_about_hidden_text(const DpFinding *finding)
{
	return finding->info != NULL && g_strv_contains(finding->info->facts, FACT);
}

gboolean
dp_exhibits_wanted(const DpReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict >= DP_VERDICT_REVIEW && finding->places->len > 0 &&
		    is_about_hidden_text(finding))
			return TRUE;
	}
	return FALSE;
}

void
dp_exhibits_add(DpReport *report, const DpFacts *facts)
{
	for (guint i = 0; i < dp_facts_count(facts, FACT); i++) {
		const DpObservation *seen = dp_facts_get(facts, FACT, i);

		g_ptr_array_add(report->exhibits,
		                dp_exhibit_new(&seen->place, seen->text, seen->picture));
	}
}
