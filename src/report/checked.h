/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verdict/standing.h"

#define DP_CHECKED_TITLE "What was checked"

/** DpChecked: findings that nobody must act on, told in a table. */
typedef struct {
	DpStanding standing;
	const char *caption;
} DpChecked;

#define DP_N_CHECKED 2
extern const DpChecked DP_CHECKED[DP_N_CHECKED];

/** dp_checked_tally: (nullable) (transfer full): "20 passed, 3 do not apply"; NULL: nothing was. */
char *dp_checked_tally(const DpReport *report);

/** dp_checked_result: (nullable): what came of such a finding's rule, a sentence; borrowed. */
const char *dp_checked_result(const DpFinding *finding);
