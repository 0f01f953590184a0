/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

/* The exhibits of a report: the passages of its paper that nobody sees. A stored report has none;
 * its paper is measured again for them. */

/** dp_exhibits_wanted: whether a rule on hidden text found something at a place in @report. */
gboolean dp_exhibits_wanted(const DpReport *report);

/** dp_exhibits_add: adds those of the paper that was measured. */
void dp_exhibits_add(DpReport *report, const DpFacts *facts);
