/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "venue/folders.h"

/** DpListFinder: finds the lists of wordings that rules name. All borrowed. */
typedef struct {
	const DpFolders *folders;
	GPtrArray *diagnostics;
	GHashTable *read;  /* see dp_lists_new(): for rules and venues that share a list */
	GHashTable *used;  /* names of the lists of this venue: a set */
	GString *digests;  /* of these, for the venue's own */
	gboolean thorough; /* see DpLoader */
} DpListFinder;

/** dp_lists_new: (transfer full): where lists are kept that were read, by name; empty. */
GHashTable *dp_lists_new(void);

/** dp_lists_attach: @rules: of DpVenueRule; those that name lists are replaced by copies that
 * contain them. */
void dp_lists_attach(DpListFinder *lists, GPtrArray *rules);
