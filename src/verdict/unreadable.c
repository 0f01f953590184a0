/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict/unreadable.h"

#include <string.h>

#include "base/names.h"
#include "verdict/standing.h"

#define CARRIER "text-extraction"

static gboolean
is_open(const DpFinding *finding)
{
	return finding->needs_text && finding->waiver == NULL;
}

/* Whether the finding sends the paper to review. */
static gboolean
is_severe(const DpFinding *finding)
{
	return finding->severity == DP_SEVERITY_ERROR || finding->severity_capped;
}

/* (nullable): the finding that represents all; among those that need text a worse one is preferred.
 */
static DpFinding *
find_carrier(const DpReport *report)
{
	DpFinding *carrier = NULL;

	for (guint i = 0; i < report->findings->len; i++) {
		DpFinding *finding = report->findings->pdata[i];

		if (strcmp(finding->rule, CARRIER) == 0 && finding->waiver == NULL &&
		    finding->verdict >= DP_VERDICT_REVIEW)
			return finding;
		if (is_open(finding) &&
		    (carrier == NULL || (is_severe(finding) && !is_severe(carrier))))
			carrier = finding;
	}
	return carrier;
}

static void
silence(DpFinding *finding, const DpFinding *carrier)
{
	g_free(finding->message);
	g_clear_pointer(&finding->doubt, g_free);
	finding->verdict = DP_VERDICT_NOT_APPLICABLE;
	finding->message =
	    g_strdup_printf("The text of the file cannot be read; see %s.", carrier->rule);
}

/* "… For the same reason columns, text-block and appendix could not be checked." */
static void
name_rules(DpFinding *carrier, const GPtrArray *silenced)
{
	GString *names = g_string_new(NULL);
	g_autofree char *message = g_steal_pointer(&carrier->message), *list = NULL;

	for (guint i = 0; i < silenced->len; i++)
		dp_names_append(names, silenced->pdata[i], i, silenced->len);
	list = g_string_free(names, FALSE);
	carrier->message =
	    g_strdup_printf("%s For the same reason %s could not be checked.", message, list);
}

void
dp_report_gather_unreadable(DpReport *report)
{
	g_autoptr(GPtrArray) silenced = g_ptr_array_new_with_free_func(g_free);
	DpFinding *carrier = find_carrier(report);
	gboolean grave = FALSE;

	for (guint i = 0; carrier != NULL && i < report->findings->len; i++) {
		DpFinding *finding = report->findings->pdata[i];

		if (!is_open(finding) || finding == carrier)
			continue;
		grave = grave || is_severe(finding);
		g_ptr_array_add(silenced, dp_finding_key(finding));
		silence(finding, carrier);
	}
	if (silenced->len == 0)
		return;
	name_rules(carrier, silenced);
	if (carrier->severity != DP_SEVERITY_ERROR)
		carrier->severity_capped = carrier->severity_capped || grave;
	carrier->needs_text = FALSE; /* done: a second call finds nothing to gather */
}
