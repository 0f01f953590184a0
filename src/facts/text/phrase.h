/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pattern.h"
#include "facts/text/passage.h"

/** DpPhraseFlags: properties of a phrase for the searches that use it. */
typedef enum {
	DP_PHRASE_SURE = 1 << 0,         /* it can only mean the authors */
	DP_PHRASE_NEEDS_FUNDER = 1 << 1, /* it is thanks only if it names a funder */
	DP_PHRASE_WITH_CLAUSE = 1 << 2,  /* the words before it in its clause belong to it */
	DP_PHRASE_OF_PAPER = 1 << 3,     /* in a title, a subject or keywords: of this paper */
	DP_PHRASE_OF_PROGRAM = 1 << 4,   /* in the name of the program that made the file */
	DP_PHRASE_OF_OUTLINE = 1 << 5,   /* in a bookmark */
	DP_PHRASE_FIRST_PAGE = 1 << 6,   /* it means the authors only on the first page */
	DP_PHRASE_BEFORE_TITLE = 1 << 7, /* the paper's title follows */
	DP_PHRASE_UNCITED = 1 << 8,   /* sure only if the words around it are about no one else */
	DP_PHRASE_GIVEN = 1 << 9,     /* only with a usual given name */
	DP_PHRASE_NOTE = 1 << 10,     /* sure only in a note or the author block */
	DP_PHRASE_SOMEBODY = 1 << 11, /* sure only if the words beside it are about no one else */
} DpPhraseFlags;

/**
 * DpPhrase: a wording, in static memory, and the words by which it is found.
 *
 * A pattern is slow and a paper long, so the pattern runs only at one of @marks that has around it
 * what every match needs, and is compiled only if there is one. Threads may search for the same
 * phrase.
 */
typedef struct {
	const char *expression;
	/* Each match contains one of these: words as dp_word_index_find() takes them, or, after a
	 * "*", bytes that are searched for literally anywhere; separated by "|". */
	const char *marks;
	guint before;       /* bytes of a match before its first mark, at most */
	DpPattern *pattern; /* NULL until needed */
	/* (nullable): one of these is within @reach bytes of a mark of each match, ignoring case:
	 * parts of words; a space matches any white space; separated by "|" */
	const char *near;
	guint reach;
	guint flags;          /* of DpPhraseFlags */
	const char *needs;    /* (nullable): of the expression (needs.h) */
	const char *compiled; /* (nullable): see dp_pattern_keep() */
} DpPhrase;

/** DpPhraseSearch: finds a phrase in a passage, match by match. */
typedef struct {
	DpPassage *passage;
	DpPhrase *phrase;
	GArray *marks; /* of guint: positions of the marks, in the order of the text */
	guint next;    /* index of the next mark */
	gsize from;    /* the earliest start of the next match */
} DpPhraseSearch;

void dp_phrase_search_init(DpPhraseSearch *search, DpPhrase *phrase, DpPassage *passage);
void dp_phrase_search_clear(DpPhraseSearch *search);

/** dp_phrase_search_next: the next match, bytes @start to @end of the passage. If the pattern
 * exceeds its limits, the search ends and the passage is marked exhausted. */
gboolean dp_phrase_search_next(DpPhraseSearch *search, gsize *start, gsize *end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPhraseSearch, dp_phrase_search_clear)
