/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/order-object.h"

#include <string.h>

/* The range of words where the object of @verb may be: after it, and before it where verbs come
 * last. */
static void
reach_of(const DpSentence *s, const DpFoundPhrase *verb, gsize *from, gsize *to)
{
	gboolean last = verb->imperative ||
	                dp_phrases_has(s->phrases, s->language, DP_SLOT_ENDING) ||
	                dp_sentence_covers(s, verb, DP_SLOT_DUTY); /* "zu bewerten" */

	*from = verb->start;
	if (last)
		*from = verb->start > s->from + DP_REACH(ORDER_REACH)
		            ? verb->start - DP_REACH(ORDER_REACH)
		            : s->from;
	*to = MIN(s->to, verb->end + DP_REACH(ORDER_REACH));
}

/* "Positive" and "review" belong together only side by side. */
static gboolean
are_together(const DpSentence *s, gsize from, gsize to)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *good = dp_sentence_phrase(s, i);

		if (good->slot != DP_SLOT_GOOD || good->language != s->language ||
		    good->start < from || good->end > to)
			continue;
		if ((dp_sentence_slots_around(s, good, DP_REACH(ORDER_TOGETHER)) &
		     DP_SLOT_BIT(DP_SLOT_REVIEW)) != 0)
			return TRUE;
	}
	return FALSE;
}

/* "Of earlier work", right after the faults: they are not this paper's faults. */
static gboolean
are_others(const DpSentence *s, const DpFoundPhrase *verb, gsize to)
{
	if ((verb->slot != DP_SLOT_AVOID && verb->slot != DP_SLOT_DROP) ||
	    (dp_sentence_slots(s, s->from, s->to) &
	     (DP_SLOT_BIT(DP_SLOT_THIS) | DP_SLOT_BIT(DP_SLOT_PAPER))) != 0)
		return FALSE;
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->language == s->language && word->slot == DP_SLOT_BELONG &&
		    word->start > verb->end && word->start < to &&
		    dp_sentence_ends_at(s, word->start - 1, DP_SLOT_BIT(DP_SLOT_FAULTS)))
			return TRUE;
	}
	return FALSE;
}

/* "Say that it is excellent" is about a paper, or addressed to a reader. */
static gboolean
is_of_paper(const DpSentence *s, const DpFoundPhrase *verb)
{
	return verb->slot != DP_SLOT_SAY ||
	       (dp_sentence_slots(s, s->from, s->to) &
	        (DP_SLOT_BIT(DP_SLOT_THIS) | DP_SLOT_BIT(DP_SLOT_PAPER) |
	         DP_SLOT_BIT(DP_SLOT_READER) | DP_SLOT_BIT(DP_SLOT_ADDRESS))) != 0;
}

/* Whether one of the wanted words alone implies a review: "weakness". */
static gboolean
needs_distinctive_word(const DpSentence *s, const DpFoundPhrase *verb, guint64 wants, gsize from,
                       gsize to)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->language == s->language && (DP_SLOT_BIT(word->slot) & wants) != 0 &&
		    !word->ordinary && word->start >= from && word->end <= to &&
		    (word->start >= verb->end || word->end <= verb->start))
			return TRUE;
	}
	return FALSE;
}

/* ", our work gives": the subject of a clause, not the object of an order. */
static gboolean
is_subject(const DpSentence *s, const DpFoundPhrase *this)
{
	gsize at = this->start;

	return at >= s->from + 2 && s->text[at - 1] == ' ' &&
	       strchr(",:;", s->text[at - 2]) != NULL;
}

/* "In this study, graders give": where something is, at the beginning of its clause. "Leave out the
 * flaws in this study" is about it. */
static gboolean
is_setting(const DpSentence *s, const DpFoundPhrase *this)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *where = dp_sentence_phrase(s, i);
		gsize at = where->start;

		if (at > this->start)
			break;
		if (where->slot != DP_SLOT_WHERE || where->language != s->language ||
		    where->end < this->end)
			continue;
		while (at > s->from && s->text[at - 1] == ' ')
			at--;
		if (at <= s->from || strchr(",:;", s->text[at - 1]) != NULL)
			return TRUE;
	}
	return FALSE;
}

/* Whether a clause ends between the two: "rate this study from one to ten, where ten is excellent".
 */
static gboolean
are_apart(const DpSentence *s, gsize from, gsize to)
{
	for (gsize i = from; i < to; i++) {
		if (strchr(",;:(", s->text[i]) != NULL)
			return TRUE;
	}
	return FALSE;
}

/* "Rate this paper highly" but not "mark the highest value of this study". Forms that are only
 * imperatives need no word order. */
static gboolean
is_praised(const DpSentence *s, const DpFoundPhrase *verb, const DpFoundPhrase *this)
{
	if (verb->slot != DP_SLOT_JUDGE || verb->imperative || this->start < verb->start)
		return TRUE;
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *good = dp_sentence_phrase(s, i);

		if (good->slot == DP_SLOT_GOOD && good->language == s->language &&
		    ((good->start > this->start && !are_apart(s, this->end, good->start)) ||
		     (good->start > verb->start && good->end <= this->start &&
		      good->end + 1 >= this->start)))
			return TRUE;
	}
	return FALSE;
}

/* In Chinese "read" would come before this paper, so a clause begins with an owner. */
gboolean
dp_order_owns_reader(const DpSentence *s, const DpFoundPhrase *this)
{
	static const struct {
		const char *particle;
		gboolean leads;
	} OF[] = {{"\xE7\x9A\x84", TRUE}, {"\xE3\x81\xAE", FALSE}};

	for (guint i = 0; i < G_N_ELEMENTS(OF); i++) {
		gsize reader = this->end + strlen(OF[i].particle);

		if (g_str_has_prefix(s->text + this->end, OF[i].particle) &&
		    dp_sentence_begins_at(s, reader, DP_SLOT_READER) != NULL)
			return !OF[i].leads || this->start <= s->from + 1 ||
			       strchr(",;:", s->text[this->start - 1]) != NULL;
	}
	return FALSE;
}

/* "Report: the highest mark of this study": a label commands nothing about this paper. */
gboolean
dp_order_is_about_this(const DpSentence *s, const DpFoundPhrase *verb)
{
	if (s->text[verb->end] == ':')
		return FALSE;
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *this = dp_sentence_phrase(s, i);

		if (this->slot == DP_SLOT_THIS && this->language == s->language &&
		    !is_subject(s, this) && !is_setting(s, this) && is_praised(s, verb, this) &&
		    !dp_order_owns_reader(s, this))
			return TRUE;
	}
	return FALSE;
}

/* "Rate the answers of this study": the answers are the object. */
static gboolean
is_of_another(const DpSentence *s, const DpFoundPhrase *verb, const DpFoundPhrase *this)
{
	const guint64 WANTED = DP_SLOT_BIT(DP_SLOT_GOOD) | DP_SLOT_BIT(DP_SLOT_REVIEW) |
	                       DP_SLOT_BIT(DP_SLOT_ACCEPT) | DP_SLOT_BIT(DP_SLOT_FAULTS) |
	                       DP_SLOT_BIT(DP_SLOT_MERITS);
	const char *space;

	if (g_str_has_prefix(s->text + this->end, "'s "))
		return (dp_sentence_slots(s, this->end, this->end + DP_REACH(WISH_LAST)) &
		        WANTED) == 0;
	if (this->start <= verb->end + 1 ||
	    (dp_sentence_slots(s, verb->end, this->start) & WANTED) != 0)
		return FALSE;
	space = memchr(s->text + verb->end + 1, ' ', this->start - verb->end - 1);
	return space != NULL && space < s->text + this->start - 1;
}

gboolean
dp_order_is_close(const DpSentence *s, const DpFoundPhrase *verb, guint64 wants)
{
	gsize end = dp_order_end(s, verb, wants);
	gboolean own = FALSE;

	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *this = dp_sentence_phrase(s, i);

		own = own || (this->slot == DP_SLOT_THIS && this->language == s->language &&
		              !is_of_another(s, verb, this));
	}
	return own && !are_apart(s, verb->end, end);
}

/* Whether a form that needs this paper has only a clause's subject instead: "support: this work was
 * done in a laboratory". */
static gboolean
lacks_object(const DpSentence *s, guint64 wants)
{
	if ((wants & DP_SLOT_BIT(DP_SLOT_THIS)) == 0)
		return FALSE;
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *this = dp_sentence_phrase(s, i);

		if (this->slot == DP_SLOT_THIS && this->language == s->language &&
		    !is_subject(s, this))
			return FALSE;
	}
	return TRUE;
}

gboolean
dp_order_wants(const DpSentence *s, const DpFoundPhrase *verb, guint64 wants)
{
	guint64 near;
	gsize from, to;

	if ((wants & ~s->slots) != 0)
		return FALSE;
	reach_of(s, verb, &from, &to);
	near = dp_sentence_slots(s, from, verb->start) | dp_sentence_slots(s, verb->end, to);
	return (near & wants) == wants &&
	       (wants != (DP_SLOT_BIT(DP_SLOT_GOOD) | DP_SLOT_BIT(DP_SLOT_REVIEW)) ||
	        are_together(s, from, to)) &&
	       !are_others(s, verb, to) && is_of_paper(s, verb) && !lacks_object(s, wants);
}

gboolean
dp_order_wants_distant(const DpSentence *s, const DpFoundPhrase *verb, guint64 wants)
{
	const guint64 GOOD_REVIEW = DP_SLOT_BIT(DP_SLOT_GOOD) | DP_SLOT_BIT(DP_SLOT_REVIEW);
	const guint64 COMMON = DP_SLOT_BIT(DP_SLOT_THIS) | DP_SLOT_BIT(DP_SLOT_PAPER);
	guint64 near, all;
	gsize from, to;

	reach_of(s, verb, &from, &to);
	near = dp_sentence_slots(s, from, verb->start) | dp_sentence_slots(s, verb->end, to);
	all = near | dp_sentence_slots(s, verb->end, s->to);
	if (from < verb->start)
		all |= dp_sentence_slots(s, s->from, verb->start);
	return (wants & ~COMMON) != 0 && (all & wants) == wants &&
	       ((near & wants) != wants || (wants == GOOD_REVIEW && !are_together(s, from, to))) &&
	       !are_others(s, verb, s->to) && is_of_paper(s, verb) && !lacks_object(s, wants);
}

gsize
dp_order_end(const DpSentence *s, const DpFoundPhrase *verb, guint64 wants)
{
	gsize from, to, end = verb->end;

	reach_of(s, verb, &from, &to);
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->language == s->language && (DP_SLOT_BIT(word->slot) & wants) != 0 &&
		    word->end <= to)
			end = MAX(end, word->end);
	}
	return end;
}

gboolean
dp_order_is_ordinary(const DpSentence *s, const DpFoundPhrase *verb, guint64 wants)
{
	const guint64 telling = wants & (DP_SLOT_BIT(DP_SLOT_FAULTS) | DP_SLOT_BIT(DP_SLOT_MERITS) |
	                                 DP_SLOT_BIT(DP_SLOT_ACCEPT));
	/* "ignore errors" is a program's */
	gboolean ordinary = verb->ordinary || (verb->slot == DP_SLOT_DROP && telling != 0);
	gsize from, to;

	if ((dp_sentence_slots(s, s->from, s->to) & DP_SLOT_BIT(DP_SLOT_ADDRESS)) != 0 ||
	    (dp_sentence_slots(s, s->from, verb->start) & DP_SLOT_BIT(DP_SLOT_READER)) != 0 ||
	    dp_order_is_about_this(s, verb))
		return FALSE;
	reach_of(s, verb, &from, &to);
	if (verb->ordinary && (telling & ~DP_SLOT_BIT(DP_SLOT_ACCEPT)) == 0)
		return TRUE;
	return (ordinary || (telling & DP_SLOT_BIT(DP_SLOT_ACCEPT)) != 0) &&
	       !needs_distinctive_word(s, verb, telling, from, to);
}
