/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/exhibits.h"

#include <string.h>

#define FACT "hidden.text"

/* A finding of several papers is not in the table of rules. Places of hidden-text are hidden; other
 * rules look at visible text, too. */
static DpExhibitsWanted
wanted_for(const DpFinding *finding)
{
	if (finding->verdict < DP_VERDICT_REVIEW || finding->places->len == 0 ||
	    finding->info == NULL || !g_strv_contains(finding->info->facts, FACT))
		return DP_EXHIBITS_NONE;
	return strcmp(finding->rule, "hidden-text") == 0 ? DP_EXHIBITS_SURELY : DP_EXHIBITS_PERHAPS;
}

DpExhibitsWanted
dp_exhibits_wanted(const DpReport *report)
{
	DpExhibitsWanted wanted = DP_EXHIBITS_NONE;

	for (guint i = 0; i < report->findings->len; i++)
		wanted = MAX(wanted, wanted_for(report->findings->pdata[i]));
	return wanted;
}

void
dp_exhibits_add(DpReport *report, const DpFacts *facts)
{
	for (guint i = 0; i < dp_facts_count(facts, FACT); i++) {
		const DpObservation *seen = dp_facts_get(facts, FACT, i);

		g_ptr_array_add(report->exhibits, dp_exhibit_new(&seen->place, seen->text, NULL));
	}
}
