/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_reference_names_has: whether the reference list contains the surname of @name, the last of
 * its words: then the name is that of somebody whose work is cited. */
gboolean dp_reference_names_has(const DpStructure *structure, const char *name);

/** dp_reference_names_year: the newest year in the reference list; 0: none. */
guint dp_reference_names_year(const DpStructure *structure);
