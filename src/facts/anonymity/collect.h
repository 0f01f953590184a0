/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/roster.h>

#include "facts/store/builder.h"
#include "structure/structure.h"

/* Facts that identify the authors. */

void dp_collect_leaks(DpFacts *facts, DpDocument *document, const DpStructure *structure);

/** dp_collect_names: searches what only the caller knows: the file's name and the list of authors.
 * @file_name, @roster: (nullable) */
void dp_collect_names(DpFacts *facts, DpDocument *document, const DpStructure *structure,
                      const char *file_name, const DpRoster *roster);

/**
 * dp_collect_revisions: what earlier revisions of the file (ISO 32000-1, 7.5.6) show of the authors
 * and the newest does not. Call it after all others.
 * @pdf: the bytes of @document
 * @file_name, @roster: (nullable)
 */
void dp_collect_revisions(DpFacts *facts, GBytes *pdf, DpDocument *document,
                          const DpStructure *structure, const char *file_name,
                          const DpRoster *roster);
