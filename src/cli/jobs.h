/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/options.h"

/* --jobs: how many papers are checked at once. */

/** dp_jobs_parse_options: as dp_options_parse(), which knows only "-j 4": also for "-j4". */
gboolean dp_jobs_parse_options(const DpOptions *options, int argc, char **argv, char ***words,
                               DpExit *exit);

/** dp_jobs_check: FALSE after complaining: @jobs is no number of them. 0: not given. */
gboolean dp_jobs_check(int jobs);

/** dp_jobs_number: of @jobs; one per processor if not given. */
guint dp_jobs_number(int jobs);

/** dp_jobs_have_descriptors: whether this process may still open the files that @jobs papers at
 * once need, and a store of results; before any paper is read. */
gboolean dp_jobs_have_descriptors(guint jobs);
