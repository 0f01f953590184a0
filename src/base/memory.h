/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_memory_gave_out: ends the process, as GLib does where it gets no memory, for a library that
 * goes on instead: what it could not hold looks like damage of the file, and is the machine's.
 */
void dp_memory_gave_out(void) G_GNUC_NORETURN;

/** dp_memory_when_it_gives_out: @end is to be called then, and does not return. Before there are
 * threads. */
void dp_memory_when_it_gives_out(void (*end)(void));
