/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-standing.h"

guint32
dp_print_standing_colour(DpStanding standing)
{
	static const guint32 COLOURS[DP_N_STANDINGS] = {
	    [DP_STANDING_FAIL] = 0xA3001B,          [DP_STANDING_REVIEW] = 0x8A5000,
	    [DP_STANDING_WARNING] = 0x6A1B9A,       [DP_STANDING_NOTE] = 0x4A4A4A,
	    [DP_STANDING_WAIVED] = 0x4A4A4A,        [DP_STANDING_PASS] = 0x1B5E20,
	    [DP_STANDING_NOT_APPLICABLE] = 0x4A4A4A};

	return COLOURS[standing];
}
