/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/headline.h"

#include <string.h>

#include "base/names.h"

static const struct {
	DpStanding standing; /* its colour */
	const char *word, *sentence;
} VERDICTS[] = {
    [DP_VERDICT_NOT_APPLICABLE] = {DP_STANDING_PASS, "PASS", "no rule applies to this paper."},
    [DP_VERDICT_PASS] = {DP_STANDING_PASS, "PASS", "the paper conforms."},
    [DP_VERDICT_REVIEW] = {DP_STANDING_REVIEW, "REVIEW", "a person must look at this paper."},
    [DP_VERDICT_FAIL] = {DP_STANDING_FAIL, "FAIL", "the paper breaks the venue's rules."},
    [DP_VERDICT_ERROR] = {DP_STANDING_FAIL, "ERROR", "the paper could not be checked."},
    [DP_VERDICT_UNCHECKED] = {DP_STANDING_FAIL, "NOT CHECKED",
                              "the paper was not read, and nothing is known about it."},
};

#define MAX_RULES_NAMED 3

DpStanding
dp_report_colour(const DpReport *report)
{
	return VERDICTS[report->verdict].standing;
}

guint
dp_report_standing_count(const DpReport *report, DpStanding standing)
{
	guint n = 0;

	for (guint i = 0; report->error == NULL && i < report->findings->len; i++)
		n += dp_finding_standing(report->findings->pdata[i]) == standing;
	return n;
}

static guint
count_warnings(const DpReport *report)
{
	gboolean passes = report->verdict <= DP_VERDICT_PASS;

	return passes ? dp_report_standing_count(report, DP_STANDING_WARNING) : 0;
}

char *
dp_report_headline(const DpReport *report)
{
	guint warnings = count_warnings(report);
	const char *word = VERDICTS[report->verdict].word;

	if (warnings == 0)
		return g_strdup(word);
	return g_strdup_printf("%s with %u warning%s", word, warnings, warnings == 1 ? "" : "s");
}

/* "columns and text-block", "columns, text-block, font-type3 and 2 others" (transfer full) */
static char *
warned_rules(const DpReport *report, guint n)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, FALSE);
	guint named = n > MAX_RULES_NAMED + 1 ? MAX_RULES_NAMED : n, done = 0;
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < sorted->len && done < named; i++) {
		g_autofree char *key = NULL;

		if (dp_finding_standing(sorted->pdata[i]) != DP_STANDING_WARNING)
			continue;
		key = dp_finding_key(sorted->pdata[i]);
		dp_names_append(out, key, done, n);
		done++;
	}
	if (n > named)
		g_string_append_printf(out, " and %u others", n - named);
	return g_string_free(out, FALSE);
}

/* A rule known only from a style file is not a published rule of the venue. */
static gboolean
breaks_published_rule(const DpReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (dp_finding_standing(finding) == DP_STANDING_FAIL &&
		    finding->source >= DP_SOURCE_PUBLISHED)
			return TRUE;
	}
	return FALSE;
}

char *
dp_report_meaning(const DpReport *report)
{
	guint warnings = count_warnings(report);
	g_autofree char *rules = NULL;

	if (report->verdict == DP_VERDICT_FAIL && !breaks_published_rule(report))
		return g_strdup("the paper departs from the style file.");
	if (warnings == 0)
		return g_strdup(VERDICTS[report->verdict].sentence);
	rules = warned_rules(report, warnings);
	return g_strdup_printf("nothing the venue rejects for, but look at %s.", rules);
}

const char *
dp_report_guess(const DpReport *report)
{
	return report->guessed ? "No venue was named. The paper looks like one for this venue; say "
	                         "--venue ID to have it checked against that venue's rules."
	                       : NULL;
}
