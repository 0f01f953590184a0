/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

/**
 * dp_engine_run: compares the facts with every rule in force for the report's track and stage, adds
 * a finding for each and judges the report. Sees no PDF.
 */
void dp_engine_run(DpReport *report, const DpFacts *facts, const DpVenue *venue);

/** dp_engine_run_until: the same; what is not looked for by @end (of g_get_monotonic_time(); 0:
 * whenever it is done) is for review. */
void dp_engine_run_until(DpReport *report, const DpFacts *facts, const DpVenue *venue, gint64 end);

/** dp_engine_knows: whether a predicate belongs to that rule id. */
gboolean dp_engine_knows(const char *rule_id);
