/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict/standing.h"

#include <string.h>

#include "verdict/explanation.h"

static const struct {
	const char *word;
	const char *one, *many; /* its name in the last line of a report */
} STANDINGS[DP_N_STANDINGS] = {
    [DP_STANDING_FAIL] = {"FAIL", "failure", "failures"},
    [DP_STANDING_REVIEW] = {"REVIEW", "to review", "to review"},
    [DP_STANDING_WARNING] = {"WARNING", "warning", "warnings"},
    [DP_STANDING_NOTE] = {"NOTE", "note", "notes"},
    [DP_STANDING_WAIVED] = {"WAIVED", "waived", "waived"},
    [DP_STANDING_PASS] = {"PASS", "passed", "passed"},
    [DP_STANDING_NOT_APPLICABLE] = {"DOES NOT APPLY", "does not apply", "do not apply"},
};

DpStanding
dp_finding_standing(const DpFinding *finding)
{
	if (finding->verdict == DP_VERDICT_PASS)
		return DP_STANDING_PASS;
	if (finding->verdict == DP_VERDICT_NOT_APPLICABLE)
		return DP_STANDING_NOT_APPLICABLE;
	if (finding->waiver != NULL)
		return DP_STANDING_WAIVED;
	if (finding->severity_capped)
		return DP_STANDING_REVIEW;
	if (finding->severity == DP_SEVERITY_NOTE)
		return DP_STANDING_NOTE;
	if (finding->severity == DP_SEVERITY_WARNING)
		return DP_STANDING_WARNING;
	return finding->verdict == DP_VERDICT_REVIEW ? DP_STANDING_REVIEW : DP_STANDING_FAIL;
}

const char *
dp_standing_word(DpStanding standing)
{
	return STANDINGS[standing].word;
}

static gboolean
explains(const DpFinding *finding)
{
	return strcmp(finding->rule, DP_OTHER_STYLE) == 0;
}

GPtrArray *
dp_report_sorted(const DpReport *report, gboolean all)
{
	GPtrArray *sorted = g_ptr_array_new();
	DpStanding last = all ? DP_STANDING_NOT_APPLICABLE : DP_STANDING_WAIVED;

	for (guint i = 0; report->error == NULL && i < report->findings->len; i++) {
		if (explains(report->findings->pdata[i]))
			g_ptr_array_add(sorted, report->findings->pdata[i]);
	}
	for (guint standing = 0; report->error == NULL && standing <= (guint)last; standing++) {
		for (guint i = 0; i < report->findings->len; i++) {
			const DpFinding *finding = report->findings->pdata[i];

			if (!explains(finding) && dp_finding_standing(finding) == standing)
				g_ptr_array_add(sorted, report->findings->pdata[i]);
		}
	}
	return sorted;
}

char *
dp_standing_tally(DpStanding standing, guint n)
{
	return g_strdup_printf("%u %s", n,
	                       n == 1 ? STANDINGS[standing].one : STANDINGS[standing].many);
}

char *
dp_report_tally(const DpReport *report)
{
	guint counts[DP_N_STANDINGS] = {0};
	GString *tally = g_string_new(NULL);

	if (report->error != NULL) {
		g_string_append(tally, "not checked");
		return g_string_free(tally, FALSE);
	}
	for (guint i = 0; i < report->findings->len; i++)
		counts[dp_finding_standing(report->findings->pdata[i])]++;
	for (guint i = 0; i < DP_N_STANDINGS; i++) {
		g_autofree char *one = dp_standing_tally(i, counts[i]);

		if (counts[i] > 0)
			g_string_append_printf(tally, "%s%s", tally->len > 0 ? ", " : "", one);
	}
	if (tally->len == 0)
		g_string_append(tally, "no rules");
	return g_string_free(tally, FALSE);
}

/* (nullable): why a rule that the venue did not publish leads to review at most. */
static const char *
doubt_of_source(const DpFinding *finding)
{
	if (finding->verdict < DP_VERDICT_REVIEW ||
	    (finding->source != DP_SOURCE_SECONDARY && finding->source != DP_SOURCE_INFERRED))
		return NULL;
	return finding->source == DP_SOURCE_SECONDARY
	           ? "this rule is second-hand, so a person must confirm it"
	           : "this rule is inferred, so a person must confirm it";
}

const char *
dp_finding_doubt(const DpFinding *finding)
{
	return finding->doubt != NULL ? finding->doubt : doubt_of_source(finding);
}

char *
dp_finding_origin(const DpFinding *finding)
{
	const char *origin = dp_source_origin(finding->source);

	if (finding->cite.quote == NULL)
		return g_strdup(origin);
	return g_strdup_printf("%s: %s", origin, finding->cite.quote);
}

char *
dp_finding_message(const DpFinding *finding)
{
	GString *text = g_string_new(finding->message);

	if (finding->verdict < DP_VERDICT_REVIEW)
		return g_string_free(text, FALSE);
	/* the doubt of a report that was read back includes that of its source, which is added
	 * below */
	if (finding->doubt != NULL && g_strcmp0(finding->doubt, doubt_of_source(finding)) != 0)
		g_string_append_printf(text, " (Doubt: %s.)", finding->doubt);
	if (finding->cite.quote != NULL && finding->source != DP_SOURCE_PUBLISHED)
		g_string_append_printf(text, " [%s]", dp_source_origin(finding->source));
	return g_string_free(text, FALSE);
}

char *
dp_finding_key(const DpFinding *finding)
{
	if (finding->instance == NULL)
		return g_strdup(finding->rule);
	return g_strconcat(finding->rule, "/", finding->instance, NULL);
}

guint
dp_finding_page(const DpFinding *finding)
{
	for (guint i = 0; i < finding->places->len; i++) {
		const DpPlace *place = finding->places->pdata[i];

		if (place->page > 0)
			return place->page;
	}
	return 0;
}

const char *
dp_report_error_rule(const DpReport *report)
{
	if (report->error == NULL || report->findings->len == 0)
		return NULL;
	return ((const DpFinding *)report->findings->pdata[0])->rule;
}
