/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/names.h"
#include "base/number.h"
#include "engine/predicates.h"

/* encrypted, corrupt, fact-limit. */

static void
conclude_encrypted(DpCheck *check)
{
	guint n = dp_facts_count(check->facts, "file.permissions");
	g_autoptr(GString) denied = g_string_new(NULL);

	for (guint i = 0; i < n; i++)
		dp_names_append(denied, dp_facts_get(check->facts, "file.permissions", i)->text, i,
		                n);
	if (n == 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The file is encrypted, though it opens without a password.");
	else
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The file is encrypted; it opens without a password, but does "
		                  "not allow %s.",
		                  denied->str);
}

void
dp_predicate_encrypted(DpCheck *check)
{
	const DpObservation *encrypted = dp_check_fact(check, "file.encrypted");

	if (encrypted == NULL)
		dp_check_unknown(check, "file.encrypted");
	else if (encrypted->number != 0)
		conclude_encrypted(check);
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "The file is not encrypted.");
}

void
dp_predicate_corrupt(DpCheck *check)
{
	const DpObservation *damage = dp_check_fact(check, "file.damage");
	guint unreadable = dp_facts_count(check->facts, "file.unreadable-pages");

	for (guint i = 0; i < unreadable; i++)
		dp_check_add_place(check,
		                   &dp_facts_get(check->facts, "file.unreadable-pages", i)->place);
	if (damage != NULL)
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file is damaged: %s%s", damage->text,
		                  g_str_has_suffix(damage->text, ".") ? "" : ".");
	else if (unreadable > 0)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "%u page%s could not be read to the end.", unreadable,
		                  unreadable == 1 ? "" : "s");
	else if (dp_facts_count(check->facts, "document.pages") == 0)
		dp_check_unknown(check, "document.pages");
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "The file is sound.");
}

/* Every reader repairs this silently without losing text: 6 of 590 honest papers on the web have
 * such a table. */
void
dp_proof_corrupt(DpCheck *check)
{
	const DpObservation *repairable = dp_check_fact(check, "file.repairable"),
	                    *pages = dp_check_fact(check, "document.pages");

	if (repairable != NULL && repairable->number != 0 && pages != NULL && pages->number > 0 &&
	    dp_facts_count(check->facts, "file.unreadable-pages") == 0)
		dp_check_add_doubt(check, "readers repair the file by themselves, and all pages "
		                          "could be read to their end");
}

static const char *
dimension_unit(const char *fact)
{
	const DpFactInfo *info = dp_fact_info(fact);

	return info != NULL && info->dimension == DP_DIMENSION_LENGTH ? "pt" : "";
}

/* "The body text's size is 9.96 pt; the venue requires 9.2 pt or less." */
static void
conclude_outside(DpCheck *check, const char *name, double value, const DpQuantity *limit)
{
	g_autofree char *measured = dp_number_format(value, 2);
	g_autofree char *allowed = dp_number_format(limit->number, 2);
	const char *space = limit->unit[0] != '\0' ? " " : "";

	dp_check_conclude(check, DP_VERDICT_FAIL, "%s: %s%s%s; %s %s%s%s or %s.", name, measured,
	                  space, limit->unit, dp_check_demand(check), allowed, space, limit->unit,
	                  value < limit->number ? "more" : "less");
	check->finding->message[0] = g_ascii_toupper(check->finding->message[0]);
}

void
dp_predicate_fact_limit(DpCheck *check)
{
	const char *fact = dp_venue_rule_text(check->rule, "fact"),
	           *name = dp_venue_rule_text(check->rule, "name");
	double min = dp_venue_rule_number(check->rule, "min", -G_MAXDOUBLE),
	       max = dp_venue_rule_number(check->rule, "max", G_MAXDOUBLE);
	const DpObservation *worst = NULL;

	if (dp_facts_count(check->facts, fact) == 0) {
		dp_check_unknown(check, fact);
		return;
	}
	for (guint i = 0; i < dp_facts_count(check->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);

		if (seen->number >= min && seen->number <= max)
			continue;
		worst = worst != NULL ? worst : seen;
		dp_check_add_place(check, &seen->place);
	}
	dp_check_required(check,
	                  worst != NULL && worst->number < min ? min
	                  : max < G_MAXDOUBLE                  ? max
	                                                       : min,
	                  dimension_unit(fact));
	if (worst == NULL) {
		dp_check_conclude(check, DP_VERDICT_PASS, "Within the limits: %s.", name);
		return;
	}
	dp_check_measured(check, worst->number, dimension_unit(fact));
	conclude_outside(check, name, worst->number, &check->finding->required);
}
