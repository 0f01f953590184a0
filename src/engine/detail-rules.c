/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "engine/predicates.h"

/* author-details: what venues that are not blind want to know of the authors. */

typedef struct {
	guint names, institutions, emails;
} Details;

static gboolean
has_word(const DpObservation *seen, const char *word)
{
	g_auto(GStrv) words = g_strsplit_set(dp_check_label(seen), " ;", -1);

	return g_strv_contains((const char *const *)words, word);
}

/* Classes print addresses below the title, in a footnote, or at the end of the paper. */
static Details
read_details(const DpCheck *check)
{
	Details details = {
	    .institutions = dp_facts_count(check->facts, "anonymity.affiliation"),
	    .emails = dp_facts_count(check->facts, "anonymity.email"),
	};

	for (guint i = 0; i < dp_facts_count(check->facts, "authors.names"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "authors.names", i);

		details.emails += has_word(seen, "email");
		details.institutions += has_word(seen, "institution");
		details.names += has_word(seen, "person");
	}
	return details;
}

/* @maybe: lines that may have it unknown to the rule; then its absence is no proof. */
static void
require(DpCheck *check, const char *word, const char *what, guint n, gboolean maybe)
{
	if (!dp_venue_rule_has_word(check->rule, "need", word) || n > 0)
		return;
	dp_check_conclude(check, maybe ? DP_VERDICT_REVIEW : DP_VERDICT_FAIL,
	                  "The authors' %s were not found.", what);
	if (maybe)
		dp_check_add_doubt(check, "they may be in a line or a footnote that was not "
		                          "known for what it is");
}

void
dp_predicate_author_details(DpCheck *check)
{
	Details details = read_details(check);
	guint n = dp_facts_count(check->facts, "authors.names");

	if (dp_facts_count(check->facts, "authors.placeholder") > 0)
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE,
		                  "A placeholder replaces the authors.");
	else if (n == 0)
		dp_check_unknown(check, "authors.names");
	else {
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "The authors have the details that are asked for.");
		require(check, "names", "names", details.names, TRUE);
		require(check, "institutions", "institutions", details.institutions, TRUE);
		require(check, "emails", "e-mail addresses", details.emails, FALSE);
	}
	if (check->finding->verdict != DP_VERDICT_PASS && n > 0)
		dp_check_add_place(check, &dp_facts_get(check->facts, "authors.names", 0)->place);
}
