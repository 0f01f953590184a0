/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/drawing.h>

#include "base/bound.h"
#include "facts/store/builder.h"
#include "structure/structure.h"

/**
 * dp_facts_measure: runs every collector over one document. (transfer full)
 * @drawing: (nullable): pages that another program drew
 * @page_limit: for main-text.lines-over; 0: not asked
 */
DpFacts *dp_facts_measure(DpDocument *document, const DpStructure *structure,
                          const DpDrawnPages *drawing, guint page_limit);

/** dp_collect_bounds: the bounds that the other collectors met; call it last. */
void dp_collect_bounds(DpFacts *facts, const DpBounds *bounds);
