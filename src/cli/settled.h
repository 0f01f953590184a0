/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A file that another program writes again and again. */

/** DpSettled: the last state of the file that was seen as complete; zeros at first. */
typedef struct {
	guint64 size, inode;
	gint64 changed; /* microseconds */
} DpSettled;

/**
 * dp_settled_wait:
 *
 * Waits until the file at @path differs from @seen and is complete: it has not changed for a moment
 * and ends as a PDF does, or has not changed for some seconds. A file that is missing is waited
 * for. Then sets @seen.
 */
void dp_settled_wait(const char *path, DpSettled *seen);
