/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

/** DP_FORMAT_VENUE: the id of every venue of dp_format_venue_new(). */
#define DP_FORMAT_VENUE "hotcrp-format"

/**
 * dp_format_venue_new: @text: a format as HotCRP keeps it, see dp_format_spec_parse()
 *
 * The venue whose rules are the parts of the format, with HotCRP's tolerances, and what HotCRP's
 * checker looks for with every format. What is an error there is one here; what is a warning there
 * is a warning, or for review.
 *
 * Returns: (nullable) (transfer full): NULL with @error DP_ERROR_USAGE
 */
DpVenue *dp_format_venue_new(const char *text, GError **error);
