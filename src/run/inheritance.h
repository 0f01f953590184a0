/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a process inherits from its parent, and what a server gives up of it before it reads a
 * document. */

/** dp_inheritance_keep_descriptor: keeps only @file open, as the descriptor @place; all below it
 * are redirected to nothing. FALSE: some may still be open. */
gboolean dp_inheritance_keep_descriptor(int file, int place);

/** dp_inheritance_forget_environment: keeps only the variables with the place of fonts and their
 * settings. The bytes of the others are overwritten, not only removed from getenv(). For a process
 * with one thread. */
void dp_inheritance_forget_environment(void);

/** dp_inheritance_reset_signals: restores the default of each, and blocks SIGCHLD, for
 * sigtimedwait(). */
void dp_inheritance_reset_signals(void);
