/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/venue.h>

#include "engine/readings.h"

/** DpPrinted: the sentence of a style's kit that is on a paper. */
typedef struct {
	const char *stage; /* for which the kit prints it; of the venue */
	guint year;        /* 0: it names none */
	char *edition;     /* (nullable) (owned): its name before the year: "ICCV 2025" */
} DpPrinted;

void dp_printed_clear(DpPrinted *printed);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPrinted, dp_printed_clear)

/** dp_printed_find: what the kit of @venue, or of a style, has printed on the first pages; FALSE if
 * that is nothing, or nothing is known of it. @readings: of @facts. */
gboolean dp_printed_find(DpPrinted *printed, const DpVenue *venue, const DpFacts *facts,
                         DpReadings *readings);
