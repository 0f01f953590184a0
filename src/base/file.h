/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_file_open:
 *
 * Opens a regular file for reading. A pipe or a device is refused at once: it could block the
 * reader or never end. -1 with DP_ERROR_IO, or with DP_ERROR_WORKER if descriptors or memory run
 * out; the message is a sentence ("There is no such file."). Callable from any thread.
 */
int dp_file_open(const char *path, GError **error);

/**
 * dp_file_read: @most: bytes
 * @length: set to their number
 *
 * The bytes of a regular file, followed by a zero byte (transfer full). @error: as for
 * dp_file_open(), and DP_ERROR_LIMIT if there are more than @most. Callable from any thread.
 */
char *dp_file_read(const char *path, gsize most, gsize *length, GError **error);

/** dp_file_read_open: the same for an open descriptor, which may be a pipe; does not close it. */
char *dp_file_read_open(int file, gsize most, gsize *length, GError **error);

/** dp_file_write_open: all @size bytes into an open descriptor. FALSE: errno says why. Callable
 * from any thread. */
gboolean dp_file_write_open(int file, gconstpointer bytes, gsize size);

/** dp_file_refuse: FALSE, with the error of dp_file_open() for @number, an errno. */
gboolean dp_file_refuse(GError **error, int number);

/** dp_file_check_kind: whether @mode (of a stat) is that of a regular file; @error: DP_ERROR_IO. */
gboolean dp_file_check_kind(guint mode, GError **error);

/** dp_file_is_plain: whether @path is missing or a regular file, so that opening it cannot block.
 */
gboolean dp_file_is_plain(const char *path);

/** dp_file_is_same: whether both paths exist and are the same file after following links. */
gboolean dp_file_is_same(const char *path, const char *other);
