/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_unheaded_list_first: the first line of a list of references that stands under no heading we
 * know, or DP_NO_LINE. Wants blocks. */
guint dp_unheaded_list_first(const DpStructure *structure);

/**
 * dp_unheaded_list_is_bare:
 * @first: what dp_unheaded_list_first() gave
 *
 * Whether the list surely has no heading: the paper numbers its headings, so that they can be told,
 * running text stands right above the list, and nothing that we may have failed to read lies
 * between the two.
 */
gboolean dp_unheaded_list_is_bare(const DpStructure *structure, guint first);
