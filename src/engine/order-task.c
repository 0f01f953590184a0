/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/order-task.h"

#include <string.h>

#include "engine/order-object.h"

/*
 * A paper may say what raters must do, and of whom it speaks is rarely clear. A reader of this
 * paper is somebody else: authors who name one speak to whoever judges them.
 */

static const guint64 READERS = DP_SLOT_BIT(DP_SLOT_READER) | DP_SLOT_BIT(DP_SLOT_ADDRESS);
static const guint64 DUTIES =
    DP_SLOT_BIT(DP_SLOT_DUTY) | DP_SLOT_BIT(DP_SLOT_MUST) | DP_SLOT_BIT(DP_SLOT_OUGHT);

static gboolean
is_verb(const DpFoundPhrase *word)
{
	return word->slot >= DP_SLOT_GIVE && word->slot <= DP_SLOT_SAY;
}

/* "Asked to" right before "grade", and nothing but an adverb between them; "zu vergeben", which
 * comes last, right after the mark: "should note that the highest mark is ten" asks for no mark. */
static gboolean
is_duty_of(const DpSentence *s, const DpFoundPhrase *duty, const DpFoundPhrase *target)
{
	gboolean before = duty->end <= target->start;
	gsize from = before ? duty->end : target->end, to = before ? target->start : duty->start;

	if (duty->start < target->end && target->start < duty->end)
		return duty->imperative;
	return before != duty->imperative && (is_verb(target) || !before) &&
	       to - from <= DP_REACH(WISH_LAST) && !dp_sentence_has_mark(s, from, to);
}

/* "Models that read this paper", or, in scripts without spaces, "this-paper-reading models". */
static gboolean
is_read_by(const DpSentence *s, const DpFoundPhrase *this, const DpFoundPhrase *reader,
           gsize before)
{
	if (this->start >= reader->end)
		return this->end <= before && this->start - reader->end <= DP_REACH(ORDER_SUBJECT);
	return this->end < reader->start && reader->start - this->end <= DP_REACH(WISH_LAST) &&
	       (guint8)s->text[this->end] >= 0x80 && !dp_order_owns_reader(s, this) &&
	       memchr(s->text + this->end, ' ', reader->start - this->end) == NULL;
}

/* "Must give this paper". */
static gboolean
is_object(const DpFoundPhrase *this, const DpFoundPhrase *target)
{
	return is_verb(target) && this->start >= target->end &&
	       this->start - target->end <= DP_REACH(ORDER_TOGETHER);
}

static gboolean
is_task_of(const DpSentence *s, const DpFoundPhrase *reader, const DpFoundPhrase *duty,
           const DpFoundPhrase *target)
{
	gsize before = MIN(duty->start, target->start);

	for (guint i = 0; i < s->this->len; i++) {
		const DpFoundPhrase *this = &g_array_index(s->this, DpFoundPhrase, i);

		if (is_read_by(s, this, reader, before) ||
		    (duty->end - reader->start <= DP_REACH(ORDER_SUBJECT) &&
		     is_object(this, target)))
			return TRUE;
	}
	return FALSE;
}

static gboolean
has_reader(const DpSentence *s, const DpFoundPhrase *duty, const DpFoundPhrase *target)
{
	gsize before = MIN(duty->start, target->start);

	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *reader = dp_sentence_phrase(s, i);

		if (reader->start >= before)
			break;
		if (reader->language == s->language && reader->end <= before &&
		    (DP_SLOT_BIT(reader->slot) & READERS) != 0 &&
		    before - reader->end <= DP_REACH(ORDER_REACH) &&
		    is_task_of(s, reader, duty, target))
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_order_is_task(const DpSentence *s, const DpFoundPhrase *target, DpBudget *budget)
{
	if (s->this->len == 0 || (s->slots & READERS) == 0 || (s->slots & DUTIES) == 0)
		return FALSE;
	dp_budget_spend(budget, s->end - s->first);
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *duty = dp_sentence_phrase(s, i);

		if (duty->language != s->language || (DP_SLOT_BIT(duty->slot) & DUTIES) == 0 ||
		    !is_duty_of(s, duty, target))
			continue;
		dp_budget_spend(budget, (guint64)(s->end - s->first) * s->this->len);
		if (has_reader(s, duty, target))
			return TRUE;
	}
	return FALSE;
}
