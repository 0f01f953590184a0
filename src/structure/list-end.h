/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/list-form.h"

/** dp_list_end_by_text: among the lines after @first up to @last: the last one before only
 * paragraphs that are not entries follow. */
guint dp_list_end_by_text(const DpStructure *structure, guint first, guint last);

/** dp_list_block_is_foreign: whether a block is a paragraph with hardly any sign of entries. */
gboolean dp_list_block_is_foreign(const DpStructure *structure, const DpBlock *block);

/** dp_list_end_trim: the last line of the last entry; after it, up to references_last, are floats,
 * biographies, dates of receipt. Drops invalid entries. */
guint dp_list_end_trim(DpStructure *structure, const DpListForm *form);
