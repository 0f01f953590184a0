/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"
#include "layout/suspect.h"

/** DpPassageContext: what the invisible passages of a paper are compared with. Set the layout, and
 * all else to zero. */
typedef struct {
	const DpLayout *layout;
	guint64 n_compared; /* passages, with those of other pages */
	guint page;         /* of the tables, counted from 1 */
	GHashTable *words;  /* (nullable): how often each folded word is in its lines */
	GHashTable *shown;  /* (nullable): the same, without those in its passages */
} DpPassageContext;

void dp_passage_context_clear(DpPassageContext *context);

/** dp_passage_context_words: how often each folded word is in the lines of @page; borrowed, until
 * another page is asked for. */
GHashTable *dp_passage_context_words(DpPassageContext *context, const DpPageLayout *page);

/** dp_passage_context_shown: the same, less what is in the page's passages. */
GHashTable *dp_passage_context_shown(DpPassageContext *context, const DpPageLayout *page);

/** dp_passage_context_stamp: (nullable): the doubt, a word of hidden.doubt, if the words are on
 * several pages as a stamp is, or could not be compared with all; static. */
const char *dp_passage_context_stamp(DpPassageContext *context, const DpSuspect *suspect);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPassageContext, dp_passage_context_clear)
