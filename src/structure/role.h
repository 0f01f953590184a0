/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_roles_assign: gives every block, and every line without a role yet, what it is. */
void dp_roles_assign(DpStructure *structure);

/** dp_block_has_footnote_rule: whether the rule that sets footnotes off is drawn right above it. */
gboolean dp_block_has_footnote_rule(const DpStructure *structure, const DpBlock *block);
