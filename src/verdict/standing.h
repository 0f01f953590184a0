/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/policy.h>
#include <deskproof/report.h>

/** DpStanding: the effect of a finding on the paper, worst first. */
typedef enum {
	DP_STANDING_FAIL,   /* the venue rejects for this */
	DP_STANDING_REVIEW, /* a person must look */
	DP_STANDING_WARNING,
	DP_STANDING_NOTE,
	DP_STANDING_WAIVED,
	DP_STANDING_PASS,
	DP_STANDING_NOT_APPLICABLE,
	DP_N_STANDINGS,
} DpStanding;

DpStanding dp_finding_standing(const DpFinding *finding);

/** dp_standing_word: "FAIL", "REVIEW", …; static. */
const char *dp_standing_word(DpStanding standing);

/** dp_standing_tally: "2 failures", "1 warning". (transfer full) */
char *dp_standing_tally(DpStanding standing, guint n);

/** dp_policy_keeps: whether @policy (nullable) leaves findings of @rule in a report. */
gboolean dp_policy_keeps(const DpPolicy *policy, const char *rule);

/** dp_report_sorted: (transfer container) (element-type DpFinding): what explains others first,
 * then the worst standing, then in the report's order of rules; passes and rules that do not apply
 * only with @all. Empty when the paper could not be checked: its one finding only repeats the
 * error. */
GPtrArray *dp_report_sorted(const DpReport *report, gboolean all);

/** dp_report_tally: "2 failures, 1 to review, 19 passed"; zero counts are left out. "not checked"
 * when the paper could not be. (transfer full) */
char *dp_report_tally(const DpReport *report);

/** dp_finding_doubt: (nullable): why a broken rule is not a failure: what the proof lacks, else
 * what its source lacks; borrowed. */
const char *dp_finding_doubt(const DpFinding *finding);

/** dp_finding_origin: the rule's source and basis: "measured from the style file: columns 18 pt
 * apart". Without quotation marks, which are only for what a venue published. (transfer full) */
char *dp_finding_origin(const DpFinding *finding);

/** dp_finding_message: its message with its doubt and, unless the venue published the rule, its
 * source in brackets, for short formats. (transfer full) */
char *dp_finding_message(const DpFinding *finding);

/** dp_finding_key: "required-text/notice", or the rule id alone. (transfer full) */
char *dp_finding_key(const DpFinding *finding);

/** dp_report_error_rule: (nullable): the rule for the error of a paper that could not be checked:
 * "corrupt" or "encrypted"; borrowed. */
const char *dp_report_error_rule(const DpReport *report);

/** dp_finding_page: the first page of a finding's places, or 0. */
guint dp_finding_page(const DpFinding *finding);
