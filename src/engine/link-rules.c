/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pattern.h"
#include "engine/predicates.h"

/* link-address: addresses that a venue forbids or demands. */

static gboolean
matches_any(const DpCheck *check, const char *param, const char *address)
{
	const DpParam *patterns = dp_venue_rule_param(check->rule, param);

	for (guint i = 0; patterns != NULL && i < patterns->texts->len; i++) {
		g_autoptr(DpPattern) pattern =
		    dp_pattern_new_counted(patterns->texts->pdata[i], NULL);

		if (pattern != NULL && dp_pattern_matches(pattern, address))
			return TRUE;
	}
	return FALSE;
}

/* The list of references may name any address: another paper's data, for example. */
static gboolean
is_before_references(const DpCheck *check, const DpObservation *seen)
{
	const DpObservation *references = dp_check_fact(check, "references.first-page");

	return references == NULL || seen->place.page < references->number;
}

static void
conclude_forbidden(DpCheck *check, const DpObservation *first, guint n, gboolean proved)
{
	const char *name = dp_venue_rule_text(check->rule, "name");

	dp_check_measured(check, n, "addresses");
	dp_check_required(check, 0, "addresses");
	if (n == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "Nothing like %s was found.", name);
	else
		dp_check_conclude(check, proved ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
		                  "There is %s on page %u: %s.", name, first->place.page,
		                  first->text);
}

/* What is there is there, whatever else could not be read. */
void
dp_proof_link_address(DpCheck *check)
{
	if (dp_venue_rule_param(check->rule, "forbid") == NULL)
		dp_proof_absence(check);
}

void
dp_predicate_link_address(DpCheck *check)
{
	gboolean forbids = dp_venue_rule_param(check->rule, "forbid") != NULL, proved = FALSE;
	const DpObservation *first = NULL;
	guint n = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "link.address"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "link.address", i);

		if (!matches_any(check, forbids ? "forbid" : "require", seen->text))
			continue;
		n++;
		first =
		    first != NULL && (proved || !is_before_references(check, seen)) ? first : seen;
		proved |= is_before_references(check, seen);
		dp_check_add_place(check, &seen->place);
	}
	if (forbids)
		conclude_forbidden(check, first, n, proved);
	else if (n > 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "The paper has %s.",
		                  dp_venue_rule_text(check->rule, "name"));
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "The paper lacks %s.",
		                  dp_venue_rule_text(check->rule, "name"));
}
