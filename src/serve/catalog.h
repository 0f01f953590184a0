/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/registry.h>

#include "serve/answer.h"

/** DpCatalog: the venues and rules that the service knows. Any number of threads may use it. */
typedef struct _DpCatalog DpCatalog;

/** dp_catalog_new: @folders: (nullable): as for dp_registry_new(). @date: (nullable): as for
 * dp_registry_set_date(). */
DpCatalog *dp_catalog_new(const char *const *folders, const char *date);
void dp_catalog_free(DpCatalog *catalog);

/**
 * dp_catalog_venue: the venue with this id or of this family; never a file that a client names.
 * @error: DP_ERROR_USAGE: there is none, with "did you mean"; DP_ERROR_VENUE: its files are wrong
 *
 * (transfer full)
 */
DpVenue *dp_catalog_venue(DpCatalog *catalog, const char *id, GError **error);

/** dp_catalog_problem: what a client is told of @error, of dp_catalog_venue(): with @status if its
 * request is wrong, and without a path of this machine. (transfer full) */
DpHttpAnswer *dp_catalog_problem(guint status, const GError *error);

/** dp_catalog_list: all venues as JSON. (transfer full) */
char *dp_catalog_list(DpCatalog *catalog);

/** dp_catalog_likeness: the styles and venues that a paper looks like, as JSON: as `deskproof
 * identify --format json` writes it. @name: of the paper. (transfer full) */
char *dp_catalog_likeness(DpCatalog *catalog, const DpFacts *facts, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpCatalog, dp_catalog_free)
