/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_today: (transfer full): the day in Universal Time, "2026-01-31"; that of SOURCE_DATE_EPOCH,
 * if this is set, so that a report can be made again. */
char *dp_today(void);
