/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "base/pattern.h"
#include "base/text.h"
#include "engine/predicates.h"

/* file-name: how a venue wants the file to be named. */

static gboolean
matches(const char *expression, const char *name)
{
	g_autoptr(DpPattern) pattern = dp_pattern_new_counted(expression, NULL);

	return pattern != NULL && dp_pattern_matches(pattern, name);
}

static gboolean
is_wanted(const DpCheck *check, const char *name)
{
	const char *wanted = dp_venue_rule_text(check->rule, "pattern"),
	           *forbidden = dp_venue_rule_text(check->rule, "forbid");

	return (wanted == NULL || matches(wanted, name)) &&
	       (forbidden == NULL || !matches(forbidden, name));
}

void
dp_predicate_file_name(DpCheck *check)
{
	const DpObservation *seen = dp_check_fact(check, "file.name");
	const char *name = dp_venue_rule_text(check->rule, "name");
	g_autofree char *quoted = NULL;

	dp_check_required_text(check, name);
	if (seen == NULL) {
		dp_check_unknown(check, "file.name");
		return;
	}
	quoted = dp_text_quote(seen->text, DP_LIMIT_QUOTE_CHARS);
	dp_check_measured_text(check, quoted);
	if (is_wanted(check, seen->text))
		dp_check_conclude(check, DP_VERDICT_PASS, "The file is named \"%s\".", quoted);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file is named \"%s\"; %s %s.",
		                  quoted, dp_check_demand(check), name);
}
