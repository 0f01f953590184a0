/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/roster.h>

#include "base/bound.h"
#include "facts/builder.h"
#include "structure/structure.h"

/**
 * dp_facts_measure: runs every collector over one document. (transfer full)
 * @page_limit: for main-text.lines-over; 0: not asked
 */
DpFacts *dp_facts_measure(DpDocument *document, const DpStructure *structure, guint page_limit);

/* One family of facts each. */
void dp_collect_document(DpFacts *facts, DpDocument *document, const DpStructure *structure);
void dp_collect_furniture(DpFacts *facts, const DpStructure *structure);
void dp_collect_geometry(DpFacts *facts, const DpStructure *structure);
void dp_collect_type(DpFacts *facts, const DpStructure *structure);
void dp_collect_small_text(DpFacts *facts, const DpStructure *structure);
void dp_collect_fonts(DpFacts *facts, const DpStructure *structure);
void dp_collect_abstract(DpFacts *facts, const DpStructure *structure);
void dp_collect_spacing(DpFacts *facts, const DpStructure *structure);
void dp_collect_sections(DpFacts *facts, const DpStructure *structure);
void dp_collect_references(DpFacts *facts, const DpStructure *structure);
void dp_collect_authors(DpFacts *facts, const DpStructure *structure);
void dp_collect_integrity(DpFacts *facts, DpDocument *document);
void dp_collect_legibility(DpFacts *facts, const DpStructure *structure);
void dp_collect_hidden(DpFacts *facts, DpDocument *document, const DpStructure *structure);
void dp_collect_leaks(DpFacts *facts, DpDocument *document, const DpStructure *structure);

/** dp_collect_sketch: what many papers are compared by; only where there are many. */
void dp_collect_sketch(DpFacts *facts, const DpStructure *structure);

/** dp_collect_names: what only the caller knows of: the file's name and who its authors are.
 * @file_name, @roster: (nullable) */
void dp_collect_names(DpFacts *facts, DpDocument *document, const DpStructure *structure,
                      const char *file_name, const DpRoster *roster);

/**
 * dp_collect_revisions: what earlier revisions of the file (ISO 32000-1, 7.5.6) tell of the authors
 * and the newest does not; after all others.
 * @pdf: the bytes of @document
 * @file_name, @roster: (nullable)
 */
void dp_collect_revisions(DpFacts *facts, GBytes *pdf, DpDocument *document,
                          const DpStructure *structure, const char *file_name,
                          const DpRoster *roster);

/** dp_collect_bounds: which bounds were met while all the others were collected; after them. */
void dp_collect_bounds(DpFacts *facts, const DpBounds *bounds);
