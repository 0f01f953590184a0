/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpTitlePart: one of these words stands here, or, where it is optional, nothing. */
typedef struct {
	gboolean optional;
	GPtrArray *words;  /* of char *, squashed; of a list, which parts share */
	guint32 firsts[8]; /* a bit for each byte that a word begins with */
} DpTitlePart;

/** DpTitleRow: the titles of one kind that one line of the notation describes. */
typedef struct {
	int kind;
	GPtrArray *parts; /* of DpTitlePart, owned */
} DpTitleRow;

/** DpTitleGrammar: rows of titles, found by the first two bytes they may begin with. */
typedef struct _DpTitleGrammar DpTitleGrammar;

DpTitleGrammar *dp_title_grammar_new(void);
void dp_title_grammar_free(DpTitleGrammar *grammar);

/** dp_title_grammar_add: @row is owned from here on; of rows that fit a title the first counts. */
void dp_title_grammar_add(DpTitleGrammar *grammar, DpTitleRow *row);

/**
 * dp_title_grammar_kind:
 * @squashed: as dp_text_squash() gives it
 *
 * Returns: the kind of the first row that describes all of it, or -1
 */
int dp_title_grammar_kind(const DpTitleGrammar *grammar, const char *squashed);

/** dp_title_grammar_begins: whether a row of @kind describes a beginning of @squashed. */
gboolean dp_title_grammar_begins(const DpTitleGrammar *grammar, const char *squashed, int kind);

DpTitlePart *dp_title_part_new(gboolean optional);
void dp_title_part_free(DpTitlePart *part);

/** dp_title_part_add: @word is owned from here on, and not empty. */
void dp_title_part_add(DpTitlePart *part, char *word);

/** dp_title_part_share: the words of @part, which has none yet, are those of @list. */
void dp_title_part_share(DpTitlePart *part, const DpTitlePart *list);
DpTitleRow *dp_title_row_new(int kind);
void dp_title_row_free(DpTitleRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTitleGrammar, dp_title_grammar_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTitleRow, dp_title_row_free)
