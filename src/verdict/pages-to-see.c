/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict/pages-to-see.h"

#include "verdict/standing.h"

static void
add_page(GArray *pages, GHashTable *seen, guint number)
{
	guint32 page = number;

	if (number > 0 && g_hash_table_add(seen, GUINT_TO_POINTER(number)))
		g_array_append_val(pages, page);
}

GArray *
dp_report_pages_to_see(const DpReport *report)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, FALSE);
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	GArray *pages = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < sorted->len; i++)
		add_page(pages, seen, dp_finding_page(sorted->pdata[i]));
	for (guint i = 0; i < sorted->len; i++) {
		const GPtrArray *places = ((const DpFinding *)sorted->pdata[i])->places;

		for (guint k = 0; k < places->len; k++)
			add_page(pages, seen, ((const DpPlace *)places->pdata[k])->page);
	}
	return pages;
}
