/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/budget.h"
#include "engine/phrases.h"

/**
 * dp_spaced_letters_add: @folded: (transfer full): from dp_text_unmask()
 *
 * Words written letter by letter ("i g n o r e a l l ...") may have the same space between words as
 * within them. Such letters are also read joined, divided at the words of orders: "ignore all".
 *
 * Returns: (transfer full): @folded, with that reading added at its end as sentences of its own
 */
char *dp_spaced_letters_add(const DpPhrases *phrases, char *folded, DpBudget *budget);
