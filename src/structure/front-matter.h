/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_front_matter_find: title, authors and the abstract's heading on page 1; sets main_first. */
void dp_front_matter_find(DpStructure *structure);
