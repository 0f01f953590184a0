/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_number_format: @decimals: at most this many; trailing zeros are dropped, "-0" is "0"
 *
 * The only formatter of numbers: a decimal point in every locale. (transfer full)
 */
char *dp_number_format(double value, guint decimals);

/** dp_number_round: half away from zero, to @decimals places, so that output is stable. */
double dp_number_round(double value, guint decimals);

/**
 * dp_number_compare:
 *
 * Returns: 0 when @value is within @tolerance of @wanted, else -1 (below) or 1 (above)
 */
int dp_number_compare(double value, double wanted, double tolerance);
