/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Reads src/facts/text/words/<subject>.words: wordings that identify authors, as data. Used only at
 * build time (compile-words.c) and in tests; src/facts/text/words/README.md describes the format
 * for authors of such files.
 */

/** DpWordKind: the C type of a list. */
typedef enum {
	DP_WORD_PHRASES,  /* a DpPhraseList: searched for in a passage, near its marks */
	DP_WORD_PATTERN,  /* one DpLazyPattern for all its entries */
	DP_WORD_PATTERNS, /* a DpPatternList: one DpLazyPattern per entry */
	DP_WORD_PLAIN,    /* words that are compared, not searched for */
} DpWordKind;

/** DpWordAlternative: a pattern, and sentences that show its purpose. */
typedef struct {
	char *expression;          /* as PCRE2 reads it */
	GPtrArray *found, *missed; /* of char *: sentences that it finds, and that it does not */
	guint line;                /* line number in the file */
} DpWordAlternative;

/** DpWordEntry: alternatives that are searched for together. */
typedef struct {
	GPtrArray *alternatives;    /* of DpWordAlternative */
	char *marks, *near, *flags; /* (nullable): as in DpPhrase; @flags as C source */
	guint before, reach;
} DpWordEntry;

typedef struct {
	DpWordKind kind;
	char *name;
	GPtrArray *entries; /* of DpWordEntry */
} DpWordList;

/** DpWordFile: the lists of a file, and the parts of its patterns. */
typedef struct {
	GPtrArray *lists;  /* of DpWordList */
	GHashTable *parts; /* names to DpWordPart */
} DpWordFile;

/**
 * dp_word_file_read:
 * @text: the text of a file
 * @shared: (nullable): a file whose parts may also be used in this one
 *
 * Returns: (transfer full): NULL with an @error that names the line: a part that is not defined or
 *   not used, a pattern without a sentence that it finds and one that it does not, a phrase without
 *   marks.
 */
DpWordFile *dp_word_file_read(const char *text, DpWordFile *shared, GError **error);
void dp_word_file_free(DpWordFile *file);

/** dp_word_entry_expression: the entry's alternatives, as one pattern. (transfer full) */
char *dp_word_entry_expression(const DpWordEntry *entry);

/** dp_word_list_expression: the same for all entries of @list. (transfer full) */
char *dp_word_list_expression(const DpWordList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWordFile, dp_word_file_free)
