/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verdict/standing.h"

/** dp_report_headline: the verdict in the first line: "PASS", "PASS with 2 warnings", "FAIL".
 * (transfer full) */
char *dp_report_headline(const DpReport *report);

/** dp_report_meaning: the verdict's meaning for the paper, a sentence that follows a colon.
 * (transfer full) */
char *dp_report_meaning(const DpReport *report);

/** dp_report_rules_named: (nullable): the rules whose findings have that @standing, the first few
 * by name: "columns and text-block", "columns, text-block, font-type3 and 2 others". (transfer
 * full)
 */
char *dp_report_rules_named(const DpReport *report, DpStanding standing);

/** dp_report_guess: (nullable): a sentence if nobody named the venue; static. */
const char *dp_report_guess(const DpReport *report);

/** dp_report_colour: the standing with the verdict's colour. */
DpStanding dp_report_colour(const DpReport *report);

/** dp_report_standing_count: the number of findings with that standing. */
guint dp_report_standing_count(const DpReport *report, DpStanding standing);

/** dp_report_name: the paper's name as it is shown, printable: its path, or "standard input".
 * (transfer full) */
char *dp_report_name(const DpReport *report);

/** dp_reports_tally: "3 papers: 1 passed (1 with warnings), 2 failed". (transfer full) @reports:
 * (element-type DpReport) */
char *dp_reports_tally(const GPtrArray *reports);
