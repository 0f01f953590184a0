/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/certainty.h"

/* A share counts as the certainty whose value is nearest, so each threshold is midway between two
 * values. */
#define LEAST_WEAK 0.2
#define LEAST_LIKELY 0.4
#define LEAST_SURE 0.75

static const struct {
	double least, value;
} LEVELS[] = {
    [DP_CERTAINTY_NONE] = {0, 0.1},
    [DP_CERTAINTY_WEAK] = {LEAST_WEAK, 0.3},
    [DP_CERTAINTY_LIKELY] = {LEAST_LIKELY, 0.5},
    [DP_CERTAINTY_SURE] = {LEAST_SURE, 1},
};

double
dp_certainty_value(DpCertainty certainty)
{
	return LEVELS[certainty].value;
}

DpCertainty
dp_certainty_of(double share)
{
	DpCertainty certainty = DP_CERTAINTY_SURE;

	while (certainty > DP_CERTAINTY_NONE && !(share >= LEVELS[certainty].least))
		certainty--;
	return certainty;
}
