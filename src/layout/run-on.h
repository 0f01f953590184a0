/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

/**
 * dp_words_run_on: how many of the words are in lines of at least four, like the words of a
 * sentence and unlike labels.
 * @words: of DpRect, in points, in reading order: the ink of horizontal words, from
 * dp_passages_add()
 */
guint dp_words_run_on(const GArray *words);
