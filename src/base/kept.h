/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_keep: publishes a lazily made object in static memory.
 * @slot: NULL until then; read it with g_atomic_pointer_get()
 * @made: (transfer full)
 * @release: frees @made if another thread was faster
 *
 * No thread waits for another, unlike with g_once_init_enter(): there, a process forked while
 * another thread makes the object would wait for ever.
 *
 * Returns: (transfer none): the published object; it must not be changed. Callable from any thread.
 */
gpointer dp_keep(gpointer *slot, gpointer made, GDestroyNotify release);
