/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/suspect.h"

/*
 * What a contrast for each word of a passage says of it. Contrasts are of the luminance of black on
 * white, 0 to 1, in arrays of as many as the passage has words.
 */

/** DP_FLAT_ROW: a visible passage may have an invisible part in the same style. A part counts from
 * so many words in a row: a single word of light figures or dashes may look empty. */
#define DP_FLAT_ROW 4u

/** DP_FLAT_CONTRAST: less is too faint to read in print. */
#define DP_FLAT_CONTRAST 0.12

/** dp_suspect_is_long: whether it is a passage at all, and not a padding digit or a white dot. */
gboolean dp_suspect_is_long(const DpSuspect *suspect);

/** dp_suspect_needs_ink: whether only the ink at its words can tell if it is hidden. */
gboolean dp_suspect_needs_ink(const DpSuspect *suspect);

gboolean dp_suspect_is_flat(const DpSuspect *suspect, const double *contrast, guint word);

/** dp_suspect_lacks_ink: whether so many of its words are flat that all of it is hidden. */
gboolean dp_suspect_lacks_ink(const DpSuspect *suspect, const double *contrast);

/** dp_suspect_has_same_parts: whether the same of its words are invisible parts by @a and by @b. */
gboolean dp_suspect_has_same_parts(const DpSuspect *suspect, const double *a, const double *b);

/** dp_suspect_is_settled: whether enough of its words are settled (layout/word-ink.h) for the same
 * finding, whatever the others are. @contrast: set for each of its words */
gboolean dp_suspect_is_settled(const DpSuspect *suspect, double *contrast);

/** dp_suspects_are_settled: whether no drawing of the page of @suspects (of DpSuspect) is needed.
 */
gboolean dp_suspects_are_settled(const GPtrArray *suspects);
