/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_own_name: the name that the title gives the paper's subject, folded: "lantern" of "Lantern:
 * Handing Out Work"; "" if it gives none. (transfer full) */
char *dp_own_name(const DpStructure *structure);

/** dp_own_name_apart: the same, if it tells a program or a folder of the paper's authors from
 * others by itself; "" if it is short, a word of the paper's language, or the name of what the
 * paper only studies. (transfer full) */
char *dp_own_name_apart(const DpStructure *structure);
