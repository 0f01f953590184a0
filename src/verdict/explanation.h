/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** DP_OTHER_STYLE: the rule of a finding that explains others: the paper is in another style or
 * mode than the venue wants. No venue has it; run adds it, and reports show it first. */
#define DP_OTHER_STYLE "other-style"
#define DP_OTHER_STYLE_TITLE "Another style"
