/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpWordIndex: where the words of a text begin, by their first two letters; to look for many words
 * in a text that is read once.
 *
 * A word begins with a letter that comes after none, in scripts other than ASCII with every
 * character: there words need no spaces.
 */
typedef struct _DpWordIndex DpWordIndex;

/** dp_word_index_new: @text is borrowed and must not change; less than 4 GiB. */
DpWordIndex *dp_word_index_new(const char *text, gsize length);
void dp_word_index_free(DpWordIndex *index);

/**
 * dp_word_index_find:
 * @mark: a word's beginning, in ASCII letters small (capitals are found as well); a space at its
 *   end: no ASCII letter follows
 * @offsets: of guint: gets the byte offsets at which it stands, in ascending order
 */
void dp_word_index_find(const DpWordIndex *index, const char *mark, GArray *offsets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWordIndex, dp_word_index_free)
