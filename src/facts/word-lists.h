/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/phrase.h"

/*
 * What the files of src/facts/words say, as the program has it: compiled in when it is built
 * (compile-words.c). A file tells of each list what it is for.
 */

/** DpPhraseList: phrases in static memory. */
typedef struct {
	DpPhrase *phrases;
	guint n;
} DpPhraseList;

/* self-references.words */
extern const DpPhraseList DP_WORDS_SELF_REFERENCES;
