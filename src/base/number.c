/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/number.h"

#include <math.h>
#include <string.h>

double
dp_number_round(double value, guint decimals)
{
	double scale = pow(10, decimals);
	double rounded = round(value * scale) / scale;

	return isfinite(rounded) ? rounded + 0.0 : value;
}

char *
dp_number_format(double value, guint decimals)
{
	char format[8], buffer[G_ASCII_DTOSTR_BUF_SIZE + 330];

	if (!isfinite(value))
		return g_strdup("unknown");
	g_snprintf(format, sizeof format, "%%.%uf", MIN(decimals, 9));
	g_ascii_formatd(buffer, sizeof buffer, format, value);
	if (strchr(buffer, '.') != NULL) {
		char *end = buffer + strlen(buffer);

		while (end[-1] == '0')
			*--end = '\0';
		if (end[-1] == '.')
			end[-1] = '\0';
	}
	return g_strdup(strcmp(buffer, "-0") == 0 ? "0" : buffer);
}

int
dp_number_compare(double value, double wanted, double tolerance)
{
	/* plus 1e-9: rounding of doubles must not put 9.66 + 0.3 outside 9.96 */
	double slack = tolerance + 1e-9;

	if (value < wanted - slack)
		return -1;
	return value > wanted + slack ? 1 : 0;
}
