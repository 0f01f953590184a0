/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

#include "cli/sandbox.h"

/* The annotated copies of `check --annotate`. */

/** dp_copies_paths: where the copy of each of @files goes: @target itself, or a file in it if it is
 * a folder. (transfer full): NULL after complaining */
GStrv dp_copies_paths(const char *target, char *const *files);

/** dp_copies_check: before any work. FALSE after complaining if one of @paths may not be written:
 * it is @report (nullable), where the report goes, or see dp_output_check(). An earlier copy may be
 * replaced. */
gboolean dp_copies_check(char *const *paths, const char *report, const char *const *inputs);

/** dp_copies_say: complains about what a copy of the paper at @path lost or lacks. @notes: of
 * DpCopyNote */
void dp_copies_say(const char *path, guint notes);

/**
 * dp_copies_write:
 * @pdf: (nullable): NULL if the paper could not be read
 *
 * Writes the copy of one paper. A paper that could not be checked or copied has none, which is
 * said. FALSE after complaining: the copy could not be written.
 */
gboolean dp_copies_write(const char *path, GBytes *pdf, const DpReport *report,
                         const DpVenue *venue, DpSandbox *sandbox);
