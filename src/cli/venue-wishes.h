/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/check-options.h"

/** DpVenueWish: a venue with the track and stage of some papers. */
typedef struct {
	DpVenue *venue;
	char *track, *stage; /* nullable */
} DpVenueWish;

/** DpVenueWishes: those of all rows of a table; few, since there are few venues. */
typedef struct _DpVenueWishes DpVenueWishes;

/** dp_venue_wishes_new: @plan must outlive them. */
DpVenueWishes *dp_venue_wishes_new(const DpCheckPlan *plan);
void dp_venue_wishes_free(DpVenueWishes *wishes);

/**
 * dp_venue_wishes_add: loads the venue of @wanted, which has neither folders nor date, unless it
 * was loaded before.
 * @own: it is the plan's venue, with its settings or its format
 *
 * Returns: FALSE after complaining
 */
gboolean dp_venue_wishes_add(DpVenueWishes *wishes, const DpVenueChoice *wanted, gboolean own);

/** dp_venue_wishes_find: (nullable): as it was added. Any threads may call it at once. */
const DpVenueWish *dp_venue_wishes_find(const DpVenueWishes *wishes, const DpVenueChoice *wanted);
