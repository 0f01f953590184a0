/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pattern.h"
#include "facts/text/passage.h"

/** DpPhraseFlags: what those who look for a phrase need to know of it. */
typedef enum {
	DP_PHRASE_SURE = 1 << 0,         /* nobody but the authors may be meant */
	DP_PHRASE_NEEDS_FUNDER = 1 << 1, /* it thanks where it names one */
	DP_PHRASE_WITH_CLAUSE = 1 << 2,  /* what stands before it in its clause belongs to it */
	DP_PHRASE_OF_PAPER = 1 << 3,     /* in a title, a subject, keywords: of this paper */
	DP_PHRASE_OF_PROGRAM = 1 << 4,   /* in the name of the program that made it */
	DP_PHRASE_OF_OUTLINE = 1 << 5,   /* in a bookmark */
	DP_PHRASE_FIRST_PAGE = 1 << 6,   /* only there does it speak of the authors */
	DP_PHRASE_BEFORE_TITLE = 1 << 7, /* the paper's title follows */
} DpPhraseFlags;

/**
 * DpPhrase: a way of saying something, in static memory, and the words that betray it.
 *
 * A pattern is slow and a paper long, so the pattern runs only where one of @marks stands, and is
 * compiled only when one does. Threads may search for the same phrase.
 */
typedef struct {
	const char *expression;
	/* One of these is in every match: words as dp_word_index_find() takes them, or behind a "*"
	 * bytes that may stand anywhere and are as they are written; "|" between them. */
	const char *marks;
	guint before;       /* bytes of a match in front of its first mark at most */
	DpPattern *pattern; /* NULL until needed */
	/* (nullable): one of these stands within @reach bytes of a mark of each match, in letters
	 * of any case: parts of words; a space is any white space; "|" between them */
	const char *near;
	guint reach;
	guint flags; /* of DpPhraseFlags */
} DpPhrase;

/** DpPhraseSearch: finds a phrase in a passage, match by match. */
typedef struct {
	DpPassage *passage;
	DpPhrase *phrase;
	GArray *marks; /* of guint: where marks stand, in the order of the text */
	guint next;    /* of them */
	gsize from;    /* where a match may begin */
} DpPhraseSearch;

void dp_phrase_search_init(DpPhraseSearch *search, DpPhrase *phrase, DpPassage *passage);
void dp_phrase_search_clear(DpPhraseSearch *search);

/** dp_phrase_search_next: the next match, bytes @start to @end of the passage. A pattern that gives
 * up ends the search, and makes the passage exhausted. */
gboolean dp_phrase_search_next(DpPhraseSearch *search, gsize *start, gsize *end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPhraseSearch, dp_phrase_search_clear)
