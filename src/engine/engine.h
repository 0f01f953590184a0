/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

/**
 * dp_engine_run: compares the facts with every rule in force for the report's track and stage, adds
 * a finding for each and judges the report. Does not open the PDF. Searches not finished by @end
 * (of g_get_monotonic_time(); 0: no deadline) are for review.
 */
void dp_engine_run(DpReport *report, const DpFacts *facts, const DpVenue *venue, gint64 end);
