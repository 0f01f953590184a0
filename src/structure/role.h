/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_roles_assign: sets the role of every block, and of every line without one. */
void dp_roles_assign(DpStructure *structure);

/** dp_block_has_footnote_rule: whether the rule that separates footnotes is right above it. */
gboolean dp_block_has_footnote_rule(const DpStructure *structure, const DpBlock *block);
