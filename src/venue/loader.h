/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "venue/folders.h"

/** DpLoader: what was read before, for venues that share it. On the stack, for one thread. */
typedef struct {
	const DpFolders *folders; /* borrowed: where to find what a file extends, and lists */
	GHashTable *lists;        /* of dp_lists_new() */
	GHashTable *files;        /* by path: the sound ones */
	const char *const *only;  /* (nullable): the rules that are wanted of what the program was
	                             built with */
	gboolean thorough; /* parses every file and compiles every pattern; else, what the program
	                      was built with is taken as sound */
} DpLoader;

void dp_loader_init(DpLoader *loader, const DpFolders *folders, gboolean thorough);
void dp_loader_clear(DpLoader *loader);

/**
 * dp_loader_load:
 * @diagnostics: gets all mistakes, sorted
 *
 * Reads a venue file and the files it extends, and merges them from the root down: a rule replaces
 * the whole inherited rule of the same key, `off` removes it.
 *
 * Returns: (nullable): NULL with @error of domain DP_ERROR
 */
DpVenue *dp_loader_load(DpLoader *loader, const char *path, GPtrArray *diagnostics, GError **error);

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

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpLoader, dp_loader_clear)
