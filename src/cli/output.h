/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_output_check:
 * @path: (nullable): where a report is to go; NULL or "-" is standard output
 * @inputs: paths, up to NULL
 *
 * Asked before any work is done: FALSE after complaining where @path is one of the inputs, under
 * whatever name or link, or is a PDF or a database that is there already, so that no report
 * replaces an author's paper or a store of results.
 */
gboolean dp_output_check(const char *path, const char *const *inputs);

/**
 * dp_output_write:
 * @path: (nullable): NULL or "-" is standard output
 *
 * A file is there as a whole or, after a failure, as it was before: the text goes to another file
 * of the same folder, which then takes its name. A device or a pipe is written to. Complains and
 * returns FALSE when it fails.
 */
gboolean dp_output_write(const char *path, const char *text, gsize length);
