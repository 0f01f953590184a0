/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/bound.h"

/*
 * Text as it is compared, searched and shown. All functions take and give UTF-8; bytes that are not
 * are replaced by U+FFFD first. (transfer full) for every result.
 */

/** dp_text_fold: NFKD, case folded, without accents and what shows nothing; tags as the letters
 * that they spell; runs of space become one. */
char *dp_text_fold(const char *text);

/** dp_text_squash: as dp_text_fold, and only letters and digits stay ("R EFERENCES": "references").
 */
char *dp_text_squash(const char *text);

/** dp_text_printable: control, format and bidirectional characters become U+FFFD; spaces become
 * one. */
char *dp_text_printable(const char *text);

/** dp_text_quote: printable, cut with "…" to at most @max_chars characters. */
char *dp_text_quote(const char *text, guint max_chars);

/**
 * dp_text_plain: what is searched of a text that the file holds: as dp_text_printable(), but
 * characters that show nothing are left out, so that they split no word, and tags are the letters
 * that they spell (see dp_text_read_as()).
 */
char *dp_text_plain(const char *text);

/** dp_text_plain_within: the same, cut with "…" to the limit of @bound, which is noted where it is
 * met. */
char *dp_text_plain_within(const char *text, DpBound bound);

/** dp_ascii_lower: as g_ascii_tolower(), without a call: for loops over a paper's bytes. */
static inline char
dp_ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/** dp_text_plain_length: how many bytes at @text are printable ASCII and no space. */
static inline gsize
dp_text_plain_length(const char *text)
{
	gsize n = 0;

	while (text[n] > ' ' && text[n] < 0x7F)
		n++;
	return n;
}

/** dp_text_has_any: whether any of @parts (NULL-terminated) occurs, in ASCII capitals or not:
 * cheap, to spare a pattern for what cannot be there. */
gboolean dp_text_has_any(const char *text, const char *const *parts);

/**
 * dp_text_nearest:
 * @candidates: NULL-terminated
 *
 * Returns: (nullable): the candidate a person who typed @word most likely meant, borrowed from
 *   @candidates, or NULL when none is near
 */
const char *dp_text_nearest(const char *word, const char *const *candidates);
