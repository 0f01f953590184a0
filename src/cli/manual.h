/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_manual_fill: @template with its lines "@COMMANDS@" and "@RULES@" replaced by what the tables
 * say, and the word "@VERSION@" by the program's. (transfer full) */
char *dp_manual_fill(const char *template);
