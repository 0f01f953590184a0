/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/**
 * dp_references_find: the reference list's heading and lines, and its entries; marks them
 * DP_ROLE_REFERENCE.
 *
 * Every heading that may mean references is scored by how it is set, what follows it and where it
 * stands; the best one counts, even when it scores low.
 */
void dp_references_find(DpStructure *structure);
