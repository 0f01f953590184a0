/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/**
 * dp_entries_split: fills structure->entries from the reference list's lines.
 *
 * By labels ("[12]", "12."), else by hanging indents, else by the space between entries.
 */
void dp_entries_split(DpStructure *structure);
