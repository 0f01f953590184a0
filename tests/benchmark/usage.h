/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** Usage: what a program and all that it started took. */
typedef struct {
	double seconds;   /* of CPU, its own and the system's for it */
	double mebibytes; /* of memory, the most that one process held */
	gboolean crashed; /* ended by a signal, or could not be started */
} Usage;

/** usage_run: runs @argv to its end with its output thrown away. */
Usage usage_run(const char *const *argv);

/** usage_median: of the numbers (element-type double), which it sorts; 0 when there are none. */
double usage_median(GArray *numbers);
/** usage_quantile: the same at @share (0 to 1) of the way from the least to the largest. */
double usage_quantile(GArray *numbers, double share);
