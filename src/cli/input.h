/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_input_read:
 * @path: a file, or "-" for standard input
 *
 * A path must be a regular file; standard input may be anything; at most DP_LIMIT_PDF_BYTES.
 * @error: DP_ERROR_IO, _WORKER or _LIMIT; the message is a sentence ("There is no such file.").
 */
GBytes *dp_input_read(const char *path, GError **error);
