/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/check.h"

/** DpExcess: what is beyond a page limit. */
typedef struct {
	double text, floats; /* lines that count */
	double doubtful;     /* lines of the text that may not count */
	double before;       /* lines of the text that are before the reference list */
	guint text_page;     /* where the text ends; 0: none is beyond the limit */
	guint last_page;     /* with text that counts, or floats, anywhere in the paper */
	DpPlace *first;      /* (nullable): where the text begins; owned */
} DpExcess;

/** dp_excess_counts: whether the rule counts lines of that kind as text; floats are no text. */
gboolean dp_excess_counts(const DpCheck *check, const DpObservation *seen);

/** dp_excess_beyond: what is beyond page @max. Clear it with dp_excess_clear(). */
DpExcess dp_excess_beyond(const DpCheck *check, guint max);
void dp_excess_clear(DpExcess *excess);

/** dp_excess_words: its text in a sentence: "12 lines (5 of them may not count) on page 7 before
 * the references", "page 9, 70 lines beyond the limit". (transfer full) */
char *dp_excess_words(const DpCheck *check, const DpExcess *excess, guint max);
