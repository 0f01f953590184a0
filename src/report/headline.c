/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/headline.h"

#include <string.h>

#include "base/names.h"
#include "base/text.h"

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

char *
dp_report_rules_named(const DpReport *report, DpStanding standing)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, FALSE);
	guint n = dp_report_standing_count(report, standing);
	guint named = n > MAX_RULES_NAMED + 1 ? MAX_RULES_NAMED : n, done = 0;
	g_autoptr(GString) out = g_string_new(NULL);

	for (guint i = 0; i < sorted->len && done < named; i++) {
		g_autofree char *key = NULL;

		if (dp_finding_standing(sorted->pdata[i]) != standing)
			continue;
		key = dp_finding_key(sorted->pdata[i]);
		dp_names_append(out, key, done, n);
		done++;
	}
	if (n > named)
		g_string_append_printf(out, " and %u others", n - named);
	return n > 0 ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
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
	rules = dp_report_rules_named(report, DP_STANDING_WARNING);
	return g_strdup_printf("nothing the venue rejects for, but look at %s.", rules);
}

const char *
dp_report_guess(const DpReport *report)
{
	return report->guessed ? "No venue was named. The paper looks like one for this venue; say "
	                         "--venue ID to have it checked against that venue's rules."
	                       : NULL;
}

char *
dp_report_name(const DpReport *report)
{
	if (strcmp(report->path, "-") == 0)
		return g_strdup("standard input");
	return dp_text_printable(report->path);
}

/* The number of passing papers with warnings. */
static guint
count_warned(const GPtrArray *reports)
{
	guint n = 0;

	for (guint i = 0; i < reports->len; i++) {
		const DpReport *report = reports->pdata[i];

		n += report->verdict == DP_VERDICT_PASS &&
		     dp_report_standing_count(report, DP_STANDING_WARNING) > 0;
	}
	return n;
}

static guint
count_papers(const GPtrArray *reports, DpVerdict verdict)
{
	guint n = 0;

	for (guint i = 0; i < reports->len; i++) {
		const DpReport *report = reports->pdata[i];

		n += MIN(report->verdict, DP_VERDICT_ERROR) == verdict;
	}
	return n;
}

char *
dp_reports_tally(const GPtrArray *reports)
{
	static const struct {
		DpVerdict verdict;
		const char *label;
	} ROWS[] = {{DP_VERDICT_PASS, "passed"},
	            {DP_VERDICT_REVIEW, "to review"},
	            {DP_VERDICT_FAIL, "failed"},
	            {DP_VERDICT_ERROR, "not checked"}};
	GString *out = g_string_new(NULL);
	const char *separator = ": ";
	guint warned = count_warned(reports);

	g_string_append_printf(out, "%u %s", reports->len, reports->len == 1 ? "paper" : "papers");
	for (guint row = 0; row < G_N_ELEMENTS(ROWS); row++) {
		guint n = count_papers(reports, ROWS[row].verdict);

		if (n == 0)
			continue;
		g_string_append_printf(out, "%s%u %s", separator, n, ROWS[row].label);
		if (ROWS[row].verdict == DP_VERDICT_PASS && warned > 0)
			g_string_append_printf(out, " (%u with warnings)", warned);
		separator = ", ";
	}
	return g_string_free(out, FALSE);
}
