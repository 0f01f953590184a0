/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* --jobs: how many papers are checked at once. */

/** dp_jobs_split: @argv with "-j4" as the option parser knows it: it knows only "-j 4". (transfer
 * full) */
char **dp_jobs_split(int argc, char **argv);

/** dp_jobs_check: FALSE after complaining: @jobs is no number of them. 0: not given. */
gboolean dp_jobs_check(int jobs);

/** dp_jobs_number: of @jobs; one per processor if not given. */
guint dp_jobs_number(int jobs);
