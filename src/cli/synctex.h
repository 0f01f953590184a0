/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/check-options.h"

/* Lines of the LaTeX source, from the SyncTeX file that TeX writes with -synctex=1. */

/** dp_synctex_path: (nullable) (transfer full): the file for @paper according to --synctex: the one
 * named, or the one beside the PDF; NULL: there is none, or no line would be shown */
char *dp_synctex_path(const DpCheckOptions *options, const char *paper);

/** dp_synctex_check: whether --synctex can be used: for one paper, and the file can be opened.
 * FALSE after complaining. */
gboolean dp_synctex_check(const DpCheckOptions *options);

/**
 * dp_synctex_add: names the lines of the source in the places of @report's findings
 * @paper: the path of the PDF, as the user gave it
 *
 * Complains if there is a file that is not used. A file beside the PDF is not used if it was not
 * written with it.
 */
void dp_synctex_add(DpCheckOptions *options, const char *paper, GBytes *pdf, DpReport *report);
