/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict/quantity.h"

#include <string.h>

#include "base/number.h"

#define SHOWN_DECIMALS 2
#define PLAIN_DECIMALS 3

/* Units of counts are stored in the plural: "pages". */
static char *
unit_for(const char *number, const char *unit)
{
	if (strcmp(number, "1") != 0 || !g_str_has_suffix(unit, "s"))
		return g_strdup(unit);
	if (g_str_has_suffix(unit, "ies")) /* entries */
		return g_strdup_printf("%.*sy", (int)strlen(unit) - 3, unit);
	return g_strndup(unit, strlen(unit) - (g_str_has_suffix(unit, "sses") ? 2 : 1));
}

char *
dp_quantity_format(const DpQuantity *quantity)
{
	g_autofree char *number = NULL;
	g_autofree char *unit = NULL;

	if (!quantity->has_number)
		return g_strdup(quantity->text);
	number = dp_number_format(quantity->number, SHOWN_DECIMALS);
	if (quantity->unit == NULL || quantity->unit[0] == '\0')
		return g_steal_pointer(&number);
	unit = unit_for(number, quantity->unit);
	return g_strconcat(number, " ", unit, NULL);
}

char *
dp_quantity_plain(const DpQuantity *quantity)
{
	if (!quantity->has_number)
		return g_strdup(quantity->text);
	return dp_number_format(quantity->number, PLAIN_DECIMALS);
}

const char *
dp_finding_unit(const DpFinding *finding)
{
	const DpQuantity *all[] = {&finding->measured, &finding->required, &finding->tolerance};

	for (guint i = 0; i < G_N_ELEMENTS(all); i++) {
		if (all[i]->has_number && all[i]->unit != NULL)
			return all[i]->unit;
	}
	return NULL;
}
