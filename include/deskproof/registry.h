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

/**
 * dp_registry_set_date: @date: (nullable): the day of the checks, "2026-01-31"; NULL: today, or the
 *   day of SOURCE_DATE_EPOCH; an invalid day is ignored
 *
 * With a date, dp_registry_load() prefers editions whose deadline has not passed, and its venues
 * carry remarks about their age. A registry without one never looks at the time.
 */
DP_PUBLIC void dp_registry_set_date(DpRegistry *registry, const char *date);

/** DpRegistryEntry: a venue file; bases (below base/) are not listed. */
typedef struct {
	char *id, *title, *path;
	char *area;     /* (nullable) */
	char *deadline; /* (nullable): the last day for papers, "2026-01-31" */
	char **aliases; /* other names by which people search for it; maybe empty */
	char *url;      /* (nullable): its call for papers */
	char *style;    /* (nullable): what it extends: "base/acm-sigconf" */
} DpRegistryEntry;

/** dp_registry_list: (transfer full) (element-type DpRegistryEntry): sorted by id. */
DP_PUBLIC GPtrArray *dp_registry_list(DpRegistry *registry);

/** dp_registry_venues: (transfer full) (element-type DpVenue): every venue, sorted by id, without
 * those that have mistakes. Reads all files: dp_registry_list() reads only their headers. */
DP_PUBLIC GPtrArray *dp_registry_venues(DpRegistry *registry);

/** dp_registry_styles: the same of the bases that venues extend. */
DP_PUBLIC GPtrArray *dp_registry_styles(DpRegistry *registry);

/** dp_area_ids: the ids of all areas, NULL-terminated, in the order of lists. Static. */
DP_PUBLIC const char *const *dp_area_ids(void);
/** dp_area_title: the title of the area with this id, for lists; never NULL. Static. */
DP_PUBLIC const char *dp_area_title(const char *area);

/**
 * dp_registry_load:
 * @name: a venue id, in letters of any case; a family such as "iclr", which means its newest
 * edition whose deadline has not passed, or else its newest; or the path of a .yaml file, which is
 * checked in full; of the files that the program was built with, the others are known to be sound
 * @diagnostics: all that is wrong with it and with what it extends is added here
 *
 * Returns: NULL with DP_ERROR_USAGE (no such venue; with "did you mean") or DP_ERROR_VENUE (see
 *   @diagnostics)
 */
DP_PUBLIC DpVenue *dp_registry_load(DpRegistry *registry, const char *name, GPtrArray *diagnostics,
                                    GError **error);

/**
 * dp_registry_lint: adds to @diagnostics, as warnings, what is sound in the file at @path but
 * should be looked at: what is stale on @date ("2026-01-31"), what can reject a paper and has no
 * real citation, and what has no effect.
 */
DP_PUBLIC void dp_registry_lint(DpRegistry *registry, const char *path, const char *date,
                                GPtrArray *diagnostics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpRegistry, dp_registry_free)

G_END_DECLS
