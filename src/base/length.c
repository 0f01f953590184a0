/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/length.h>

#include <errno.h>
#include <math.h>
#include <string.h>

#include "base/number.h"

static const struct {
	const char *name;
	double points;
} UNITS[] = {
    {"pt", 1}, {"texpt", 72 / 72.27}, {"in", 72}, {"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"pc", 12},
};

static gboolean
unit_points(const char *name, double *points)
{
	for (guint i = 0; i < G_N_ELEMENTS(UNITS); i++) {
		if (strcmp(UNITS[i].name, name) == 0) {
			*points = UNITS[i].points;
			return TRUE;
		}
	}
	return FALSE;
}

gboolean
dp_length_parse(const char *text, double *points, GError **error)
{
	char *end = NULL;
	double number, unit;

	errno = 0;
	number = g_ascii_strtod(text, &end);
	if (end == text || errno != 0 || !isfinite(number)) {
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
		            "\"%s\" is not a length such as 10pt or 8.5in", text);
		return FALSE;
	}
	while (g_ascii_isspace(*end))
		end++;
	if (*end == '\0') {
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
		            "\"%s\" needs a unit: pt, texpt, in, mm, cm or pc", text);
		return FALSE;
	}
	if (!unit_points(end, &unit)) {
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
		            "\"%s\" is not a unit of length; use pt, texpt, in, mm, cm or pc", end);
		return FALSE;
	}
	*points = number * unit;
	return TRUE;
}

char *
dp_length_format(double points)
{
	g_autofree char *number = dp_number_format(points, 2);

	return g_strconcat(number, " pt", NULL);
}

char *
dp_length_format_inches(double points)
{
	g_autofree char *number = dp_number_format(points / 72, 2);

	return g_strconcat(number, " in", NULL);
}
