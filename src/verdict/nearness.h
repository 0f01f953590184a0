/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_finding_nearness: how much is left between a rule that passed and its limit, as a share of
 * what counts as near, so that lines and points can be compared: 0 at the limit, less than 1 where
 * dp_finding_is_near(); infinite if the rule did not pass or measured no distance. */
double dp_finding_nearness(const DpFinding *finding);
