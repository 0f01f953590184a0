/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/store/builder.h"
#include "structure/structure.h"

/** dp_reference_style_add: adds references.order and references.labels, how the entries of the list
 * are sorted and marked. */
void dp_reference_style_add(DpFacts *facts, const DpStructure *structure);
