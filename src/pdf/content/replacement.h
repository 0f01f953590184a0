/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/interpreter.h"

/* What stands for the glyphs painted inside marked content with /ActualText (ISO 32000-1, 14.9.4).
 * One inside another counts for nothing: the outer one stands for all. */

/** dp_replacement_begin: @text: as UTF-8; it is copied. */
void dp_replacement_begin(DpInterpreter *in, const char *text);

/** dp_replacement_end: the marked content ends; what was painted since is what it stood for. */
void dp_replacement_end(DpInterpreter *in);

/** dp_replacement_cover: @run is painted in its place, too. */
void dp_replacement_cover(DpReplacement *replacement, const DpRun *run);

void dp_replacement_free(DpReplacement *replacement);
