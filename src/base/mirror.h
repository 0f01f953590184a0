/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_text_add_mirrored:
 * @folded: (transfer full): from dp_text_unmask()
 *
 * Lines that were read from left to right have Arabic and Hebrew backwards, and in the shapes that
 * letters take within words. Each run of such letters is added at the end once more, backwards and
 * in plain letters, as a sentence of its own.
 *
 * Returns: (transfer full): @folded itself when it has no such letters
 */
char *dp_text_add_mirrored(char *folded);
