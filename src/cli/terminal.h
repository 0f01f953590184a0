/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_terminal_colour:
 * @choice: "always", "never", or "auto"
 * @file: a file descriptor
 *
 * Auto: never with NO_COLOR, always with CLICOLOR_FORCE, else on a terminal that is not "dumb".
 */
gboolean dp_terminal_colour(const char *choice, int file);
