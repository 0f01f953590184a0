/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/registry.h>

/** DpVenueFilter: which venues to list; all nullable. */
typedef struct {
	const char *search; /* in ids, titles and aliases; any case */
	const char *date;   /* deadlines on this day or later */
	gboolean ids;       /* print only ids, one a line */
} DpVenueFilter;

/** dp_venue_list_append: prints @venues (of DpRegistryEntry) that pass @filter, by area.
 *
 * Returns: how many they are */
guint dp_venue_list_append(GString *out, const GPtrArray *venues, const DpVenueFilter *filter);
