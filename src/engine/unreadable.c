/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/unreadable.h"

static guint
count_pages_with_words(const DpFacts *facts)
{
	guint n = 0;

	for (guint i = 0; i < dp_facts_count(facts, "page.text"); i++)
		n += dp_facts_get(facts, "page.text", i)->text[0] != '\0';
	return n;
}

gboolean
dp_facts_are_wordless(const DpFacts *facts)
{
	const DpObservation *pages = dp_facts_get(facts, "document.pages", 0),
	                    *readable = dp_facts_get(facts, "document.text-pages", 0);

	return pages != NULL && readable != NULL && pages->number > 0 &&
	       readable->number * DP_LIMIT(READABLE_PAGES) <= pages->number &&
	       count_pages_with_words(facts) * DP_LIMIT(PAGES_WITH_WORDS) <= pages->number;
}

/* A finding with a place or a number was found anyway; rules that do not apply still do not. */
static gboolean
is_settled(const DpFinding *finding)
{
	return finding->verdict == DP_VERDICT_NOT_APPLICABLE || finding->n_places > 0 ||
	       finding->measured.has_number ||
	       (finding->verdict != DP_VERDICT_REVIEW && finding->measured.text != NULL);
}

void
dp_check_need_text(DpCheck *check)
{
	DpFinding *finding = check->finding;

	if (!dp_facts_are_wordless(check->facts) || is_settled(finding))
		return;
	if (finding->verdict != DP_VERDICT_REVIEW) {
		g_clear_pointer(&finding->message, g_free);
		dp_check_conclude(check, DP_VERDICT_REVIEW, "This could not be checked: %s.",
		                  DP_UNREADABLE_DOUBT);
		dp_check_add_doubt(check, "%s", DP_UNREADABLE_DOUBT);
	}
	finding->needs_text = TRUE;
}
