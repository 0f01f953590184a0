/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/store/builder.h"
#include "structure/structure.h"

/* One family of facts per function: the content of the pages, and their layout. */

void dp_collect_document(DpFacts *facts, DpDocument *document, const DpStructure *structure);
void dp_collect_furniture(DpFacts *facts, const DpStructure *structure);
void dp_collect_geometry(DpFacts *facts, const DpStructure *structure);
void dp_collect_type(DpFacts *facts, const DpStructure *structure);
void dp_collect_small_text(DpFacts *facts, const DpStructure *structure);
void dp_collect_drawings(DpFacts *facts, const DpStructure *structure);
void dp_collect_fonts(DpFacts *facts, const DpStructure *structure);
void dp_collect_abstract(DpFacts *facts, const DpStructure *structure);
void dp_collect_element_sizes(DpFacts *facts, const DpStructure *structure);
void dp_collect_captions(DpFacts *facts, const DpStructure *structure);
void dp_collect_part_sizes(DpFacts *facts, const DpStructure *structure);
void dp_collect_spacing(DpFacts *facts, const DpStructure *structure);
void dp_collect_sections(DpFacts *facts, const DpStructure *structure);
void dp_collect_links(DpFacts *facts, const DpStructure *structure);
void dp_collect_paper_numbers(DpFacts *facts, const DpStructure *structure);
void dp_collect_references(DpFacts *facts, const DpStructure *structure);
void dp_collect_authors(DpFacts *facts, const DpStructure *structure);
void dp_collect_integrity(DpFacts *facts, DpDocument *document);
void dp_collect_claims(DpFacts *facts, DpDocument *document);
void dp_collect_legibility(DpFacts *facts, const DpStructure *structure);

/** dp_collect_zones: what each part of the pages was taken for; only called for `measure`. */
void dp_collect_zones(DpFacts *facts, const DpStructure *structure);

/** dp_collect_sketch: the text by which papers are compared; only called for batches. */
void dp_collect_sketch(DpFacts *facts, const DpStructure *structure);
