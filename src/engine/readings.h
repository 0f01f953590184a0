/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

#include "base/trigrams.h"

/**
 * DpReadings: the texts of one paper as the patterns of rules are searched for in them. All rules
 * search the same pages, so each text is read once.
 */
typedef struct _DpReadings DpReadings;

typedef struct {
	char *text; /* NULL: there is no such reading */
	DpTrigramSet trigrams;
} DpReading;

/** DP_READINGS: on one line; the same with the words joined that line breaks split. */
#define DP_READINGS 2

DpReadings *dp_readings_new(void);
void dp_readings_free(DpReadings *readings);

/** dp_readings_of: DP_READINGS readings of the text of @seen; borrowed. @seen must live as long as
 * @readings. */
const DpReading *dp_readings_of(DpReadings *readings, const DpObservation *seen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpReadings, dp_readings_free)
