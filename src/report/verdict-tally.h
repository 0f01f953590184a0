/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_verdict_tally: "200 papers: 150 passed, 30 failed, 15 to review, 5 not checked": of a batch,
 * of a list and of the page. (transfer full) */
char *dp_verdict_tally(const DpVerdictCount *count);
