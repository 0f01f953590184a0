/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Reads src/facts/text/words/<subject>.words: what authors say that gives them away, as data. Only
 * the program that runs at build time (compile-words.c) and the tests do;
 * src/facts/text/words/README.md is for who writes such a file.
 */

/** DpWordKind: what a list becomes in C. */
typedef enum {
	DP_WORD_PHRASES,  /* a DpPhraseList: searched for in a passage, near their marks */
	DP_WORD_PATTERN,  /* one DpLazyPattern of all its entries */
	DP_WORD_PATTERNS, /* a DpPatternList: one DpLazyPattern an entry */
	DP_WORD_PLAIN,    /* words that are compared, not searched for */
} DpWordKind;

/** DpWordAlternative: a pattern, and sentences that show what it is for. */
typedef struct {
	char *expression;          /* as PCRE2 reads it */
	GPtrArray *found, *missed; /* of char *: in these it occurs, in those it does not */
	guint line;                /* of the file */
} DpWordAlternative;

/** DpWordEntry: alternatives that are searched for together. */
typedef struct {
	GPtrArray *alternatives;    /* of DpWordAlternative */
	char *marks, *near, *flags; /* (nullable): as DpPhrase has them; @flags in C */
	guint before, reach;
} DpWordEntry;

typedef struct {
	DpWordKind kind;
	char *name;
	GPtrArray *entries; /* of DpWordEntry */
} DpWordList;

/** DpWordFile: the lists of a file, and the parts that its patterns are made of. */
typedef struct {
	GPtrArray *lists;  /* of DpWordList */
	GHashTable *parts; /* names to DpWordPart */
} DpWordFile;

/**
 * dp_word_file_read:
 * @text: of a file
 * @shared: (nullable): a file whose parts may be used in this one as well
 *
 * Returns: (transfer full): NULL with an @error that names the line: a part that is not defined or
 *   not used, a pattern without a sentence that it finds and one that it does not, a phrase without
 *   marks.
 */
DpWordFile *dp_word_file_read(const char *text, DpWordFile *shared, GError **error);
void dp_word_file_free(DpWordFile *file);

/** dp_word_entry_expression: its alternatives, as one pattern. (transfer full) */
char *dp_word_entry_expression(const DpWordEntry *entry);

/** dp_word_list_expression: the same for all entries of @list. (transfer full) */
char *dp_word_list_expression(const DpWordList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWordFile, dp_word_file_free)
