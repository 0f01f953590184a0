/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/today.h"

char *
dp_today(void)
{
	const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
	gint64 seconds = 0;
	g_autoptr(GDateTime) time = NULL;

	if (epoch != NULL && g_ascii_string_to_signed(epoch, 10, 0, G_MAXINT64, &seconds, NULL))
		time = g_date_time_new_from_unix_utc(seconds);
	if (time == NULL)
		time = g_date_time_new_now_utc();
	return g_date_time_format(time, "%Y-%m-%d");
}
