/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/**
 * dp_contents_tables_find: marks the sections that are a table of contents, whose lines end in page
 * numbers, and removes sections whose headings are only its lines. Call it after
 * dp_headings_find().
 */
void dp_contents_tables_find(DpStructure *structure);
