/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpWordIndex: the positions of a text's words by their first three letters; to look for many words
 * in a text that is read once.
 *
 * A word starts at a letter that follows no letter; outside ASCII at every character, as those
 * scripts need no spaces.
 */
typedef struct _DpWordIndex DpWordIndex;

/** dp_word_index_new: @text is borrowed and must not change; less than 4 GiB. */
DpWordIndex *dp_word_index_new(const char *text, gsize length);
void dp_word_index_free(DpWordIndex *index);

/**
 * dp_word_index_find: @mark: the start of a word, in lower-case ASCII (capitals are found too);
 * with a final space: no ASCII letter follows
 * @offsets: of guint: receives the byte offsets of its occurrences, ascending
 */
void dp_word_index_find(const DpWordIndex *index, const char *mark, GArray *offsets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWordIndex, dp_word_index_free)
