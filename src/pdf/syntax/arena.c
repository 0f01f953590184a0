/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/arena.h"

#include <stddef.h>

#define BLOCK (32u * 1024)
#define ALIGNMENT sizeof(max_align_t)

struct _DpArena {
	GPtrArray *blocks;
	guint8 *next; /* in the last block */
	gsize left;
};

DpArena *
dp_arena_new(void)
{
	DpArena *arena = g_new0(DpArena, 1);

	arena->blocks = g_ptr_array_new_with_free_func(g_free);
	return arena;
}

void
dp_arena_free(DpArena *arena)
{
	if (arena == NULL)
		return;
	g_ptr_array_unref(arena->blocks);
	g_free(arena);
}

gpointer
dp_arena_take(DpArena *arena, gsize size)
{
	gsize whole = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	gpointer taken;

	if (whole > arena->left) {
		gsize block = MAX(whole, BLOCK);

		arena->next = g_malloc(block);
		arena->left = block;
		g_ptr_array_add(arena->blocks, arena->next);
	}
	taken = arena->next;
	arena->next += whole;
	arena->left -= whole;
	return taken;
}
