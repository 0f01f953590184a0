/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_captions_find: fills structure->captions and marks their lines DP_ROLE_CAPTION. */
void dp_captions_find(DpStructure *structure);
