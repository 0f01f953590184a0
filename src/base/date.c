/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/date.h"

#include <string.h>

#define DATE_LENGTH 10
#define MONTH_AT 5
#define DAY_AT 8

static guint
read_digits(const char *text, guint n)
{
	guint number = 0;

	for (guint i = 0; i < n; i++)
		number = 10 * number + (guint)g_ascii_digit_value(text[i]);
	return number;
}

gboolean
dp_date_is_valid(const char *text)
{
	gboolean shape = strlen(text) == DATE_LENGTH;

	for (guint i = 0; shape && i < DATE_LENGTH; i++)
		shape = i + 1 == MONTH_AT || i + 1 == DAY_AT ? text[i] == '-'
		                                             : g_ascii_isdigit(text[i]);
	return shape &&
	       g_date_valid_dmy((GDateDay)read_digits(text + DAY_AT, 2),
	                        read_digits(text + MONTH_AT, 2), (GDateYear)read_digits(text, 4));
}

gint64
dp_date_now(void)
{
	const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
	gint64 seconds = 0;

	if (epoch != NULL && g_ascii_string_to_signed(epoch, 10, 0, G_MAXINT64, &seconds, NULL))
		return seconds;
	return g_get_real_time() / G_USEC_PER_SEC;
}

char *
dp_date_today(void)
{
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(dp_date_now());

	if (time == NULL) /* SOURCE_DATE_EPOCH is beyond the calendar */
		time = g_date_time_new_now_utc();
	return g_date_time_format(time, "%Y-%m-%d");
}

char *
dp_date_year_before(const char *date)
{
	guint year = read_digits(date, 4) - 1, month = read_digits(date + MONTH_AT, 2),
	      day = read_digits(date + DAY_AT, 2);
	guint last = g_date_get_days_in_month(month, (GDateYear)MAX(year, 1));

	return g_strdup_printf("%04u-%02u-%02u", year, month, MIN(day, last));
}
