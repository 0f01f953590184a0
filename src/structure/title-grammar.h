/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define DP_TITLE_BUCKETS 1024u

/** DpTitleWord: a word, squashed: bytes of its grammar's text. */
typedef struct {
	guint32 start, length;
} DpTitleWord;

/** DpTitlePart: one of these words is here, or none if it is optional. */
typedef struct {
	guint32 firsts[8];     /* a bit for each possible first byte */
	guint32 word, n_words; /* first word and number; parts share the words of a list */
	gboolean optional;
} DpTitlePart;

/** DpTitleRow: titles of one kind, from one line of the notation. */
typedef struct {
	int kind;
	guint32 part, n_parts; /* first part and number */
} DpTitleRow;

/**
 * DpTitleGrammar: rows of titles, indexed by their possible first two bytes. Immutable. Those of
 * section-titles.txt are made during the build (compile-section-titles.c).
 */
typedef struct {
	const char *text;
	const DpTitleWord *words;
	const DpTitlePart *parts;
	const DpTitleRow *rows;
	const guint32 *buckets; /* start of each in @begins, and the end of the last */
	const guint32 *begins;  /* row numbers, in row order */
	guint32 n_text, n_words, n_parts, n_rows, n_begins;
} DpTitleGrammar;

/** DpTitleScript: titles by their script; each script has a grammar. */
typedef enum {
	DP_TITLE_LATIN,
	DP_TITLE_OTHER, /* Greek, Cyrillic, Hebrew, Arabic, the scripts of Asia */
	DP_N_TITLE_SCRIPTS,
} DpTitleScript;

/** dp_title_script: by the first two letters of @title; LATIN if it has fewer. */
DpTitleScript dp_title_script(const char *title);

/** dp_title_bucket: the bucket for the first two bytes of @text; the second may be the end of a
 * one-byte word. If two beginnings share a bucket, the rows of both are tried. */
static inline guint
dp_title_bucket(const char *text)
{
	guint second = text[0] != '\0' ? (guint8)text[1] : 0;

	return ((guint8)text[0] * 37u + second) % DP_TITLE_BUCKETS;
}

/**
 * dp_title_grammar_kind: @squashed: the result of dp_text_squash()
 *
 * Returns: the kind of the first row that matches all of it, or -1
 */
int dp_title_grammar_kind(const DpTitleGrammar *grammar, const char *squashed);

/** dp_title_grammar_begins: whether @squashed starts with a match of a row of @kind. */
gboolean dp_title_grammar_begins(const DpTitleGrammar *grammar, const char *squashed, int kind);
