/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/engine.h"

#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "base/pattern.h"
#include "engine/predicates.h"
#include "engine/unreadable.h"

#define PROOF(function) function
#define NO_PROOF NULL
#define NEEDS_WORDS TRUE
#define WORDLESS FALSE
#define RULE(id, title, severity, summary, facts, params, limits, words, predicate, proof, doubt)  \
	{id, predicate, proof, doubt, words},

static const struct {
	const char *id;
	DpPredicate predicate;
	DpProof proof;     /* (nullable): NULL if the comparison is the proof */
	const char *doubt; /* default doubt of a review whose predicate adds none */
	gboolean needs_words;
} RULES[] = {
#include "venue/rule-rows.def"
};

/* The row's index, or -1. */
static int
row_of(const char *id)
{
	for (guint i = 0; i < G_N_ELEMENTS(RULES); i++) {
		if (strcmp(RULES[i].id, id) == 0)
			return (int)i;
	}
	return -1;
}

/* A rule that the venue did not publish cannot reject: its findings are for review. */
static void
soften(DpFinding *finding)
{
	if (finding->verdict == DP_VERDICT_FAIL &&
	    (finding->source == DP_SOURCE_INFERRED || finding->source == DP_SOURCE_SECONDARY))
		finding->verdict = DP_VERDICT_REVIEW;
}

/* A failure without proof becomes a review. A review gives its doubt. */
static void
prove(DpCheck *check, guint row)
{
	DpFinding *finding = check->finding;

	if (finding->verdict == DP_VERDICT_FAIL && RULES[row].proof != NULL)
		RULES[row].proof(check);
	if (finding->verdict == DP_VERDICT_FAIL && finding->doubt != NULL)
		finding->verdict = DP_VERDICT_REVIEW;
	if (finding->verdict == DP_VERDICT_REVIEW && finding->doubt == NULL)
		dp_check_add_doubt(check, "%s", RULES[row].doubt);
}

/* (nullable): a fact of the rule that could not be measured at all. */
static const char *
unmeasured_fact(const DpFacts *facts, const DpRuleInfo *info)
{
	for (guint i = 0; info->facts[i] != NULL; i++) {
		if (dp_facts_unknown(facts, info->facts[i]) != NULL &&
		    dp_facts_count(facts, info->facts[i]) == 0)
			return info->facts[i];
	}
	return NULL;
}

static gboolean
is_doubtful(const DpFacts *facts, const DpRuleInfo *info)
{
	for (guint i = 0; info->facts[i] != NULL; i++) {
		const DpObservation *seen = dp_facts_get(facts, info->facts[i], 0);

		if (seen != NULL && dp_fact_info(info->facts[i])->scope == DP_SCOPE_DOCUMENT &&
		    seen->certainty < DP_CERTAINTY_LIKELY)
			return TRUE;
	}
	return FALSE;
}

/* After an incomplete search the rule cannot pass, and nothing can be called missing: a failure
 * without a place is such a claim. */
static void
admit_cut(DpCheck *check)
{
	DpFinding *finding = check->finding;

	if (check->cut == NULL || (finding->verdict != DP_VERDICT_PASS &&
	                           (finding->verdict != DP_VERDICT_FAIL || finding->n_places > 0)))
		return;
	g_clear_pointer(&finding->message, g_free);
	dp_check_conclude(check, DP_VERDICT_REVIEW, "This could not be checked to its end: %s.",
	                  check->cut);
	dp_check_add_doubt(check, "%s", check->cut);
}

typedef const char *(*Shortfall)(const DpFacts *facts, const char *name);

/* (nullable): the first @shortfall of a fact of the rule. */
static const char *
first_shortfall(const DpFacts *facts, const DpVenueRule *rule, Shortfall shortfall)
{
	const char *named = dp_venue_rule_text(rule, "fact");
	const char *why = named != NULL ? shortfall(facts, named) : NULL;

	for (guint i = 0; why == NULL && rule->info->facts[i] != NULL; i++)
		why = shortfall(facts, rule->info->facts[i]);
	return why;
}

/* A failure that rests on a guess is for review; prove() sees to it. */
static void
admit_guess(DpCheck *check)
{
	const char *guess = first_shortfall(check->facts, check->rule, dp_facts_guessed);

	if (guess != NULL && check->finding->verdict == DP_VERDICT_FAIL)
		dp_check_add_doubt(check, "%s", guess);
}

/* The same holds for incomplete measurements. A failure that rests on what was measured stays;
 * dp_proof_absence() checks the failures that claim something is missing. */
static void
admit_incomplete(DpCheck *check)
{
	if (check->incomplete == NULL || check->unasked ||
	    check->finding->verdict > DP_VERDICT_PASS)
		return;
	dp_check_conclude(check, DP_VERDICT_REVIEW, "This could not be checked to its end: %s.",
	                  check->incomplete);
	dp_check_add_doubt(check, "%s", check->incomplete);
}

/* The comparison may meet limits of its own. (nullable) (transfer full): the words of the first. */
static char *
run_predicate(DpCheck *check, guint row)
{
	g_auto(DpBounds) bounds = {0};
	DpBound met;

	dp_bounds_open(&bounds);
	RULES[row].predicate(check);
	met = dp_bounds_first(&bounds);
	return met < DP_N_BOUNDS ? dp_bound_words(met) : NULL;
}

/* Unknown is never pass and never fail, whatever the predicate concludes from the rest. */
static void
compare(DpCheck *check)
{
	const DpRuleInfo *info = check->rule->info;
	const char *unmeasured = unmeasured_fact(check->facts, info);
	int row = row_of(info->id);
	g_autofree char *met = NULL;

	if (unmeasured != NULL) {
		dp_check_unknown(check, unmeasured);
		return;
	}
	check->incomplete = first_shortfall(check->facts, check->rule, dp_facts_cut);
	met = run_predicate(check, (guint)row);
	if (check->cut == NULL)
		check->cut = met;
	admit_cut(check);
	admit_incomplete(check);
	admit_guess(check);
	if ((check->finding->verdict == DP_VERDICT_PASS ||
	     check->finding->verdict == DP_VERDICT_FAIL) &&
	    is_doubtful(check->facts, info)) {
		dp_check_add_doubt(check, "the measurement is uncertain");
		check->finding->verdict = DP_VERDICT_REVIEW;
	}
	prove(check, (guint)row);
	if (check->incomplete != NULL && check->finding->verdict == DP_VERDICT_REVIEW)
		dp_check_add_doubt(check, "%s", check->incomplete);
	check->cut = NULL; /* its words may end here */
	if (check->finding->verdict != DP_VERDICT_PASS)
		check->finding->slack.has_number = FALSE; /* nothing is left */
}

static void
free_pattern(gpointer pattern)
{
	dp_pattern_free(pattern);
}

void
dp_engine_run(DpReport *report, const DpFacts *facts, const DpVenue *venue, gint64 end)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, report->track, report->stage);
	DpBudget budget = {.steps = DP_LIMIT_RULE_STEPS, .end = end};
	g_autoptr(DpSearches) searches = dp_searches_new(&budget);
	g_autoptr(DpReadings) readings = dp_readings_new();
	g_autoptr(GHashTable) patterns =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_pattern);

	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];
		DpFinding *finding = dp_finding_new(rule);
		DpCheck check = {.facts = facts,
		                 .rule = rule,
		                 .finding = finding,
		                 .budget = &budget,
		                 .searches = searches,
		                 .readings = readings,
		                 .patterns = patterns};

		compare(&check);
		if (RULES[row_of(rule->info->id)].needs_words)
			dp_check_need_text(&check);
		soften(finding);
		g_ptr_array_add(report->findings, finding);
	}
	dp_report_judge(report);
}
