/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Days as ISO 8601 writes them, "2026-01-31": as text they sort by time.
 */

/** dp_date_is_valid: whether @text is such a day, and one of the calendar. */
gboolean dp_date_is_valid(const char *text);

/** dp_date_today: (transfer full): the day in Universal Time; that of SOURCE_DATE_EPOCH, if this is
 * set, so that a report can be made again. Only for callers whose user asked for today. */
char *dp_date_today(void);

/** dp_date_year_before: (transfer full): the same day of the year before @date, which must be
 * valid; 28 February for 29 February. */
char *dp_date_year_before(const char *date);

/** dp_date_now: seconds since 1970; SOURCE_DATE_EPOCH, if this is set. Likewise only for callers
 * whose user asked for the time. */
gint64 dp_date_now(void);
