/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/sentence.h"

#include <string.h>

/* The first word that begins at byte @from or later; words are sorted by where they begin. */
static guint
first_from(const DpSentence *s, gsize from)
{
	guint low = s->first, high = s->end;

	while (low < high) {
		guint middle = low + (high - low) / 2;

		if (dp_sentence_phrase(s, middle)->start < from)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

guint64
dp_sentence_slots(const DpSentence *s, gsize from, gsize to)
{
	guint64 slots = 0;

	for (guint i = first_from(s, from); i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->start >= to)
			break;
		if (word->language == s->language && word->end <= to)
			slots |= DP_SLOT_BIT(word->slot);
	}
	return slots;
}

guint64
dp_sentence_slots_around(const DpSentence *s, const DpFoundPhrase *word, gsize reach)
{
	return dp_sentence_slots(s, word->start > reach ? word->start - reach : 0,
	                         word->end + reach);
}

gboolean
dp_sentence_ends_at(const DpSentence *s, gsize at, guint64 slots)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->language == s->language && word->end == at &&
		    (DP_SLOT_BIT(word->slot) & slots) != 0)
			return TRUE;
	}
	return FALSE;
}

const DpFoundPhrase *
dp_sentence_begins_at(const DpSentence *s, gsize at, DpWordingSlot slot)
{
	for (guint i = first_from(s, at); i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->start > at)
			break;
		if (word->slot == slot && word->language == s->language)
			return word;
	}
	return NULL;
}

gboolean
dp_sentence_covers(const DpSentence *s, const DpFoundPhrase *word, DpWordingSlot slot)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *other = dp_sentence_phrase(s, i);

		if (other->start > word->start)
			break;
		if (other->slot == slot && other->language == word->language &&
		    other->end >= word->end)
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_sentence_has_mark(const DpSentence *s, gsize from, gsize to)
{
	for (gsize i = from; i < to; i++) {
		if (strchr(",;:", s->text[i]) != NULL)
			return TRUE;
	}
	return FALSE;
}
