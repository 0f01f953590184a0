/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** DpEpigraph: what a line is in a quotation under the title that names its own author. */
typedef enum {
	DP_EPIGRAPH_NONE,
	DP_EPIGRAPH_PART, /* of the quotation, or of its source: it names no author of the paper */
	DP_EPIGRAPH_SOURCE, /* below a quotation: it may name the quotation's author or the paper's
	                     */
} DpEpigraph;

/** dp_epigraphs_find: one for each line before @structure's main_first. (transfer full) */
DpEpigraph *dp_epigraphs_find(const DpStructure *structure);
