/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define DP_TITLE_BUCKETS 1024u

/** DpTitleWord: a word, squashed: bytes of its grammar's text. */
typedef struct {
	guint32 start, length;
} DpTitleWord;

/** DpTitlePart: one of these words stands here, or, where it is optional, nothing. */
typedef struct {
	guint32 firsts[8];     /* a bit for each byte that a word begins with */
	guint32 word, n_words; /* from which on; parts share the words of a list */
	gboolean optional;
} DpTitlePart;

/** DpTitleRow: the titles of one kind that one line of the notation describes. */
typedef struct {
	int kind;
	guint32 part, n_parts; /* from which on */
} DpTitleRow;

/**
 * DpTitleGrammar: rows of titles, found by the first two bytes they may begin with. Nothing in it
 * changes once it is made. Those of section-titles.txt are made when the program is built
 * (compile-section-titles.c).
 */
typedef struct {
	const char *text;
	const DpTitleWord *words;
	const DpTitlePart *parts;
	const DpTitleRow *rows;
	const guint32 *buckets; /* where each begins in @begins; one more, where the last ends */
	const guint32 *begins;  /* numbers of rows, in their order */
	guint32 n_text, n_words, n_parts, n_rows, n_begins;
} DpTitleGrammar;

/** DpTitleScript: titles by the letter they begin with; each script has a grammar. */
typedef enum {
	DP_TITLE_LATIN,
	DP_TITLE_OTHER, /* Greek, Cyrillic, Hebrew, Arabic, the scripts of Asia */
	DP_N_TITLE_SCRIPTS,
} DpTitleScript;

/** dp_title_script: by the first two letters of @title; LATIN where it has fewer. */
DpTitleScript dp_title_script(const char *title);

/** dp_title_bucket: of what begins like @text, by its first two bytes, of which the second ends a
 * word of one; where two beginnings share a bucket, its rows are looked at. */
static inline guint
dp_title_bucket(const char *text)
{
	guint second = text[0] != '\0' ? (guint8)text[1] : 0;

	return ((guint8)text[0] * 37u + second) % DP_TITLE_BUCKETS;
}

/**
 * dp_title_grammar_kind:
 * @squashed: as dp_text_squash() gives it
 *
 * Returns: the kind of the first row that describes all of it, or -1
 */
int dp_title_grammar_kind(const DpTitleGrammar *grammar, const char *squashed);

/** dp_title_grammar_begins: whether a row of @kind describes a beginning of @squashed. */
gboolean dp_title_grammar_begins(const DpTitleGrammar *grammar, const char *squashed, int kind);
