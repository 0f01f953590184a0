/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/check.h"

/** DP_UNREADABLE_DOUBT: why rules that need words cannot judge such a file. */
#define DP_UNREADABLE_DOUBT "no text of the file can be read"

/** dp_facts_are_wordless: whether no page, or at most one in ten, has readable text: letters drawn
 * as outlines, or pictures of pages. */
gboolean dp_facts_are_wordless(const DpFacts *facts);

/** dp_check_need_text: for a wordless file: marks a finding that only readable text could settle
 * (needs_text), and makes it REVIEW, since words that were not found may be there. */
void dp_check_need_text(DpCheck *check);
