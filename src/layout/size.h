/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <math.h>

/* DP_SIZE_TOLERANCE: sizes that differ by less are printed as one size. Distinct sizes differ by
 * more: TeX's by 8.7 % or more (10.95 and 10), Word's by half a point, which is 4.2 % at 12 pt.
 * One size that is written in different ways differs by less: 10 and 9.963 pt (TeX's point), 10.95
 * and 10.909 pt (cmr10 scaled) by 0.4 %, rounding to a tenth of a point at 6 pt by 1.7 %. */
#define DP_SIZE_TOLERANCE 0.04

/* DP_SIZE_ROUNDING: points; two runs of one size differ by less, from rounding in their operators:
 * Tf and Tm are written with two to six decimals. */
#define DP_SIZE_ROUNDING 0.02

/** dp_size_repeats: whether two sizes of type, in points, are the same measurement. */
static inline gboolean
dp_size_repeats(double size, double other)
{
	return fabs(size - other) < DP_SIZE_ROUNDING;
}

/** dp_size_equals: whether type of @size, in points, has the same size as @reference. */
static inline gboolean
dp_size_equals(double size, double reference)
{
	return fabs(size - reference) <= DP_SIZE_TOLERANCE * reference;
}

/** dp_size_is_smaller: whether type of @size, in points, is smaller than @reference. */
static inline gboolean
dp_size_is_smaller(double size, double reference)
{
	return size < reference && !dp_size_equals(size, reference);
}

/** dp_size_is_larger: whether type of @size, in points, is larger than @reference. */
static inline gboolean
dp_size_is_larger(double size, double reference)
{
	return size > reference && !dp_size_equals(size, reference);
}
