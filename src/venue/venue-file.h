/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "venue/reader.h"
#include "venue/yaml-file.h"

/** DpFileRule: a file's entry for one key. */
typedef struct {
	char *key;
	guint line, column;
	gboolean off;      /* the file removes the inherited rule */
	DpVenueRule *rule; /* owned; NULL when off, and when it could not be read */
} DpFileRule;

/** DpVenueFile: one venue file, without what it extends. For one thread. */
typedef struct {
	char *path, *digest; /* digest: SHA-256 over its bytes, hex */
	char *id, *title;
	char *extends; /* (nullable) */
	guint extends_line, extends_column;
	char **tracks, **stages; /* (nullable) */
	char *deadline;          /* (nullable) */
	guint tracks_line, stages_line, deadline_line;
	char **marks;      /* (nullable): patterns */
	GPtrArray *prints; /* (nullable): of DpVenuePrint */
	GPtrArray *rules;  /* of DpFileRule, owned, in file order */
} DpVenueFile;

/**
 * dp_venue_file_read:
 * @only: (nullable): NULL-terminated: of a file that the program was built with, the rules to read;
 *   the others are left out
 * @diagnostics: gets all mistakes in the file itself
 *
 * Returns: (nullable) (transfer full): NULL, with a diagnostic, when the file is unusable
 */
DpVenueFile *dp_venue_file_read(const DpYamlFile *yaml, const char *const *only,
                                GPtrArray *diagnostics);
DpVenueFile *dp_venue_file_ref(DpVenueFile *file);
void dp_venue_file_unref(DpVenueFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpVenueFile, dp_venue_file_unref)
