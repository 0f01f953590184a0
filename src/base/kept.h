/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_keep: publishes in static memory what was made when it was first needed.
 * @slot: NULL until then; read it with g_atomic_pointer_get()
 * @made: (transfer full)
 * @release: frees @made where another thread was faster
 *
 * No thread waits for another, as with g_once_init_enter(): a process that is forked while another
 * thread makes the same thing would wait for ever.
 *
 * Returns: (transfer none): what is kept; nobody may change it. Safe from any thread.
 */
gpointer dp_keep(gpointer *slot, gpointer made, GDestroyNotify release);
