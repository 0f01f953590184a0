/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/**
 * dp_references_find: finds the heading, lines and entries of the reference list; marks them
 * DP_ROLE_REFERENCE.
 *
 * Every possible references heading is scored by its style, its position and what follows it; the
 * best one is used, even with a low score.
 */
void dp_references_find(DpStructure *structure);
