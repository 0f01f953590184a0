/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * The notation of patterns in src/facts/text/words: PCRE2's, but a space matches any white space,
 * "(" begins a non-capturing group, and "{NAME}" is the part of that name.
 */

/** DpWordPart: a part of patterns. */
typedef struct {
	char *expression; /* as PCRE2 reads it */
	guint line;       /* line number of its definition */
	gboolean used;
} DpWordPart;

DpWordPart *dp_word_part_new(const char *expression, guint line);
void dp_word_part_free(DpWordPart *part);

/** dp_word_part_name: the name in "{NAME}" at the start of @text; NULL: none. (transfer full) */
char *dp_word_part_name(const char *text);

/**
 * dp_word_parts_expand: @notation as PCRE2 reads it.
 * @parts, @shared: names to DpWordPart; @shared (nullable)
 *
 * Returns: (transfer full): NULL if it names a part that is in neither; its name is then in
 * @missing (transfer full)
 */
char *dp_word_parts_expand(const char *notation, GHashTable *parts, GHashTable *shared,
                           char **missing);

/** dp_word_part_words: the words of a part that is only a list of words; NULL: it is more.
 * (transfer full) */
GStrv dp_word_part_words(const DpWordPart *part);
