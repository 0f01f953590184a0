/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_complain: one sentence on standard error, safe for a terminal, "deskproof: " before it. */
void dp_complain(const char *format, ...) G_GNUC_PRINTF(1, 2);

/** dp_complain_unknown: as dp_complain: "“mlsy” is no venue", with the nearest of @candidates if
 * any; when none is near and they are few, with all. */
void dp_complain_unknown(const char *word, const char *what, const char *const *candidates);

/** dp_complain_diagnostics: each on a line of its own, as it is. */
void dp_complain_diagnostics(const GPtrArray *diagnostics);
