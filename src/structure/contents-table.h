/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/**
 * dp_contents_tables_find: marks the sections that are a table of contents, whose lines end in the
 * numbers of pages, and takes out those whose headings are no more than its lines. To be called
 * after dp_headings_find().
 */
void dp_contents_tables_find(DpStructure *structure);
