/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/phrases.h"
#include "venue/rule-limits.h"

/** DP_SLOT_BIT: of a set of slots. */
#define DP_SLOT_BIT(slot) (G_GUINT64_CONSTANT(1) << (slot))

/** DpSentence: a sentence of a folded text and its words of orders in one language. */
typedef struct {
	const DpPhrases *phrases;
	const char *text;
	const GArray *all; /* of DpFoundPhrase */
	guint first, end;  /* those of this sentence */
	gsize from, to;    /* bytes of this sentence */
	guint8 language;
	guint64 slots;      /* of all its words in that language, as dp_orders_find() knows them */
	gboolean commanded; /* an earlier verb of this sentence was a command */
	GArray *hits;       /* of DpHit: the hits so far */
	GArray *samples;    /* DpSamples: what shows that orders are samples */
	GArray *this;       /* of DpFoundPhrase, as dp_order_find_this() has them in its language */
} DpSentence;

/** dp_sentence_phrase: word @index of the text, of any language; borrowed. */
static inline const DpFoundPhrase *
dp_sentence_phrase(const DpSentence *sentence, guint index)
{
	return &g_array_index(sentence->all, DpFoundPhrase, index);
}

/** dp_sentence_slots: the slots of its language among the words from byte @from to byte @to. */
guint64 dp_sentence_slots(const DpSentence *sentence, gsize from, gsize to);

/** dp_sentence_slots_around: the same, within @reach bytes before or after @word, or it itself. */
guint64 dp_sentence_slots_around(const DpSentence *sentence, const DpFoundPhrase *word,
                                 gsize reach);

/** dp_sentence_ends_at: whether a word of one of @slots ends before byte @at. */
gboolean dp_sentence_ends_at(const DpSentence *sentence, gsize at, guint64 slots);

/** dp_sentence_begins_at: (nullable): the word of @slot that begins at byte @at; borrowed. */
const DpFoundPhrase *dp_sentence_begins_at(const DpSentence *sentence, gsize at,
                                           DpWordingSlot slot);

/** dp_sentence_has_mark: whether a comma, a semicolon or a colon is among these bytes. */
gboolean dp_sentence_has_mark(const DpSentence *sentence, gsize from, gsize to);

/** dp_sentence_covers: whether @word lies within a word of @slot: "asked" within "are asked to". */
gboolean dp_sentence_covers(const DpSentence *sentence, const DpFoundPhrase *word,
                            DpWordingSlot slot);
