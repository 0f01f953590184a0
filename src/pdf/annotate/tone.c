/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/tone.h"

/* Each colour has a contrast of at least 4.5 with white (WCAG 2.1, 1.4.3). */
static const struct {
	const char *colour, *dash;
} TONES[DP_N_TONES] = {
    [DP_TONE_GOOD] = {"0.08 0.46 0.2", "[]"},
    [DP_TONE_FAIL] = {"0.8 0.09 0.11", "[]"},
    [DP_TONE_REVIEW] = {"0.65 0.38 0", "[5 2]"},
    [DP_TONE_WARNING] = {"0.46 0.2 0.66", "[1.5 1.5]"},
    [DP_TONE_NOTE] = {"0.2 0.38 0.6", "[4 1.5 1 1.5]"},
};

const char *
dp_tone_colour(DpTone tone)
{
	return TONES[tone].colour;
}

const char *
dp_tone_dash(DpTone tone)
{
	return TONES[tone].dash;
}
