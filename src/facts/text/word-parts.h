/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * The notation that patterns of src/facts/text/words are written in: PCRE2's, where a space is any
 * white space, "(" begins a group that is not counted, and "{NAME}" is a part with that name.
 */

/** DpWordPart: of patterns. */
typedef struct {
	char *expression; /* as PCRE2 reads it */
	guint line;       /* where it is defined */
	gboolean used;
} DpWordPart;

DpWordPart *dp_word_part_new(const char *expression, guint line);
void dp_word_part_free(DpWordPart *part);

/** dp_word_part_name: the name of the part that @text begins with, "{NAME}"; NULL: with none.
 * (transfer full) */
char *dp_word_part_name(const char *text);

/**
 * dp_word_parts_expand: @notation as PCRE2 reads it.
 * @parts, @shared: names to DpWordPart; @shared (nullable)
 *
 * Returns: (transfer full): NULL where it names a part that is in neither, which is @missing
 *   (transfer full) then
 */
char *dp_word_parts_expand(const char *notation, GHashTable *parts, GHashTable *shared,
                           char **missing);

/** dp_word_part_words: the words of a part that is nothing but a list of words; NULL: it is more.
 * (transfer full) */
GStrv dp_word_part_words(const DpWordPart *part);
