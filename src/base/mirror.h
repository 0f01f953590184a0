/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_text_add_mirrored: @folded: (transfer full): from dp_text_unmask()
 *
 * Text extracted from left to right has Arabic and Hebrew reversed and in presentation forms. Each
 * run of such letters is also appended reversed, in plain letters, as a sentence of its own.
 *
 * Returns: (transfer full): @folded itself if it has no such letters
 */
char *dp_text_add_mirrored(char *folded);
