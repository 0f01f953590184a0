/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_run_in_parts_find: adds a section for each paragraph after the reference list that begins
 * with the title of an appendix: "Appendix A: Proofs. We show", "A. Omitted proofs. We show". */
void dp_run_in_parts_find(DpStructure *structure);
