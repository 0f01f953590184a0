/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/names.h"
#include "engine/content.h"
#include "engine/predicates.h"

/* page-content: from one page on, only some kinds of section. */

typedef struct {
	double text, floats; /* lines that are not allowed there */
	const DpObservation *first;
} Surplus;

static guint
first_page(const DpCheck *check)
{
	return (guint)dp_venue_rule_number(check->rule, "from", 1);
}

static gboolean
is_float(const DpObservation *seen)
{
	return strcmp(dp_check_label(seen), "float") == 0;
}

static gboolean
is_surplus(const DpCheck *check, const DpObservation *seen)
{
	return !dp_venue_rule_has_word(check->rule, "allow", dp_check_label(seen));
}

static gboolean
is_surplus_text(const DpCheck *check, const DpObservation *seen)
{
	return !is_float(seen) && is_surplus(check, seen);
}

static Surplus
find_surplus(DpCheck *check)
{
	Surplus surplus = {0, 0, NULL};

	for (guint i = 0; i < dp_facts_count(check->facts, "content.lines"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.lines", i);

		if (seen->place.page < first_page(check) || !is_surplus(check, seen))
			continue;
		if (is_float(seen))
			surplus.floats += seen->number;
		else
			surplus.text += seen->number;
		if (surplus.first == NULL || (is_float(surplus.first) && !is_float(seen)))
			surplus.first = seen;
		dp_check_add_place(check, &seen->place);
	}
	return surplus;
}

/* "references", "references and acknowledgments" (transfer full) */
static char *
allowed_words(const DpCheck *check)
{
	const DpParam *allow = dp_venue_rule_param(check->rule, "allow");
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < allow->texts->len; i++)
		dp_names_append(out, allow->texts->pdata[i], i, allow->texts->len);
	g_string_replace(out, "-", " ", 0);
	return g_string_free(out, FALSE);
}

static void
conclude_text(DpCheck *check, const Surplus *surplus)
{
	g_autofree char *what = dp_check_section_words(surplus->first),
	                *allowed = allowed_words(check);

	dp_check_conclude(
	    check,
	    surplus->text > DP_LIMIT(PAGE_CONTENT_FEW_LINES) ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
	    "%g line%s of %s %s on page %u; from page %u on, only %s may follow.", surplus->text,
	    surplus->text == 1 ? "" : "s", what, surplus->text == 1 ? "is" : "are",
	    surplus->first->place.page, first_page(check), allowed);
}

void
dp_predicate_page_content(DpCheck *check)
{
	guint from = first_page(check);
	Surplus surplus = find_surplus(check);
	g_autofree char *allowed = allowed_words(check);

	dp_check_measured(check, surplus.text, "lines");
	dp_check_required(check, 0, "lines");
	if (dp_facts_count(check->facts, "content.lines") == 0)
		dp_check_unknown(check, "content.lines");
	else if (surplus.text > 0)
		conclude_text(check, &surplus);
	else if (surplus.floats > 0) {
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "A figure or table is on page %u; from page %u on, only %s may "
		                  "follow.",
		                  surplus.first->place.page, from, allowed);
		dp_check_add_doubt(check, "no text shows which section the figures belong to");
	} else
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "Nothing is on page %u or later that may not be there.", from);
}

void
dp_proof_page_content(DpCheck *check)
{
	DpContent content = {"content.lines", "content.doubt", is_surplus_text,
	                     first_page(check) - 1};

	if (dp_content_proved(check, &content) <= DP_LIMIT(PAGE_CONTENT_FEW_LINES))
		dp_content_add_doubts(check, &content);
}
