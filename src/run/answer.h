/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/* What a child writes before it ends: facts, or why there are none. */

/** dp_answer_write: @facts, or @error when they are NULL. (transfer full) */
GByteArray *dp_answer_write(const DpFacts *facts, const GError *error);

/** dp_answer_read: what dp_answer_write() was given. Nothing in it is believed. */
DpFacts *dp_answer_read(const GByteArray *answer, GError **error);

/** dp_answer_read_refusal: why there is nothing; also when @answer is none that can be understood.
 */
void dp_answer_read_refusal(const GByteArray *answer, GError **error);
