/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict/venue-name.h"

char *
dp_report_venue_name(const DpReport *report)
{
	GString *name = g_string_new(report->venue_id);

	if (report->track != NULL)
		g_string_append_printf(name, ", %s", report->track);
	if (report->stage != NULL)
		g_string_append_printf(name, ", %s", report->stage);
	return g_string_free(name, FALSE);
}
