/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_line_looks_set_apart: bold, larger, in capitals, or numbered italic, like a heading. */
gboolean dp_line_looks_set_apart(const DpStructure *structure, const DpLine *line);

/**
 * dp_line_run_in_head: "Ethics statement. We": the line starts with a bold or italic head and
 * continues with text. @kind: (out): the kind of a section with that title
 *
 * Returns: length of the head in bytes; 0: it has none
 */
gsize dp_line_run_in_head(const DpLine *line, DpSectionKind *kind);

/** dp_headings_find: fills structure->sections and marks their lines DP_ROLE_HEADING. */
void dp_headings_find(DpStructure *structure);
