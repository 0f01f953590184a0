/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "venue/folders.h"

/**
 * dp_lint_file: adds to @diagnostics, as warnings, what in the sound file at @path should be looked
 * at on @date. What is wrong with it, and all of an unsound file, is not its business.
 */
void dp_lint_file(const DpFolders *folders, const char *path, const char *date,
                  GPtrArray *diagnostics);
