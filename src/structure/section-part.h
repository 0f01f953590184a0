/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_section_parts_assign: gives every line the kind of the section it stands in. */
void dp_section_parts_assign(DpStructure *structure);
