/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

/**
 * dp_engine_run: compares the facts with every rule in force for the report's track and stage, adds
 * a finding for each and judges the report. Sees no PDF.
 */
void dp_engine_run(DpReport *report, const DpFacts *facts, const DpVenue *venue);

/** dp_engine_knows: whether a predicate belongs to that rule id. */
gboolean dp_engine_knows(const char *rule_id);
