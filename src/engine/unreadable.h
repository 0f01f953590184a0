/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/check.h"

/** DP_UNREADABLE_DOUBT: why nothing that rests on words is known of such a file. */
#define DP_UNREADABLE_DOUBT "no text of the file can be read"

/** dp_facts_are_wordless: whether no page has text that can be read, or one in ten at most: letters
 * drawn as outlines, or pictures of pages. */
gboolean dp_facts_are_wordless(const DpFacts *facts);

/** dp_check_need_text: of a wordless file: marks a finding that only readable text could settle
 * (needs_text), and makes it REVIEW, since nothing that was looked for in words can be missed. */
void dp_check_need_text(DpCheck *check);
