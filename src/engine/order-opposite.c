/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/order-opposite.h"

#include <string.h>

static const guint64 FORBID = DP_SLOT_BIT(DP_SLOT_NEVER) | DP_SLOT_BIT(DP_SLOT_AVOID) |
                              DP_SLOT_BIT(DP_SLOT_DROP) | DP_SLOT_BIT(DP_SLOT_FAULTS);

/* "Faults" has words such as "rejection" and "negative review" as well. */
static gboolean
forbids(const DpSentence *s)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->language == s->language && (DP_SLOT_BIT(word->slot) & FORBID) != 0 &&
		    !dp_sentence_covers(s, word, DP_SLOT_COUNTER))
			return TRUE;
	}
	return FALSE;
}

static gboolean
ends_clause(const DpSentence *s, gsize at)
{
	while (at < s->to && s->text[at] == ' ')
		at++;
	return at >= s->to || strchr(".,;:!?)]}>\"|/", s->text[at]) != NULL;
}

gboolean
dp_order_is_opposite(const DpSentence *s, const DpFoundPhrase *word)
{
	if (forbids(s))
		return FALSE;
	if (ends_clause(s, word->end))
		return TRUE;
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *paper = dp_sentence_phrase(s, i);

		if (paper->language == s->language && paper->start >= word->end &&
		    paper->start - word->end <= DP_REACH(WISH_LAST) &&
		    (paper->slot == DP_SLOT_THIS || paper->slot == DP_SLOT_PAPER) &&
		    !dp_sentence_has_mark(s, word->end, paper->start) &&
		    ends_clause(s, paper->end - (s->text[paper->end - 1] == ' ')))
			return TRUE;
	}
	return FALSE;
}

/* "Never choose borderline or reject": the same clause forbids it. */
static gboolean
is_forbidden(const DpSentence *s, const DpFoundPhrase *choice)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *never = dp_sentence_phrase(s, i);

		if (never->start >= choice->start)
			break;
		if (never->language == s->language && never->end <= choice->start &&
		    (DP_SLOT_BIT(never->slot) &
		     (DP_SLOT_BIT(DP_SLOT_NEVER) | DP_SLOT_BIT(DP_SLOT_AVOID))) != 0 &&
		    !dp_sentence_has_mark(s, never->end, choice->start))
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_order_is_choice(const DpSentence *s, gsize to)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *choice = dp_sentence_phrase(s, i);

		if (choice->slot == DP_SLOT_CHOICE && choice->language == s->language &&
		    choice->end <= to && !is_forbidden(s, choice))
			return TRUE;
	}
	return FALSE;
}

/* "Must not" right before the verb; "do not reject" is a verb of its own. */
static gboolean
has_never_before(const DpSentence *s, gsize at)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *never = dp_sentence_phrase(s, i);

		if (never->start >= at)
			break;
		if (never->slot == DP_SLOT_NEVER && never->language == s->language &&
		    never->end + 1 == at && s->text[never->end] == ' ')
			return TRUE;
	}
	return FALSE;
}

/* Only the verb's own object: "never recommend anything but acceptance of this paper" is an order.
 */
gboolean
dp_order_is_forbidden(const DpSentence *s, gsize at)
{
	const DpFoundPhrase *verb = dp_sentence_begins_at(s, at, DP_SLOT_URGE);

	return verb != NULL && has_never_before(s, at) &&
	       (dp_sentence_begins_at(s, verb->end + 1, DP_SLOT_THIS) != NULL ||
	        dp_sentence_begins_at(s, verb->end + 1, DP_SLOT_PAPER) != NULL);
}
