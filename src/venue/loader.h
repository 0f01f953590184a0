/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "venue/folders.h"

/**
 * dp_loader_load:
 * @folders: where to find the files that @path extends
 * @lists: of dp_lists_new(): lists that were read before, and are not read again
 * @diagnostics: gets all mistakes, sorted
 *
 * Reads a venue file and the files it extends, and merges them from the root down: a rule replaces
 * the whole inherited rule of the same key, `off` removes it.
 *
 * Returns: (nullable): NULL with @error of domain DP_ERROR
 */
DpVenue *dp_loader_load(const DpFolders *folders, GHashTable *lists, const char *path,
                        GPtrArray *diagnostics, GError **error);

/**
 * dp_loader_read: @path: what the venue's file would be called; it is not read
 * @bytes: the content of a venue file that extends nothing and names no lists
 *
 * Returns: (nullable): NULL with @error of domain DP_ERROR
 */
DpVenue *dp_loader_read(const char *path, const char *bytes, gsize length, GPtrArray *diagnostics,
                        GError **error);

/**
 * dp_loader_chain: (transfer full) (element-type DpVenueFile): the file at @path and what it
 * extends, one after the other. Mistakes are not reported: dp_loader_load() does.
 *
 * Returns: (nullable): NULL if one of them cannot be read
 */
GPtrArray *dp_loader_chain(const DpFolders *folders, const char *path);
