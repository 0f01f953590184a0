/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_median: the middle one of @n values, the upper of two; 0 if there are none. Sorts them. */
double dp_median(double *values, guint n);
