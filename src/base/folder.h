/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_folder_open: a descriptor of the folder at @path, for dp_folder_open_file(); -1 with
 * DP_ERROR_IO. */
int dp_folder_open(const char *path, GError **error);

/**
 * dp_folder_open_file: a regular file in an open folder, for reading.
 * @path: relative to it: names with "/" between them
 *
 * No other file can be reached: ".", ".." and links are refused, wherever they lead. Returns -1
 * with DP_ERROR_IO or DP_ERROR_WORKER, as dp_file_open(). Callable from any thread.
 */
int dp_folder_open_file(int folder, const char *path, GError **error);
