/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict/places-to-see.h"

#include "verdict/standing.h"

/* Returns: whether any finding has so many places */
static gboolean
add_places(GPtrArray *places, const GPtrArray *findings, guint index)
{
	gboolean any = FALSE;

	for (guint i = 0; i < findings->len; i++) {
		const DpFinding *finding = findings->pdata[i];

		if (index >= finding->places->len)
			continue;
		g_ptr_array_add(places, finding->places->pdata[index]);
		any = TRUE;
	}
	return any;
}

GPtrArray *
dp_report_places_to_see(const DpReport *report)
{
	g_autoptr(GPtrArray) findings = dp_report_sorted(report, FALSE);
	GPtrArray *places = g_ptr_array_new();
	guint index = 0;

	while (add_places(places, findings, index))
		index++;
	return places;
}
