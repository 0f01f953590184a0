/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a process has from the one that forked or started it, and what a server gives up of it
 * before a document comes near. */

/** dp_inheritance_keep_descriptor: only @file stays open, as the descriptor @place; all below it
 * lead nowhere. FALSE: some may still be open. */
gboolean dp_inheritance_keep_descriptor(int file, int place);

/** dp_inheritance_forget_environment: but for what says where fonts and their settings lie. The
 * bytes are overwritten, not only out of reach of getenv(). For a process with one thread. */
void dp_inheritance_forget_environment(void);

/** dp_inheritance_reset_signals: each has its usual effect, and SIGCHLD is blocked, for
 * sigtimedwait(). */
void dp_inheritance_reset_signals(void);
