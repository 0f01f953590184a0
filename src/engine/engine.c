/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/engine.h"

#include <string.h>

#include "engine/predicates.h"

static const struct {
	const char *id;
	DpPredicate predicate;
	DpProof proof; /* (nullable): where a failure of the predicate is proof enough */
} RULES[] = {
    {"page-limit", dp_predicate_page_limit, dp_proof_page_limit},
    {"page-size", dp_predicate_page_size},
    {"columns", dp_predicate_columns},
    {"column-gap", dp_predicate_column_gap},
    {"text-block", dp_predicate_text_block, dp_proof_text_block},
    {"body-font-size", dp_predicate_body_font_size, dp_proof_body_font_size},
    {"min-font-size", dp_predicate_min_font_size},
    {"line-spacing", dp_predicate_line_spacing, dp_proof_line_spacing},
    {"squeezed-spacing", dp_predicate_squeezed_spacing},
    {"font-family", dp_predicate_font_family},
    {"font-embedded", dp_predicate_font_embedded},
    {"font-type3", dp_predicate_font_type3},
    {"references-missing", dp_predicate_references_missing},
    {"text-after-references", dp_predicate_text_after_references, dp_proof_text_after_references},
    {"appendix", dp_predicate_appendix},
    {"reference-authors", dp_predicate_reference_authors},
    {"required-section", dp_predicate_required_section},
    {"forbidden-section", dp_predicate_forbidden_section},
    {"required-text", dp_predicate_required_text},
    {"forbidden-text", dp_predicate_forbidden_text},
    {"page-numbers", dp_predicate_page_numbers},
    {"line-numbers", dp_predicate_line_numbers},
    {"anonymity-author-block", dp_predicate_author_block, dp_proof_author_block},
    {"anonymity-affiliation", dp_predicate_leaks, dp_proof_leaks},
    {"anonymity-email", dp_predicate_leaks, dp_proof_leaks},
    {"anonymity-orcid", dp_predicate_leaks, dp_proof_leaks},
    {"anonymity-acknowledgments", dp_predicate_leaks, dp_proof_leaks},
    {"anonymity-self-reference", dp_predicate_leaks, dp_proof_leaks},
    {"anonymity-link", dp_predicate_leaks, dp_proof_leaks},
    {"anonymity-metadata", dp_predicate_metadata, dp_proof_leaks},
    {"anonymity-path", dp_predicate_leaks, dp_proof_leaks},
    {"anonymity-filename", dp_predicate_leaks, dp_proof_leaks},
    {"anonymity-roster", dp_predicate_roster, dp_proof_leaks},
    {"encrypted", dp_predicate_encrypted},
    {"corrupt", dp_predicate_corrupt},
    {"hidden-text", dp_predicate_hidden_text},
    {"prompt-injection", dp_predicate_prompt_injection},
    {"javascript", dp_predicate_javascript},
    {"launch-action", dp_predicate_launch_action},
    {"open-action", dp_predicate_open_action},
    {"external-reference", dp_predicate_external_reference},
    {"attachment", dp_predicate_attachment},
    {"form", dp_predicate_form},
    {"multimedia", dp_predicate_multimedia},
    {"signature", dp_predicate_signature},
    {"pdf-version", dp_predicate_pdf_version},
    {"file-size", dp_predicate_file_size},
    {"text-extraction", dp_predicate_text_extraction},
    {"unicode-trickery", dp_predicate_unicode_trickery},
    {"fact-limit", dp_predicate_fact_limit},
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

/* A failure needs a proof: one that lacks it is for review, with what is in doubt. */
static void
prove(DpCheck *check, DpProof proof)
{
	if (check->finding->verdict != DP_VERDICT_FAIL)
		return;
	if (proof != NULL)
		proof(check);
	if (check->finding->doubt != NULL)
		check->finding->verdict = DP_VERDICT_REVIEW;
}

#define MIN_CONFIDENCE 0.4 /* of a document's fact: below it nobody may be accused, or cleared */

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
		    seen->confidence < MIN_CONFIDENCE)
			return TRUE;
	}
	return FALSE;
}

/* Unknown is never pass and never fail, whatever the predicate makes of what is left. */
static void
compare(DpCheck *check)
{
	const DpRuleInfo *info = check->rule->info;
	const char *unmeasured = unmeasured_fact(check->facts, info);
	int row = row_of(info->id);

	if (unmeasured != NULL) {
		dp_check_unknown(check, unmeasured);
		return;
	}
	RULES[row].predicate(check);
	if ((check->finding->verdict == DP_VERDICT_PASS ||
	     check->finding->verdict == DP_VERDICT_FAIL) &&
	    is_doubtful(check->facts, info)) {
		dp_check_add_doubt(check, "the measurement is uncertain");
		check->finding->verdict = DP_VERDICT_REVIEW;
	}
	prove(check, RULES[row].proof);
	if (check->finding->verdict != DP_VERDICT_PASS)
		check->finding->slack.has_number = FALSE; /* nothing is left */
}

void
dp_engine_run(DpReport *report, const DpFacts *facts, const DpVenue *venue)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, report->track, report->stage);

	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];
		DpFinding *finding = dp_finding_new(rule);
		DpCheck check = {facts, rule, finding};

		compare(&check);
		soften(finding);
		g_ptr_array_add(report->findings, finding);
	}
	dp_report_judge(report);
}
