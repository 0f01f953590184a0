/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/sentence.h"

const DpPhrase *
dp_sentence_phrase(const DpSentence *s, guint index)
{
	return &g_array_index(s->all, DpPhrase, index);
}

guint64
dp_sentence_slots(const DpSentence *s, gsize from, gsize to)
{
	guint64 slots = 0;

	for (guint i = s->first; i < s->end; i++) {
		const DpPhrase *word = dp_sentence_phrase(s, i);

		if (word->language == s->language && word->start >= from && word->end <= to)
			slots |= DP_SLOT_BIT(word->slot);
	}
	return slots;
}

gboolean
dp_sentence_ends_at(const DpSentence *s, gsize at, guint64 slots)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpPhrase *word = dp_sentence_phrase(s, i);

		if (word->language == s->language && word->end == at &&
		    (DP_SLOT_BIT(word->slot) & slots) != 0)
			return TRUE;
	}
	return FALSE;
}

const DpPhrase *
dp_sentence_begins_at(const DpSentence *s, gsize at, DpWordingSlot slot)
{
	for (guint i = s->first; i < s->end; i++) {
		if (dp_sentence_phrase(s, i)->start == at &&
		    dp_sentence_phrase(s, i)->slot == slot &&
		    dp_sentence_phrase(s, i)->language == s->language)
			return dp_sentence_phrase(s, i);
	}
	return NULL;
}
