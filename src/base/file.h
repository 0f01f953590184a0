/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_file_open:
 *
 * Opens a regular file for reading. A pipe or a device of the same name would keep the reader
 * waiting, or give bytes for ever, and is refused at once. -1 with DP_ERROR_IO, or with
 * DP_ERROR_WORKER where descriptors or memory are missing; the message is a sentence ("There is no
 * such file."). Safe in any thread.
 */
int dp_file_open(const char *path, GError **error);

/**
 * dp_file_read:
 * @most: bytes
 * @length: set to their number
 *
 * The bytes of a regular file, a zero byte after them (transfer full). @error: as of
 * dp_file_open(), and DP_ERROR_LIMIT where there are more than @most. Safe in any thread.
 */
char *dp_file_read(const char *path, gsize most, gsize *length, GError **error);

/** dp_file_read_open: the same of what is open already, which may be a pipe; closes nothing. */
char *dp_file_read_open(int file, gsize most, gsize *length, GError **error);

/** dp_file_is_plain: whether @path is missing or a regular file, so that to open it cannot wait. */
gboolean dp_file_is_plain(const char *path);

/** dp_file_is_same: whether both paths exist and lead to one file, through whatever links. */
gboolean dp_file_is_same(const char *path, const char *other);
