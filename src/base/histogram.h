/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpHistogram: weighted measurements of one quantity; finds its usual value. */
typedef struct _DpHistogram DpHistogram;

/** dp_histogram_new: @bin: two measurements this close count as one value. */
DpHistogram *dp_histogram_new(double bin);
void dp_histogram_free(DpHistogram *histogram);

void dp_histogram_add(DpHistogram *histogram, double value, double weight);
double dp_histogram_total(const DpHistogram *histogram);

/**
 * dp_histogram_mode:
 * @mode: (out) (optional): weighted mean of the heaviest window one bin wide; of two equally heavy
 *   ones the smaller value
 * @share: (out) (optional): that window's part of the whole weight, 0 to 1
 *
 * Returns: FALSE when nothing was added
 */
gboolean dp_histogram_mode(DpHistogram *histogram, double *mode, double *share);

/**
 * dp_histogram_lowest: the lowest value that many agree on
 * @share: how much of the whole weight a window one bin wide must hold, 0 to 1
 *
 * Returns: the weighted mean of the first such window; NAN when there is none
 */
double dp_histogram_lowest(DpHistogram *histogram, double share);

/** dp_histogram_highest: the same from above: the highest value that many agree on. */
double dp_histogram_highest(DpHistogram *histogram, double share);

/** dp_histogram_drop_below: removes the measurements below @value. */
void dp_histogram_drop_below(DpHistogram *histogram, double value);

/** dp_histogram_quantile: the value below which @q (0 to 1) of the weight is; NAN if empty. */
double dp_histogram_quantile(DpHistogram *histogram, double q);

/** dp_histogram_weight_between: the weight of measurements in [@low, @high]. */
double dp_histogram_weight_between(DpHistogram *histogram, double low, double high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpHistogram, dp_histogram_free)
