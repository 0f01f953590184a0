/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/text/phrase.h"

/*
 * What the files of src/facts/text/words say, as the program has it: compiled in when it is built
 * (compile-words.c). A file tells of each list what it is for.
 */

/** DpPhraseList: phrases in static memory. */
typedef struct {
	DpPhrase *phrases;
	guint n;
} DpPhraseList;

/* self-references.words */
extern const DpPhraseList DP_WORDS_SELF_REFERENCES;

/* acknowledgments.words */
extern const DpPhraseList DP_WORDS_ACKNOWLEDGMENTS, DP_WORDS_ACKNOWLEDGMENT_HEADINGS;
extern DpLazyPattern DP_WORDS_THANKS, DP_WORDS_THANKED_REVIEWERS, DP_WORDS_NAME_FOLLOWS,
    DP_WORDS_TITLE_ENDS, DP_WORDS_REVIEWERS_ELSEWHERE, DP_WORDS_NAMED_SOMEBODY,
    DP_WORDS_ACKNOWLEDGMENT_ADVICE, DP_WORDS_ACKNOWLEDGMENT_LEFT_OUT,
    DP_WORDS_ACKNOWLEDGMENT_FILLER, DP_WORDS_FUNDERS;
