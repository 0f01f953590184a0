/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_complain: prints one sentence on standard error, after "deskproof: ", safe for a terminal. */
void dp_complain(const char *format, ...) G_GNUC_PRINTF(1, 2);

/** dp_complaint_unknown: "“mlsy” is no venue", with the nearest of @candidates if there is one;
 * else with all if they are few. (transfer full) */
char *dp_complaint_unknown(const char *word, const char *what, const char *const *candidates);

/** dp_complain_unknown: prints dp_complaint_unknown(). */
void dp_complain_unknown(const char *word, const char *what, const char *const *candidates);

/** dp_complain_date: whether @date, what --date says, is no day; complains if so. */
gboolean dp_complain_date(const char *date);

/** dp_complain_diagnostics: prints each on a line of its own, unchanged. */
void dp_complain_diagnostics(const GPtrArray *diagnostics);
