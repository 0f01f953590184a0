/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/paint.h"

#define BOLD "\033[1m"
#define RESET "\033[0m"

static const char *const CODES[DP_N_STANDINGS] = {
    [DP_STANDING_FAIL] = "\033[1;31m",    [DP_STANDING_REVIEW] = "\033[1;33m",
    [DP_STANDING_WARNING] = "\033[1;35m", [DP_STANDING_NOTE] = "\033[36m",
    [DP_STANDING_WAIVED] = "\033[36m",    [DP_STANDING_PASS] = "\033[32m",
    [DP_STANDING_NOT_APPLICABLE] = "",
};

void
dp_paint_standing(GString *out, DpStanding standing, const char *word, gboolean colour)
{
	g_string_append(out, colour ? CODES[standing] : "");
	g_string_append(out, word);
	g_string_append(out, colour ? RESET : "");
}

void
dp_paint_bold(GString *out, const char *word, gboolean colour)
{
	g_string_append(out, colour ? BOLD : "");
	g_string_append(out, word);
	g_string_append(out, colour ? RESET : "");
}
