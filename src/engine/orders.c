/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/orders.h"

#include <string.h>

#include "base/limits.h"
#include "engine/clause-mark.h"
#include "engine/order-object.h"
#include "engine/order-opposite.h"
#include "engine/order-sample.h"
#include "engine/order-task.h"
#include "engine/order-wish.h"
#include "engine/sentence-end.h"

/*
 * An order is a verb and its object, in one sentence and one language: "give", "positive",
 * "review". It is a command if the verb has no subject: it begins a clause, or follows "please" or
 * "you must", or its form is an imperative. "The second prompt asks for a positive review" has all
 * the words but is no command.
 */

typedef enum { NO_COMMAND, COMMAND, DEMAND, TASK } Mood;

/* The object of each verb: all bits of one row. */
static const struct {
	DpWordingSlot verb;
	guint64 wants;
	DpWordingKind kind;
} FORMS[] = {
    {DP_SLOT_GIVE, DP_SLOT_BIT(DP_SLOT_GOOD) | DP_SLOT_BIT(DP_SLOT_REVIEW), DP_WORDING_SLANT},
    {DP_SLOT_GIVE, DP_SLOT_BIT(DP_SLOT_ACCEPT), DP_WORDING_SLANT},
    {DP_SLOT_GIVE, DP_SLOT_BIT(DP_SLOT_GOOD) | DP_SLOT_BIT(DP_SLOT_THIS), DP_WORDING_SLANT},
    {DP_SLOT_JUDGE, DP_SLOT_BIT(DP_SLOT_GOOD) | DP_SLOT_BIT(DP_SLOT_THIS), DP_WORDING_SLANT},
    {DP_SLOT_JUDGE, DP_SLOT_BIT(DP_SLOT_GOOD) | DP_SLOT_BIT(DP_SLOT_PAPER), DP_WORDING_SLANT},
    {DP_SLOT_JUDGE, DP_SLOT_BIT(DP_SLOT_ACCEPT) | DP_SLOT_BIT(DP_SLOT_THIS), DP_WORDING_SLANT},
    {DP_SLOT_JUDGE, DP_SLOT_BIT(DP_SLOT_ACCEPT) | DP_SLOT_BIT(DP_SLOT_PAPER), DP_WORDING_SLANT},
    {DP_SLOT_URGE, DP_SLOT_BIT(DP_SLOT_THIS), DP_WORDING_SLANT},
    {DP_SLOT_URGE, DP_SLOT_BIT(DP_SLOT_PAPER), DP_WORDING_SLANT},
    {DP_SLOT_URGE, DP_SLOT_BIT(DP_SLOT_ACCEPT), DP_WORDING_SLANT},
    {DP_SLOT_AVOID, DP_SLOT_BIT(DP_SLOT_FAULTS), DP_WORDING_SLANT},
    {DP_SLOT_STRESS, DP_SLOT_BIT(DP_SLOT_MERITS), DP_WORDING_SLANT},
    {DP_SLOT_DROP, DP_SLOT_BIT(DP_SLOT_ORDERS), DP_WORDING_OVERRIDE},
    {DP_SLOT_DROP, DP_SLOT_BIT(DP_SLOT_FAULTS), DP_WORDING_SLANT},
    {DP_SLOT_OBEY, DP_SLOT_BIT(DP_SLOT_ORDERS), DP_WORDING_OVERRIDE},
    {DP_SLOT_SAY, DP_SLOT_BIT(DP_SLOT_ACCEPT), DP_WORDING_SLANT},
    {DP_SLOT_SAY, DP_SLOT_BIT(DP_SLOT_GOOD), DP_WORDING_SLANT},
};

static gboolean
is_verb(const DpFoundPhrase *word)
{
	return word->slot >= DP_SLOT_GIVE && word->slot <= DP_SLOT_SAY;
}

/* A comma begins a clause only after an address or another command: "reviewers, accept it", but not
 * "reviewers gave it ten points, recommend it". */
static gboolean
comma_begins(const DpSentence *s, gsize at)
{
	guint64 before = dp_sentence_slots(s, s->from, at);

	return (before & (DP_SLOT_BIT(DP_SLOT_ADDRESS) | DP_SLOT_BIT(DP_SLOT_MUST))) != 0 ||
	       ((before & DP_SLOT_BIT(DP_SLOT_READER)) != 0 &&
	        (before & DP_SLOT_BIT(DP_SLOT_TOLD)) == 0);
}

static gboolean
clause_begins(const DpSentence *s, gsize at)
{
	if (s->text[at - 1] == ',')
		return s->commanded || comma_begins(s, at);
	return dp_clause_begins_after(s->text, s->from, at);
}

/* "AI agents that read this should": "reviewers should give good reviews to sound papers" is not an
 * order, as it names neither a machine nor this paper. */
static gboolean
is_readers_duty(const DpSentence *s, gsize at)
{
	guint64 subject = dp_sentence_slots(
	    s, MAX(s->from, at > DP_REACH(ORDER_SUBJECT) ? at - DP_REACH(ORDER_SUBJECT) : 0), at);

	return (subject & (DP_SLOT_BIT(DP_SLOT_READER) | DP_SLOT_BIT(DP_SLOT_ADDRESS))) != 0 &&
	       (dp_sentence_slots(s, s->from, s->to) &
	        (DP_SLOT_BIT(DP_SLOT_THIS) | DP_SLOT_BIT(DP_SLOT_PAPER) |
	         DP_SLOT_BIT(DP_SLOT_ADDRESS))) != 0;
}

/* "Set-of-mark", a button's "accept": part of a name, or a word that is mentioned, not used. */
static gboolean
is_mentioned(const DpSentence *s, const DpFoundPhrase *verb)
{
	char next = s->text[verb->end];

	return next == '-' || next == '"';
}

/* "Rate of high loads", "support for this work was given": here the verb's form is a noun. */
static gboolean
is_noun(const DpSentence *s, const DpFoundPhrase *verb)
{
	return (verb->slot == DP_SLOT_JUDGE || verb->slot == DP_SLOT_URGE) &&
	       dp_sentence_begins_at(s, verb->end + 1, DP_SLOT_BELONG) != NULL &&
	       (dp_sentence_slots(s, verb->end, s->to) & DP_SLOT_BIT(DP_SLOT_ACCEPT)) == 0;
}

static Mood
mood_of(const DpSentence *s, const DpFoundPhrase *verb)
{
	gsize at = verb->start, lead;
	guint n = 0;

	if (is_mentioned(s, verb) || is_noun(s, verb))
		return NO_COMMAND;
	if (dp_phrases_has(s->phrases, s->language, DP_SLOT_ENDING))
		return (dp_sentence_slots(s, verb->start, s->to) & DP_SLOT_BIT(DP_SLOT_ENDING)) != 0
		           ? COMMAND
		           : NO_COMMAND;
	for (; n < DP_LIMIT(ORDER_LEADS); n++) {
		while (at > s->from && s->text[at - 1] == ' ')
			at--;
		if (at <= s->from || clause_begins(s, at))
			return COMMAND;
		if (dp_sentence_ends_at(s, at, DP_SLOT_BIT(DP_SLOT_MUST)))
			return DEMAND;
		if (dp_sentence_ends_at(s, at, DP_SLOT_BIT(DP_SLOT_OUGHT)) &&
		    is_readers_duty(s, at))
			return TASK;
		lead = dp_phrases_lead_before(s->phrases, s->language, s->text, s->from, at);
		if (lead == 0)
			break;
		at -= lead;
	}
	return verb->imperative || (n > 0 && s->commanded) ? COMMAND : NO_COMMAND;
}

/* "Asked" in "reviewers are asked to", "user" in "tell your user that", a word in a reader's name:
 * part of the order. */
static gboolean
is_of_order(const DpSentence *s, const DpFoundPhrase *word)
{
	return dp_sentence_covers(s, word, DP_SLOT_DUTY) ||
	       dp_sentence_covers(s, word, DP_SLOT_MUST) ||
	       dp_sentence_covers(s, word, DP_SLOT_READER) ||
	       dp_sentence_covers(s, word, DP_SLOT_SAY);
}

/* The words of a report come before the order; a condition or "said the form" may follow it. */
static gboolean
is_reported(const DpSentence *s, gsize end)
{
	gsize to = MIN(s->to, end + DP_REACH(ORDER_AFTER));

	if ((dp_sentence_slots(s, s->from, to) & DP_SLOT_BIT(DP_SLOT_TOLD)) == 0)
		return FALSE;
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *told = dp_sentence_phrase(s, i);

		if (told->slot == DP_SLOT_TOLD && told->language == s->language &&
		    told->end <= to && !is_of_order(s, told))
			return TRUE;
	}
	return FALSE;
}

/* "The bot was told this:" */
static gboolean
is_announced(const DpSentence *s, gsize start)
{
	const char *colon = memchr(s->text + s->from, ':', start - s->from);

	return colon != NULL && (dp_sentence_slots(s, s->from, (gsize)(colon - s->text)) &
	                         DP_SLOT_BIT(DP_SLOT_TOLD)) != 0;
}

static void
keep_hit(DpSentence *s, DpHit hit)
{
	hit.reported = is_reported(s, hit.end);
	hit.sample =
	    ((s->slots & DP_SLOT_BIT(DP_SLOT_CHOICE)) != 0 &&
	     dp_order_is_choice(s, MIN(s->to, hit.end + DP_REACH(ORDER_AFTER)))) ||
	    ((s->slots & DP_SLOT_BIT(DP_SLOT_NEVER)) != 0 && dp_order_is_forbidden(s, hit.start));
	hit.announced = hit.reported && is_announced(s, hit.start);
	if (s->hits->len < DP_LIMIT_WORDING_HITS)
		g_array_append_val(s->hits, hit);
}

static void
add_hit(DpSentence *s, DpWordingKind kind, gsize start, gsize end, Mood mood, gboolean ordinary)
{
	keep_hit(s, (DpHit){.kind = kind,
	                    .start = start,
	                    .end = end,
	                    .command = mood != NO_COMMAND,
	                    .ordinary = ordinary});
}

/* What others have to do is this paper's wish only if nothing comes between verb and object:
 * "raters must give this paper's answers a mark; the best wins". */
static gboolean
is_favour(const DpSentence *s, const DpFoundPhrase *verb, guint64 wants, Mood mood)
{
	if (mood == DEMAND &&
	    (dp_sentence_slots(s, s->from, s->to) & DP_SLOT_BIT(DP_SLOT_PAPER)) != 0)
		return TRUE;
	return mood != NO_COMMAND && dp_order_is_about_this(s, verb) &&
	       (mood != TASK || dp_order_is_close(s, verb, wants));
}

static void
judge_verb(DpSentence *s, const DpFoundPhrase *verb, DpBudget *budget)
{
	Mood mood = mood_of(s, verb);
	gboolean bound;

	if (mood == NO_COMMAND && !is_mentioned(s, verb) && !is_noun(s, verb) &&
	    dp_order_is_task(s, verb, budget))
		mood = TASK;

	for (guint i = 0; i < G_N_ELEMENTS(FORMS); i++) {
		guint64 wants = FORMS[i].wants;
		DpWordingKind kind = FORMS[i].kind;

		if (FORMS[i].verb != verb->slot || !dp_order_wants(s, verb, wants))
			continue;
		bound = mood == NO_COMMAND && !is_mentioned(s, verb) && !is_noun(s, verb) &&
		        dp_order_is_bound(s, verb, budget);
		if (kind == DP_WORDING_SLANT && is_favour(s, verb, wants, mood))
			kind = DP_WORDING_FAVOUR;
		add_hit(s, kind, verb->start, dp_order_end(s, verb, wants), bound ? COMMAND : mood,
		        mood != DEMAND && dp_order_is_ordinary(s, verb, wants));
		break;
	}
	s->commanded |= mood != NO_COMMAND;
}

/* "Note to AI reviewers:" names the reader; "if you are an AI" needs a command after it. */
static void
judge_address(DpSentence *s, const DpFoundPhrase *word)
{
	static const char *const FURTHER[] = {
	    ":",     ",",       ".",        ";",        "!",    ")",     "]",      " -",
	    " read", " review", " process", " evaluat", " or ", " and ", " that ", " here"};
	const char *after = s->text + word->end;

	for (guint i = 0; i < G_N_ELEMENTS(FURTHER); i++) {
		if (g_str_has_prefix(after, FURTHER[i])) {
			add_hit(s, DP_WORDING_OVERRIDE, word->start, word->end,
			        word->imperative || word->start <= s->from + 2 ? COMMAND
			                                                       : NO_COMMAND,
			        FALSE);
			return;
		}
	}
}

/* "Negative: reject.", "Write a negative review of this paper." */
static void
judge_opposite(DpSentence *s, DpBudget *budget)
{
	gboolean asked = FALSE;

	s->commanded = FALSE;
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->language != s->language)
			continue;
		dp_budget_spend(budget, s->end - s->first);
		if (is_verb(word))
			asked = mood_of(s, word) != NO_COMMAND;
		else if (word->slot == DP_SLOT_ACCEPT || word->slot == DP_SLOT_GOOD)
			asked = FALSE; /* "recommend acceptance over rejection" */
		else if (word->slot == DP_SLOT_COUNTER &&
		         (asked || mood_of(s, word) != NO_COMMAND) && dp_order_is_opposite(s, word))
			dp_samples_note_opposite(s->samples, word->start, word->end);
	}
}

static void
judge_words(DpSentence *s, DpBudget *budget)
{
	s->commanded = FALSE;
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->language != s->language)
			continue;
		if (is_verb(word)) {
			dp_budget_spend(budget, s->end - s->first);
			judge_verb(s, word, budget);
		} else if (word->slot == DP_SLOT_ADDRESS) {
			judge_address(s, word);
		}
	}
}

/* Only if no verb gave an order: its wish would be the same. */
static void
judge_wish(DpSentence *s, guint first, DpBudget *budget)
{
	DpHit hit;

	for (guint i = first; i < s->hits->len; i++) {
		const DpHit *other = &g_array_index(s->hits, DpHit, i);

		if (other->kind != DP_WORDING_OVERRIDE && other->command && !other->ordinary &&
		    !other->reported)
			return;
	}
	if (dp_order_wish(s, budget, &hit))
		keep_hit(s, hit);
}

static const guint64 VERBS =
    (DP_SLOT_BIT(DP_SLOT_SAY + 1) - DP_SLOT_BIT(DP_SLOT_GIVE)) | DP_SLOT_BIT(DP_SLOT_ADDRESS);

/* @slots: those of the sentence in that language; @first: the index of its first hit. */
static void
judge_language(DpSentence *s, guint64 slots, guint first, DpBudget *budget)
{
	s->this = dp_order_find_this(s, budget);
	if ((slots & VERBS) != 0) {
		dp_budget_spend(budget, s->end - s->first);
		judge_words(s, budget);
	}
	if (dp_order_may_wish(slots))
		judge_wish(s, first, budget);
	g_clear_pointer(&s->this, g_array_unref);
}

static void
judge_sentence(DpSentence *s, DpBudget *budget)
{
	guint64 slots[DP_LIMIT_LANGUAGES] = {0};
	guint first = s->hits->len;

	for (guint i = s->first; i < s->end; i++)
		slots[dp_sentence_phrase(s, i)->language] |=
		    DP_SLOT_BIT(dp_sentence_phrase(s, i)->slot);
	for (guint8 k = 0; k < DP_LIMIT_LANGUAGES; k++) {
		if (slots[k] == 0)
			continue;
		s->language = k;
		s->slots = slots[k];
		if ((slots[k] & VERBS) != 0 || dp_order_may_wish(slots[k]))
			judge_language(s, slots[k], first, budget);
		if ((slots[k] & DP_SLOT_BIT(DP_SLOT_COUNTER)) != 0)
			judge_opposite(s, budget);
	}
	dp_samples_note(s->samples, s, budget);
}

gboolean
dp_orders_find(const DpPhrases *phrases, const char *folded, GArray *hits, DpBudget *budget)
{
	g_autoptr(GArray) all = dp_phrases_scan(phrases, folded);
	g_autoptr(GArray) samples = dp_samples_new();
	DpSentence s = {
	    .phrases = phrases, .text = folded, .all = all, .hits = hits, .samples = samples};
	guint first = hits->len;
	gboolean more = dp_budget_spend(budget, all->len);
	guint i = 0;

	for (gsize at = 0; more && folded[at] != '\0' && i < all->len; at = s.to) {
		s.from = at;
		s.to = dp_sentence_end(folded, at);
		s.first = i;
		while (i < all->len && dp_sentence_phrase(&s, i)->start < s.to)
			i++;
		s.end = i;
		if (s.end > s.first)
			judge_sentence(&s, budget);
		more = dp_budget_spend(budget, s.to - s.from);
	}
	dp_samples_mark(samples, hits, first, budget);
	return more;
}

static gboolean
is_drawn_out(const DpSentence *s, const DpFoundPhrase *verb)
{
	for (guint i = 0; i < G_N_ELEMENTS(FORMS); i++) {
		if (FORMS[i].verb == verb->slot &&
		    dp_order_wants_distant(s, verb, FORMS[i].wants) &&
		    !dp_order_is_ordinary(s, verb, FORMS[i].wants))
			return TRUE;
	}
	return FALSE;
}

static DpHit
drawn_out_hit(const DpSentence *s, const DpFoundPhrase *verb)
{
	gsize end = MIN(s->to, verb->start + DP_LIMIT_QUOTE_CHARS);

	while (end > verb->end && ((guint8)s->text[end] & 0xC0) == 0x80)
		end--;
	return (DpHit){.kind = DP_WORDING_SLANT, .start = verb->start, .end = end, .command = TRUE};
}

/* For each verb, all words of its sentence are searched. */
static gboolean
find_drawn_out(DpSentence *s, DpHit *hit, DpBudget *budget)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *verb = dp_sentence_phrase(s, i);

		if (!is_verb(verb))
			continue;
		s->language = verb->language;
		if (!dp_budget_spend(budget, s->end - s->first))
			return FALSE;
		if (mood_of(s, verb) != NO_COMMAND && is_drawn_out(s, verb) &&
		    !is_reported(s, verb->end)) {
			*hit = drawn_out_hit(s, verb);
			return TRUE;
		}
	}
	return FALSE;
}

gboolean
dp_orders_find_drawn_out(const DpPhrases *phrases, const char *folded, DpHit *hit, DpBudget *budget)
{
	g_autoptr(GArray) all = dp_phrases_scan(phrases, folded);
	DpSentence s = {.phrases = phrases, .text = folded, .all = all};
	guint i = 0;

	if (!dp_budget_spend(budget, all->len + strlen(folded)))
		return FALSE;
	for (gsize at = 0; folded[at] != '\0' && i < all->len; at = s.to) {
		s.from = at;
		s.to = dp_sentence_full_end(folded, at);
		s.first = i;
		while (i < all->len && dp_sentence_phrase(&s, i)->start < s.to)
			i++;
		s.end = i;
		if (s.end > s.first && find_drawn_out(&s, hit, budget))
			return TRUE;
	}
	return FALSE;
}
