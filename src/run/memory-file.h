/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_memory_file_new: a sealed file in memory with these bytes: a receiver can neither change nor
 * shorten it. Returns the descriptor, or -1 with DP_ERROR_WORKER. */
int dp_memory_file_new(GBytes *bytes, GError **error);

/** dp_memory_file_map: (nullable): the whole file, without a copy. @file may be closed afterwards.
 */
GBytes *dp_memory_file_map(int file);
