/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_unheaded_list_first: the first line of a reference list without a known heading, or
 * DP_NO_LINE. Needs blocks. */
guint dp_unheaded_list_first(const DpStructure *structure);

/**
 * dp_unheaded_list_is_bare: @first: from dp_unheaded_list_first()
 *
 * Whether the list certainly has no heading: the paper's headings are numbered and therefore
 * recognised, running text is right above the list, and there is nothing between them that we may
 * have failed to read.
 */
gboolean dp_unheaded_list_is_bare(const DpStructure *structure, guint first);
