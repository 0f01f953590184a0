/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/registry.h>

/** dp_style_name: the name by which `deskproof venues new --from` takes the style @id: "aaai" of
 * "base/aaai". Points into @id. */
const char *dp_style_name(const char *id);

/**
 * dp_venue_page: all that a venue's file says, for a reader: docs/venues/ID.md, Markdown.
 * @style: (nullable): what @venue extends
 *
 * Returns: (transfer full)
 */
char *dp_venue_page(const DpRegistryEntry *entry, const DpVenue *venue, const DpVenue *style);

/**
 * dp_venues_page: the table of all venues and of all styles: docs/venues/README.md, Markdown.
 * @entries: of DpRegistryEntry, sorted
 * @venues: of DpVenue, one for each of @entries
 * @styles: of DpVenue
 *
 * Returns: (transfer full)
 */
char *dp_venues_page(const GPtrArray *entries, const GPtrArray *venues, const GPtrArray *styles);
