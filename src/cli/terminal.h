/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_terminal_colour:
 * @choice: "always", "never", or "auto"
 * @file: a file descriptor
 *
 * Auto: NO_COLOR says no, CLICOLOR_FORCE says yes, else a terminal has colours unless it is "dumb".
 */
gboolean dp_terminal_colour(const char *choice, int file);
