/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>

#include "cli/check-options.h"

/** dp_check_paper: the report on one paper, read where the options say. @pdf: (nullable): NULL with
 * @error if it could not be read; complains then, unless the report is what the user sees.
 * (transfer full) */
DpReport *dp_check_paper(GBytes *pdf, const GError *error, const char *path,
                         DpCheckOptions *options, const DpCheckPlan *plan, const DpVenue *venue);
