/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/list-form.h"

/**
 * dp_entries_split: fills structure->entries from the lines structure->references_first to
 * references_last.
 *
 * Splits by labels ("[12]", "12.") in ascending order, else by indents, else by the space between
 * entries, else by the words.
 */
void dp_entries_split(DpStructure *structure, const DpListForm *form);

/** dp_entry_is_line: whether line @index may be one of the list's entries. */
gboolean dp_entry_is_line(const DpStructure *structure, const DpListForm *form, guint index);

/** dp_entry_ends: whether an entry may end with @text, which must not be in the middle of a
 * sentence or a name. */
gboolean dp_entry_ends(const char *text);
