/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/* The message a child writes before it ends: facts, or why there are none. */

/** dp_answer_write: writes @facts, or @error if they are NULL. (transfer full) */
GByteArray *dp_answer_write(const DpFacts *facts, const GError *error);

/** dp_answer_read: the facts given to dp_answer_write(). The input is not trusted. */
DpFacts *dp_answer_read(const GByteArray *answer, GError **error);

/** dp_answer_read_refusal: the reason for a missing answer; also for an @answer that is malformed.
 */
void dp_answer_read_refusal(const GByteArray *answer, GError **error);
