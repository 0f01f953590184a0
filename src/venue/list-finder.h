/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "venue/folders.h"

/** DpListFinder: finds the lists of wordings that rules name. All borrowed. */
typedef struct {
	const DpFolders *folders;
	GPtrArray *diagnostics;
	GHashTable *read; /* name to GPtrArray of DpWording, for rules that share a list */
	GString *digests; /* of the lists read, for the venue's own */
} DpListFinder;

/** dp_lists_attach: @rules: of DpVenueRule; those that name lists are replaced by copies that
 * contain them. */
void dp_lists_attach(DpListFinder *lists, GPtrArray *rules);
