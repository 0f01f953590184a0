/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

/**
 * dp_engine_run: compares the facts with every rule in force for the report's track and stage, adds
 * a finding for each and judges the report. Sees no PDF. What is not looked for by @end (of
 * g_get_monotonic_time(); 0: whenever it is done) is for review.
 */
void dp_engine_run(DpReport *report, const DpFacts *facts, const DpVenue *venue, gint64 end);
