/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/budget.h"
#include "engine/searcher.h"
#include "engine/sentence.h"

/** DpSamples: what shows that orders nearby are samples of a prompt. (element-type DpSampleSign) */
typedef GArray DpSamples;

DpSamples *dp_samples_new(void);

/** dp_samples_note: adds the signs in @sentence: labels of all languages, and blanks. */
void dp_samples_note(DpSamples *samples, DpSentence *sentence, DpBudget *budget);

/** dp_samples_note_opposite: adds the bytes of an order that asks for the opposite. */
void dp_samples_note_opposite(DpSamples *samples, gsize start, gsize end);

/** dp_samples_mark: marks the @hits near a sign, from index @first on. */
void dp_samples_mark(const DpSamples *samples, GArray *hits, guint first, DpBudget *budget);
