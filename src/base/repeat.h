/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_REPEAT_WORDS: the longest run of words whose repetition is seen: an aside, "as I have always
 * said it to you before". A longer one is a sentence's worth, and the search for orders that are
 * drawn out sees it. */
#define DP_REPEAT_WORDS 8u

/**
 * dp_text_without_repeats:
 * @text: (transfer full): valid UTF-8, words apart by single spaces
 *
 * Words that are said three times on end, or more often, are kept twice: "very very very good".
 * Padding of that kind draws an order out, and says nothing.
 *
 * Returns: (transfer full): @text itself when nothing repeats
 */
char *dp_text_without_repeats(char *text);
