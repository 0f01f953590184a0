/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>
#include <deskproof/venue.h>

G_BEGIN_DECLS

/** DpRegistry: the folders searched for venue files; the first match is used. For one thread at a
 * time; threads may share the venues it loads. */
typedef struct _DpRegistry DpRegistry;

/**
 * dp_registry_new: @folders: (nullable): NULL-terminated, searched first (--rules-dir)
 *
 * Then searches DESKPROOF_RULES_PATH, the XDG config and data folders and the installed folder; run
 * from a build tree it also finds the source's rules/.
 */
DP_PUBLIC DpRegistry *dp_registry_new(const char *const *folders);
DP_PUBLIC void dp_registry_free(DpRegistry *registry);

/** DpRegistryEntry: a venue file; bases (below base/) are not listed. */
typedef struct {
	char *id, *title, *path;
} DpRegistryEntry;

/** dp_registry_list: (transfer full) (element-type DpRegistryEntry): sorted by id. */
DP_PUBLIC GPtrArray *dp_registry_list(DpRegistry *registry);

/**
 * dp_registry_load:
 * @name: a venue id, or the path of a .yaml file
 * @diagnostics: all that is wrong with it and with what it extends is added here
 *
 * Returns: NULL with DP_ERROR_USAGE (no such venue; with "did you mean") or DP_ERROR_VENUE (see
 *   @diagnostics)
 */
DP_PUBLIC DpVenue *dp_registry_load(DpRegistry *registry, const char *name, GPtrArray *diagnostics,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpRegistry, dp_registry_free)

G_END_DECLS
