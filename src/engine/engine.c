/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/engine.h"

#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "base/pattern.h"
#include "engine/predicates.h"
#include "engine/unreadable.h"

static const struct {
	const char *id;
	DpPredicate predicate;
	DpProof proof;     /* (nullable): none is needed if comparing proves it */
	const char *doubt; /* default of a review whose predicate adds none */
} RULES[] = {
    {"page-limit", dp_predicate_page_limit, dp_proof_page_limit,
     "what counts as text is not certain"},
    {"page-size", dp_predicate_page_size, NULL,
     "a printer's margin, or a page turned for a wide table, may explain the size"},
    {"columns", dp_predicate_columns, NULL,
     "the columns of a few pages may be those of a list or a table"},
    {"column-gap", dp_predicate_column_gap, NULL,
     "the gap is within the band in which styles differ"},
    {"text-block", dp_predicate_text_block, dp_proof_text_block,
     "a single line or figure may stand out by accident"},
    {"body-font-size", dp_predicate_body_font_size, dp_proof_body_font_size,
     "the difference is small, or concerns too few lines to tell a squeeze"},
    {"min-font-size", dp_predicate_min_font_size, NULL,
     "so few or such characters may be marks or small capitals"},
    {"line-spacing", dp_predicate_line_spacing, dp_proof_line_spacing,
     "the difference is small, or concerns too few lines to tell a squeeze"},
    {"squeezed-spacing", dp_predicate_squeezed_spacing, NULL,
     "TeX may have shrunk some of the distances by itself"},
    {"font-family", dp_predicate_font_family, NULL,
     "the font's name does not say which typeface it is"},
    {"font-embedded", dp_predicate_font_embedded, NULL, "only words within a figure are concerned"},
    {"font-type3", dp_predicate_font_type3, NULL, "only words within a figure are concerned"},
    {"references-missing", dp_predicate_references_missing, dp_proof_absence,
     "the list may have a heading that could not be read"},
    {"text-after-references", dp_predicate_text_after_references, dp_proof_text_after_references,
     "so little may be a stray line"},
    {"appendix", dp_predicate_appendix, NULL, "where the references end is not certain"},
    {"reference-authors", dp_predicate_reference_authors, NULL,
     "the list of references could not be read"},
    {"required-section", dp_predicate_required_section, dp_proof_absence,
     "the headings could not all be read"},
    {"forbidden-section", dp_predicate_forbidden_section, NULL,
     "the headings could not all be read"},
    {"required-text", dp_predicate_required_text, dp_proof_absence,
     "the text could not be read to its end"},
    {"forbidden-text", dp_predicate_forbidden_text, NULL, "the text could not be read to its end"},
    {"page-numbers", dp_predicate_page_numbers, dp_proof_absence,
     "the numbers of some pages may not have been recognised"},
    {"line-numbers", dp_predicate_line_numbers, dp_proof_absence,
     "the numbers of some pages may not have been recognised"},
    {"anonymity-author-block", dp_predicate_author_block, dp_proof_author_block,
     "the words under the title may be something else than names"},
    {"anonymity-affiliation", dp_predicate_leaks, dp_proof_leaks,
     "the words may speak of others than the authors"},
    {"anonymity-email", dp_predicate_leaks, dp_proof_leaks, "the address may be somebody else's"},
    {"anonymity-orcid", dp_predicate_leaks, dp_proof_leaks, "the number may be somebody else's"},
    {"anonymity-acknowledgments", dp_predicate_leaks, dp_proof_leaks,
     "the words may thank nobody in particular"},
    {"anonymity-self-reference", dp_predicate_leaks, dp_proof_leaks,
     "the words may speak of others than the authors"},
    {"anonymity-link", dp_predicate_leaks, dp_proof_leaks, "the address may be somebody else's"},
    {"anonymity-metadata", dp_predicate_metadata, dp_proof_leaks,
     "the words may name a program or an organisation"},
    {"anonymity-path", dp_predicate_leaks, dp_proof_leaks, "the path may name no person"},
    {"anonymity-filename", dp_predicate_leaks, dp_proof_leaks,
     "the words may name something else than an author"},
    {"anonymity-roster", dp_predicate_roster, dp_proof_leaks,
     "another person may have the same name"},
    {"encrypted", dp_predicate_encrypted, NULL, "a reader may open the file without a password"},
    {"corrupt", dp_predicate_corrupt, dp_proof_corrupt,
     "what could not be read may be no more than a picture"},
    {"hidden-text", dp_predicate_hidden_text, dp_proof_hidden_text,
     "whether a reader sees the words is not certain"},
    {"prompt-injection", dp_predicate_prompt_injection, NULL,
     "the words may be about such instructions, or an example of one"},
    {"javascript", dp_predicate_javascript, NULL, "whether the script ever runs is not certain"},
    {"launch-action", dp_predicate_launch_action, NULL,
     "whether the action ever runs is not certain"},
    {"open-action", dp_predicate_open_action, NULL, "whether the action ever runs is not certain"},
    {"external-reference", dp_predicate_external_reference, NULL,
     "the reference may be a link only"},
    {"attachment", dp_predicate_attachment, NULL, "the file may be a part of the page"},
    {"form", dp_predicate_form, NULL, "the form may be left from a template"},
    {"multimedia", dp_predicate_multimedia, NULL, "the film may be shown as a picture only"},
    {"signature", dp_predicate_signature, NULL, "whether the signature matters is for the chairs"},
    {"pdf-version", dp_predicate_pdf_version, NULL,
     "the version may be higher than what the file uses"},
    {"file-size", dp_predicate_file_size, NULL, "the size is close to the limit"},
    {"text-extraction", dp_predicate_text_extraction, NULL, "only a few pages are concerned"},
    {"unicode-trickery", dp_predicate_unicode_trickery, NULL,
     "so few words may be misspelt by accident"},
    {"fact-limit", dp_predicate_fact_limit, NULL, "the value is close to the limit"},
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

gboolean
dp_engine_knows(const char *rule_id)
{
	return row_of(rule_id) >= 0;
}

/* A rule that nobody published cannot reject: what it finds is for a person to decide. */
static void
soften(DpFinding *finding)
{
	if (finding->verdict == DP_VERDICT_FAIL &&
	    (finding->source == DP_SOURCE_INFERRED || finding->source == DP_SOURCE_SECONDARY))
		finding->verdict = DP_VERDICT_REVIEW;
}

/* A failure needs a proof: one that lacks it is for review. A review says what is in doubt. */
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
		    seen->confidence < DP_MIN_CONFIDENCE)
			return TRUE;
	}
	return FALSE;
}

/* What was not looked at to its end was not found to be in order, and nothing to be missing: a
 * failure that shows no place is one. */
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

/* (nullable): why a fact that the rule rests on is incomplete. */
static const char *
cut_fact(const DpFacts *facts, const DpVenueRule *rule)
{
	const char *named = dp_venue_rule_text(rule, "fact");
	const char *cut = named != NULL ? dp_facts_cut(facts, named) : NULL;

	for (guint i = 0; cut == NULL && rule->info->facts[i] != NULL; i++)
		cut = dp_facts_cut(facts, rule->info->facts[i]);
	return cut;
}

/* Nor what was not measured to its end. A failure rests on what was; dp_proof_absence() is asked
 * of those that miss something. */
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

/* Comparing may meet bounds of its own. (nullable) (transfer full): the words of the first. */
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

/* Unknown is never pass and never fail, whatever the predicate makes of what is left. */
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
	check->incomplete = cut_fact(check->facts, check->rule);
	met = run_predicate(check, (guint)row);
	if (check->cut == NULL)
		check->cut = met;
	admit_cut(check);
	admit_incomplete(check);
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
dp_engine_run(DpReport *report, const DpFacts *facts, const DpVenue *venue)
{
	dp_engine_run_until(report, facts, venue, 0);
}

void
dp_engine_run_until(DpReport *report, const DpFacts *facts, const DpVenue *venue, gint64 end)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, report->track, report->stage);
	DpBudget budget = {.steps = DP_LIMIT_RULE_STEPS, .end = end};
	g_autoptr(DpSearches) searches = dp_searches_new(&budget);
	g_autoptr(GHashTable) patterns = g_hash_table_new_full(NULL, NULL, NULL, free_pattern);

	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];
		DpFinding *finding = dp_finding_new(rule);
		DpCheck check = {.facts = facts,
		                 .rule = rule,
		                 .finding = finding,
		                 .budget = &budget,
		                 .searches = searches,
		                 .patterns = patterns};

		compare(&check);
		dp_check_need_text(&check);
		soften(finding);
		g_ptr_array_add(report->findings, finding);
	}
	dp_report_judge(report);
}
