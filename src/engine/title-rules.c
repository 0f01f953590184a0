/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "engine/predicates.h"

/* title-form: what a venue asks of the title. */

static gboolean
has_form(const DpCheck *check, const char *title)
{
	const char *expression = dp_venue_rule_text(check->rule, "pattern"),
	           *letters = dp_venue_rule_text(check->rule, "case");
	g_autoptr(DpPattern) pattern =
	    expression != NULL ? dp_pattern_new_counted(expression, NULL) : NULL;

	if (pattern != NULL && !dp_pattern_matches(pattern, title))
		return FALSE;
	return g_strcmp0(letters, "capitals") != 0 || dp_text_is_capitals(title);
}

void
dp_predicate_title_form(DpCheck *check)
{
	const DpObservation *title = dp_check_fact(check, "document.title");
	const char *name = dp_venue_rule_text(check->rule, "name");

	dp_check_required_text(check, name);
	if (title == NULL) {
		dp_check_unknown(check, "document.title");
		return;
	}
	dp_check_measured_text(check, title->text);
	dp_check_add_place(check, &title->place);
	if (title->certainty < DP_CERTAINTY_LIKELY)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "The title could not be read with confidence (\"%s\").",
		                  title->text);
	else if (has_form(check, title->text))
		dp_check_conclude(check, DP_VERDICT_PASS, "The title has %s.", name);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "The title lacks %s: \"%s\".", name,
		                  title->text);
}
