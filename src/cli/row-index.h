/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpRowIndex: finds the rows of a table by a text. It stores only some bits of the text's hash: 12
 * bytes a row. The caller must check that a row really has the text.
 */
typedef struct {
	guint64 *slots; /* 0: free */
	guint n_slots;
} DpRowIndex;

/** dp_row_index_init: for at most @n_rows, which must be less than about a million. */
void dp_row_index_init(DpRowIndex *index, guint n_rows);
void dp_row_index_clear(DpRowIndex *index);

void dp_row_index_add(DpRowIndex *index, const char *text, guint row);

/** DpRowHas: whether @row has @text. */
typedef gboolean (*DpRowHas)(gpointer table, guint row, const char *text);

/** dp_row_index_find: the row with @text, or FALSE. */
gboolean dp_row_index_find(const DpRowIndex *index, const char *text, DpRowHas has, gpointer table,
                           guint *row);
