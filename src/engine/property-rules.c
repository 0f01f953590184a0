/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "base/pattern.h"
#include "base/text.h"
#include "engine/predicates.h"

/* required-property: what the file says of itself in its document information or XMP packet. */

/* Whether @seen is the value of @key in either of them, and not in a figure. */
static gboolean
is_value_of(const DpObservation *seen, const char *key)
{
	static const char *const SOURCES[] = {"Info ", "XMP "};
	const char *label = dp_check_label(seen);

	for (guint i = 0; i < G_N_ELEMENTS(SOURCES); i++) {
		if (g_str_has_prefix(label, SOURCES[i]) &&
		    strcmp(label + strlen(SOURCES[i]), key) == 0)
			return TRUE;
	}
	return FALSE;
}

/* (nullable): the value that matches @pattern (NULL: any does), or else the first. */
static const DpObservation *
best_value(const DpCheck *check, const char *key, const DpPattern *pattern, gboolean *matches)
{
	const DpObservation *first = NULL;

	*matches = FALSE;
	for (guint i = 0; i < dp_facts_count(check->facts, "metadata.text"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "metadata.text", i);

		if (!is_value_of(seen, key))
			continue;
		if (pattern == NULL || dp_pattern_matches(pattern, seen->text)) {
			*matches = TRUE;
			return seen;
		}
		first = first != NULL ? first : seen;
	}
	return first;
}

static void
conclude_value(DpCheck *check, const char *key, const DpObservation *value, gboolean matches)
{
	g_autofree char *quoted = dp_text_quote(value->text, DP_LIMIT_QUOTE_CHARS);
	const char *name = dp_venue_rule_text(check->rule, "name");

	dp_check_measured_text(check, quoted);
	if (value->certainty < DP_CERTAINTY_LIKELY)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "It is not certain that the file's property %s is \"%s\".", key,
		                  quoted);
	else if (matches)
		dp_check_conclude(check, DP_VERDICT_PASS, "The file's property %s is \"%s\".", key,
		                  quoted);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The file's property %s is \"%s\"; %s %s.", key, quoted,
		                  dp_check_demand(check), name);
}

void
dp_predicate_required_property(DpCheck *check)
{
	const char *key = dp_venue_rule_text(check->rule, "key"),
	           *expression = dp_venue_rule_text(check->rule, "pattern"),
	           *name = dp_venue_rule_text(check->rule, "name");
	g_autoptr(DpPattern) pattern =
	    expression != NULL ? dp_pattern_new_counted(expression, NULL) : NULL;
	gboolean matches;
	const DpObservation *value = best_value(check, key, pattern, &matches);

	dp_check_required_text(check, name);
	if (value != NULL)
		conclude_value(check, key, value, matches);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file has no property %s; %s %s.",
		                  key, dp_check_demand(check), name);
}
