/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/row-index.h"

#include "base/limits.h"

/* A slot has the row's number plus one in its low bits, and part of the hash in the others. */
#define ROW_BITS 20
#define ROW_MASK ((G_GUINT64_CONSTANT(1) << ROW_BITS) - 1)

G_STATIC_ASSERT(DP_LIMIT_BATCH_PAPERS < ROW_MASK);

void
dp_row_index_init(DpRowIndex *index, guint n_rows)
{
	/* A third stays free, so that searches are short. */
	index->n_slots = n_rows + n_rows / 2 + 2;
	index->slots = g_new0(guint64, index->n_slots);
}

void
dp_row_index_clear(DpRowIndex *index)
{
	g_clear_pointer(&index->slots, g_free);
	index->n_slots = 0;
}

/* FNV-1a. */
static guint64
hash(const char *text)
{
	guint64 value = G_GUINT64_CONSTANT(14695981039346656037);

	for (const char *p = text; *p != '\0'; p++)
		value = (value ^ (guint8)*p) * G_GUINT64_CONSTANT(1099511628211);
	return value & ~ROW_MASK;
}

static guint
first_slot(const DpRowIndex *index, guint64 key)
{
	return (guint)((key >> ROW_BITS) % index->n_slots);
}

void
dp_row_index_add(DpRowIndex *index, const char *text, guint row)
{
	guint64 key = hash(text);
	guint at = first_slot(index, key);

	while (index->slots[at] != 0)
		at = (at + 1) % index->n_slots;
	index->slots[at] = key | (row + 1);
}

gboolean
dp_row_index_find(const DpRowIndex *index, const char *text, DpRowHas has, gpointer table,
                  guint *row)
{
	guint64 key = hash(text);

	for (guint at = first_slot(index, key); index->slots[at] != 0;
	     at = (at + 1) % index->n_slots) {
		*row = (guint)(index->slots[at] & ROW_MASK) - 1;
		if ((index->slots[at] & ~ROW_MASK) == key && has(table, *row, text))
			return TRUE;
	}
	return FALSE;
}
