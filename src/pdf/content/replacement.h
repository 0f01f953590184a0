/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/interpreter.h"

/* The replacement text of marked content with /ActualText (ISO 32000-1, 14.9.4). Nested ones are
 * ignored: the outermost applies to everything inside. */

/** dp_replacement_begin: @text: as UTF-8; it is copied. */
void dp_replacement_begin(DpInterpreter *in, const char *text);

/** dp_replacement_end: ends the marked content; it replaces everything painted since its start. */
void dp_replacement_end(DpInterpreter *in);

/** dp_replacement_cover: adds @run to the runs that it replaces. */
void dp_replacement_cover(DpReplacement *replacement, const DpRun *run);

void dp_replacement_free(DpReplacement *replacement);
