/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_memory_abort: ends the process, as GLib does when an allocation fails. For libraries
 * that continue instead: what they could not load would look like damage of the file.
 */
void dp_memory_abort(void) G_GNUC_NORETURN;

/** dp_memory_on_exhaustion: sets @end, which is then called and must not return. Call it before
 * starting threads. */
void dp_memory_on_exhaustion(void (*end)(void));

/**
 * dp_memory_populate: gets @bytes, a multiple of 2 MiB, from the kernel at once, for what is
 * allocated next, and keeps what is freed. A page that comes when it is first touched costs several
 * times as much; where the kernel has huge pages, one takes the place of 512 small ones. Only for a
 * process of our own: it sets options of its allocator. Has no effect where the kernel or the C
 * library cannot do this.
 */
void dp_memory_populate(guint bytes);
