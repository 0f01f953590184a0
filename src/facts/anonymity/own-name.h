/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_own_name: the name that the title gives the paper's subject, folded: "lantern" of "Lantern:
 * Handing Out Work"; "" if it gives none. (transfer full) */
char *dp_own_name(const DpStructure *structure);
