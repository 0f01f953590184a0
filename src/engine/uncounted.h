/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/check.h"

/* page-limit, text-after-references: what the venue does not count, and whether it may hold main
 * text. */

/** dp_uncounted_has: whether the rule does not count lines of this kind. */
gboolean dp_uncounted_has(const DpCheck *check, const DpObservation *seen);

/** dp_uncounted_prose: the lines of the reference list's entries that read as prose. */
double dp_uncounted_prose(const DpCheck *check);

/** dp_uncounted_add_prose: adds their places and the doubt to a review. */
void dp_uncounted_add_prose(DpCheck *check);

/**
 * dp_uncounted_check: for a paper whose counted text is within the limit: REVIEW if a part that
 * does not count may hold main text, and would exceed the limit with it.
 * @last_page: where the counted text ends
 * @max: pages allowed
 */
void dp_uncounted_check(DpCheck *check, guint last_page, guint max);
