/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/bound.h"

/*
 * Text to compare, search or show. All functions take and return UTF-8; invalid bytes are first
 * replaced by U+FFFD. (transfer full) for every result.
 */

/** dp_text_fold: NFKD, case-folded, without accents and invisible characters; tags become the
 * letters that they spell, runs of white space one space. */
char *dp_text_fold(const char *text);

/** dp_text_squash: like dp_text_fold, but keeps only letters and digits ("R EFERENCES":
 * "references"). */
char *dp_text_squash(const char *text);

/** dp_text_printable: control, format and bidirectional characters become U+FFFD; white space
 * becomes one space. */
char *dp_text_printable(const char *text);

/** dp_text_quote: printable, cut with "…" to at most @max_chars characters. */
char *dp_text_quote(const char *text, guint max_chars);

/**
 * dp_text_plain: the form in which a file's text is searched: like dp_text_printable(), but
 * invisible characters are dropped, so that they split no word, and tags become the letters that
 * they spell (see dp_text_read_as()).
 */
char *dp_text_plain(const char *text);

/** dp_text_plain_within: the same, cut with "…" to the limit of @bound, which is noted if it is
 * met. */
char *dp_text_plain_within(const char *text, DpBound bound);

/** dp_ascii_lower: like g_ascii_tolower(), inline: for loops over a paper's bytes. */
static inline char
dp_ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/** dp_text_plain_length: the length of the printable ASCII, without spaces, at @text. */
static inline gsize
dp_text_plain_length(const char *text)
{
	gsize n = 0;

	while (text[n] > ' ' && text[n] < 0x7F)
		n++;
	return n;
}

/** dp_text_has_any: whether any of @parts (NULL-terminated) occurs, ignoring ASCII case. Cheap: use
 * it before a pattern. */
gboolean dp_text_has_any(const char *text, const char *const *parts);

/** dp_text_is_capitals: whether no letter of @text is a small one. */
gboolean dp_text_is_capitals(const char *text);

/**
 * dp_text_nearest: @candidates: NULL-terminated
 *
 * Returns: (nullable): the candidate most likely meant by @word, which may be mistyped; borrowed
 * from @candidates; NULL if none is near
 */
const char *dp_text_nearest(const char *word, const char *const *candidates);
