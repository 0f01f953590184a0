/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_REPEAT_WORDS: the longest run of words whose repetition is detected: an aside such as "as I
 * have always said it to you before". Longer ones are sentences, and the search for drawn-out
 * instructions detects them. */
#define DP_REPEAT_WORDS 8u

/**
 * dp_text_without_repeats: @text: (transfer full): valid UTF-8, words separated by single spaces
 *
 * Words repeated three or more times in a row are kept twice: "very very very very good". Such
 * padding stretches an instruction without adding meaning.
 *
 * Returns: (transfer full): @text itself if nothing repeats
 */
char *dp_text_without_repeats(char *text);
