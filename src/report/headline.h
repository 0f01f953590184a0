/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verdict/standing.h"

/** dp_report_headline: the verdict as the first line says it: "PASS", "PASS with 2 warnings",
 * "FAIL". (transfer full) */
char *dp_report_headline(const DpReport *report);

/** dp_report_meaning: what that means for the paper, a sentence that follows a colon.
 * (transfer full) */
char *dp_report_meaning(const DpReport *report);

/** dp_report_colour: the standing whose colour the verdict has. */
DpStanding dp_report_colour(const DpReport *report);

/** dp_report_standing_count: how many findings have that standing. */
guint dp_report_standing_count(const DpReport *report, DpStanding standing);
