/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpArena: memory that is freed at once. */
typedef struct _DpArena DpArena;

DpArena *dp_arena_new(void);
void dp_arena_free(DpArena *arena);

/** dp_arena_take: @size bytes, aligned for any type, not cleared. */
gpointer dp_arena_take(DpArena *arena, gsize size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpArena, dp_arena_free)
