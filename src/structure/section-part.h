/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_section_parts_assign: sets for every line the kind of its section. */
void dp_section_parts_assign(DpStructure *structure);
