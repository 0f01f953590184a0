/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * The numbers of a HotCRP format. All functions take a text of at most
 * DP_LIMIT_FORMAT_SPEC_BYTES, without spaces at its ends, and return FALSE if it is something else.
 */

/** DpFormatRange: "10-12±0.3": from, to, and how far beyond; 0: not given. */
typedef struct {
	double from, to, grace;
} DpFormatRange;

/** dp_format_range_read: sizes in points: "10", "10-12", "10±0.3", "10-12d0.3", "10 +/- .3". */
gboolean dp_format_range_read(const char *text, DpFormatRange *range);

/**
 * dp_format_lengths_read: @lengths: receives a width and a height in points
 *
 * "7inx9in", "7x9in", "17cm x 23cm", "6.5″×9″", "504x648pt": a length without a unit has that of
 * the next one, or else of the one before. Also "letter" and "A4".
 */
gboolean dp_format_lengths_read(const char *text, double lengths[2]);

/** dp_format_counts_read: "12" is [0, 12], "2-12" is [2, 12]. */
gboolean dp_format_counts_read(const char *text, guint counts[2]);
