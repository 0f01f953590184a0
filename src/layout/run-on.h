/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

/**
 * dp_words_run_on: how many of the words are in lines of four or more, as the words of a sentence
 * do and labels do not.
 * @words: of DpRect, in points, in reading order: the ink of level words, as dp_passages_add() has
 * it
 */
guint dp_words_run_on(const GArray *words);
