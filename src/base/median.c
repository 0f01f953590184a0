/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/median.h"

#include <stdlib.h>

static int
compare_values(gconstpointer a, gconstpointer b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double
dp_median(double *values, guint n)
{
	if (n == 0)
		return 0;
	qsort(values, n, sizeof *values, compare_values);
	return values[n / 2];
}
