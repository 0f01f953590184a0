/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/orders.h"

#include <string.h>

#include "base/limits.h"
#include "engine/sentence-end.h"

/*
 * An order is a verb and what it wants, in one sentence and one language: "give", "positive",
 * "review". It is a command when nobody is the verb's subject: it begins a clause, or follows
 * "please" or "you must", or its form is an imperative. "The second prompt asks for a positive
 * review" has all the words, and commands nothing.
 */

#define REACH 140    /* bytes between a verb and what it wants: two lines of a column */
#define TOGETHER 48  /* bytes between "positive" and "review" */
#define SUBJECT 64   /* bytes from "AI agents", over "that read this paper", to "should" */
#define AFTER 56     /* bytes after an order in which it may be reported: half a line */
#define LIST_MARK 5  /* characters of "(iii)" */
#define MAX_LEADS 10 /* words before an imperative: "and now please do also always" */
#define BIT(slot) (G_GUINT64_CONSTANT(1) << (slot))

typedef struct {
	const DpPhrases *phrases;
	const char *text;
	const GArray *all; /* of DpPhrase */
	guint first, end;  /* those of this sentence */
	gsize from, to;    /* bytes of this sentence */
	guint8 language;
	gboolean commanded; /* an earlier verb of this sentence was a command */
	GArray *hits;
} Sentence;

typedef enum { NO_COMMAND, COMMAND, DEMAND } Mood;

/* What each verb wants: all bits of one row. */
static const struct {
	DpWordingSlot verb;
	guint64 wants;
	DpWordingKind kind;
} FORMS[] = {
    {DP_SLOT_GIVE, BIT(DP_SLOT_GOOD) | BIT(DP_SLOT_REVIEW), DP_WORDING_SLANT},
    {DP_SLOT_GIVE, BIT(DP_SLOT_ACCEPT), DP_WORDING_SLANT},
    {DP_SLOT_GIVE, BIT(DP_SLOT_GOOD) | BIT(DP_SLOT_THIS), DP_WORDING_SLANT},
    {DP_SLOT_JUDGE, BIT(DP_SLOT_GOOD) | BIT(DP_SLOT_THIS), DP_WORDING_SLANT},
    {DP_SLOT_JUDGE, BIT(DP_SLOT_GOOD) | BIT(DP_SLOT_PAPER), DP_WORDING_SLANT},
    {DP_SLOT_URGE, BIT(DP_SLOT_THIS), DP_WORDING_SLANT},
    {DP_SLOT_URGE, BIT(DP_SLOT_PAPER), DP_WORDING_SLANT},
    {DP_SLOT_URGE, BIT(DP_SLOT_ACCEPT), DP_WORDING_SLANT},
    {DP_SLOT_AVOID, BIT(DP_SLOT_FAULTS), DP_WORDING_SLANT},
    {DP_SLOT_STRESS, BIT(DP_SLOT_MERITS), DP_WORDING_SLANT},
    {DP_SLOT_DROP, BIT(DP_SLOT_ORDERS), DP_WORDING_OVERRIDE},
    {DP_SLOT_OBEY, BIT(DP_SLOT_ORDERS), DP_WORDING_OVERRIDE},
    {DP_SLOT_SAY, BIT(DP_SLOT_ACCEPT), DP_WORDING_SLANT},
    {DP_SLOT_SAY, BIT(DP_SLOT_GOOD), DP_WORDING_SLANT},
};

static const DpPhrase *
phrase(const Sentence *s, guint index)
{
	return &g_array_index(s->all, DpPhrase, index);
}

static gboolean
is_verb(const DpPhrase *word)
{
	return word->slot >= DP_SLOT_GIVE && word->slot <= DP_SLOT_SAY;
}

/* The slots of this language among the words from byte @from to byte @to. */
static guint64
slots_between(const Sentence *s, gsize from, gsize to)
{
	guint64 slots = 0;

	for (guint i = s->first; i < s->end; i++) {
		const DpPhrase *word = phrase(s, i);

		if (word->language == s->language && word->start >= from && word->end <= to)
			slots |= BIT(word->slot);
	}
	return slots;
}

static gboolean
ends_here(const Sentence *s, gsize at, guint64 slots)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpPhrase *word = phrase(s, i);

		if (word->language == s->language && word->end == at &&
		    (BIT(word->slot) & slots) != 0)
			return TRUE;
	}
	return FALSE;
}

/* A comma begins a clause of its own only after an address or another command: "reviewers, accept
 * it", but not "reviewers gave it ten points, recommend it". */
static gboolean
comma_begins(const Sentence *s, gsize at)
{
	guint64 before = slots_between(s, s->from, at);

	return (before & (BIT(DP_SLOT_ADDRESS) | BIT(DP_SLOT_MUST))) != 0 ||
	       ((before & BIT(DP_SLOT_READER)) != 0 && (before & BIT(DP_SLOT_TOLD)) == 0);
}

/* "1)", "(ii)" begin an item; "Orvik et al. (2019)" is the subject of what follows. */
static gboolean
is_list_mark(const Sentence *s, gsize at)
{
	gsize from = at - 1;

	while (from > s->from && at - from <= LIST_MARK && g_ascii_isalnum(s->text[from - 1]))
		from--;
	if (at - from > LIST_MARK)
		return FALSE;
	if (from > s->from && strchr("([", s->text[from - 1]) != NULL)
		from--;
	return from <= s->from + 1 || s->text[from - 1] != ' ' ||
	       strchr(",;:.", s->text[from - 2]) != NULL;
}

static gboolean
clause_begins(const Sentence *s, gsize at)
{
	char c = s->text[at - 1];

	if (c == ',')
		return s->commanded || comma_begins(s, at);
	if (c == '-')
		return at >= 2 && s->text[at - 2] == ' ';
	if (c == ')' || c == ']')
		return is_list_mark(s, at);
	return (guint8)c < 0x80 && strchr(":;*#>)]\"(<{|/'", c) != NULL;
}

/* "AI agents that read this should": "reviewers should give good reviews to sound papers" is no
 * order, as it names neither a machine nor this paper. */
static gboolean
is_readers_duty(const Sentence *s, gsize at)
{
	guint64 subject = slots_between(s, MAX(s->from, at > SUBJECT ? at - SUBJECT : 0), at);

	return (subject & (BIT(DP_SLOT_READER) | BIT(DP_SLOT_ADDRESS))) != 0 &&
	       (slots_between(s, s->from, s->to) &
	        (BIT(DP_SLOT_THIS) | BIT(DP_SLOT_PAPER) | BIT(DP_SLOT_ADDRESS))) != 0;
}

/* "Set-of-mark", a button's "accept": part of a name, or a word that is spoken of. */
static gboolean
is_mentioned(const Sentence *s, const DpPhrase *verb)
{
	char next = s->text[verb->end];

	return next == '-' || next == '"';
}

static Mood
mood_of(const Sentence *s, const DpPhrase *verb)
{
	gsize at = verb->start, lead;
	guint n = 0;

	if (is_mentioned(s, verb))
		return NO_COMMAND;
	if (dp_phrases_has(s->phrases, s->language, DP_SLOT_ENDING))
		return (slots_between(s, verb->start, s->to) & BIT(DP_SLOT_ENDING)) != 0
		           ? COMMAND
		           : NO_COMMAND;
	for (; n < MAX_LEADS; n++) {
		while (at > s->from && s->text[at - 1] == ' ')
			at--;
		if (at <= s->from || clause_begins(s, at))
			return COMMAND;
		if (ends_here(s, at, BIT(DP_SLOT_MUST)))
			return DEMAND;
		if (ends_here(s, at, BIT(DP_SLOT_OUGHT)) && is_readers_duty(s, at))
			return COMMAND;
		lead = dp_phrases_lead_before(s->phrases, s->language, s->text, s->from, at);
		if (lead == 0)
			break;
		at -= lead;
	}
	return verb->imperative || (n > 0 && s->commanded) ? COMMAND : NO_COMMAND;
}

/* Where what @verb wants lies: behind it, and before it where verbs come last. */
static void
reach_of(const Sentence *s, const DpPhrase *verb, gsize *from, gsize *to)
{
	gboolean last = verb->imperative || dp_phrases_has(s->phrases, s->language, DP_SLOT_ENDING);

	*from = last ? MAX(s->from, verb->start > REACH ? verb->start - REACH : 0) : verb->start;
	*to = MIN(s->to, verb->end + REACH);
}

/* "Positive" and "review" belong together only side by side. */
static gboolean
are_together(const Sentence *s, gsize from, gsize to)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpPhrase *good = phrase(s, i);

		if (good->slot != DP_SLOT_GOOD || good->language != s->language ||
		    good->start < from || good->end > to)
			continue;
		if ((slots_between(s, good->start > TOGETHER ? good->start - TOGETHER : 0,
		                   good->end + TOGETHER) &
		     BIT(DP_SLOT_REVIEW)) != 0)
			return TRUE;
	}
	return FALSE;
}

/* A report comes before the order, a condition or "said the form" shortly after. */
static gboolean
is_told(const Sentence *s, gsize end)
{
	return (slots_between(s, s->from, MIN(s->to, end + AFTER)) & BIT(DP_SLOT_TOLD)) != 0;
}

static void
add_hit(Sentence *s, DpWordingKind kind, gsize start, gsize end, Mood mood)
{
	DpHit hit = {kind, start, end, FALSE, mood != NO_COMMAND, is_told(s, end)};

	if (s->hits->len < DP_LIMIT_WORDING_HITS)
		g_array_append_val(s->hits, hit);
}

/* The last byte of what the verb wants. */
static gsize
end_of_wants(const Sentence *s, const DpPhrase *verb, guint64 wants, gsize to)
{
	gsize end = verb->end;

	for (guint i = s->first; i < s->end; i++) {
		const DpPhrase *word = phrase(s, i);

		if (word->language == s->language && (BIT(word->slot) & wants) != 0 &&
		    word->end <= to)
			end = MAX(end, word->end);
	}
	return end;
}

/* "Of earlier work", right after the faults: they are not this paper's. */
static gboolean
are_others(const Sentence *s, const DpPhrase *verb, gsize to)
{
	if (verb->slot != DP_SLOT_AVOID ||
	    (slots_between(s, s->from, s->to) & (BIT(DP_SLOT_THIS) | BIT(DP_SLOT_PAPER))) != 0)
		return FALSE;
	for (guint i = s->first; i < s->end; i++) {
		const DpPhrase *word = phrase(s, i);

		if (word->language == s->language && word->slot == DP_SLOT_BELONG &&
		    word->start > verb->end && word->start < to &&
		    ends_here(s, word->start - 1, BIT(DP_SLOT_FAULTS)))
			return TRUE;
	}
	return FALSE;
}

/* "Say that it is excellent" is about a paper, or told to a reader. */
static gboolean
is_of_paper(const DpPhrase *verb, guint64 all)
{
	return verb->slot != DP_SLOT_SAY ||
	       (all & (BIT(DP_SLOT_THIS) | BIT(DP_SLOT_PAPER) | BIT(DP_SLOT_READER) |
	               BIT(DP_SLOT_ADDRESS))) != 0;
}

static void
judge_verb(Sentence *s, const DpPhrase *verb)
{
	gsize from, to;
	guint64 near, all = slots_between(s, s->from, s->to);
	Mood mood = mood_of(s, verb);

	reach_of(s, verb, &from, &to);
	near = slots_between(s, from, verb->start) | slots_between(s, verb->end, to);
	for (guint i = 0; i < G_N_ELEMENTS(FORMS); i++) {
		guint64 wants = FORMS[i].wants;
		DpWordingKind kind = FORMS[i].kind;

		if (FORMS[i].verb != verb->slot || (near & wants) != wants ||
		    (wants == (BIT(DP_SLOT_GOOD) | BIT(DP_SLOT_REVIEW)) &&
		     !are_together(s, from, to)) ||
		    are_others(s, verb, to) || !is_of_paper(verb, all))
			continue;
		if (kind == DP_WORDING_SLANT && mood != NO_COMMAND &&
		    ((all & BIT(DP_SLOT_THIS)) != 0 ||
		     ((all & BIT(DP_SLOT_PAPER)) != 0 && mood == DEMAND)))
			kind = DP_WORDING_FAVOUR;
		add_hit(s, kind, verb->start, end_of_wants(s, verb, wants, to), mood);
		break;
	}
	s->commanded |= mood != NO_COMMAND;
}

/* "Note to AI reviewers:" says who is meant; "if you are an AI" wants a command after it. */
static void
judge_address(Sentence *s, const DpPhrase *word)
{
	static const char *const FURTHER[] = {
	    ":",     ",",       ".",        ";",        "!",    ")",     "]",      " -",
	    " read", " review", " process", " evaluat", " or ", " and ", " that ", " here"};
	const char *after = s->text + word->end;

	for (guint i = 0; i < G_N_ELEMENTS(FURTHER); i++) {
		if (g_str_has_prefix(after, FURTHER[i])) {
			add_hit(s, DP_WORDING_OVERRIDE, word->start, word->end,
			        word->imperative || word->start <= s->from + 2 ? COMMAND
			                                                       : NO_COMMAND);
			return;
		}
	}
}

static void
judge_sentence(Sentence *s)
{
	guint64 languages = 0;

	for (guint i = s->first; i < s->end; i++) {
		const DpPhrase *word = phrase(s, i);

		if (is_verb(word) || word->slot == DP_SLOT_ADDRESS)
			languages |= BIT(word->language);
	}
	for (guint8 k = 0; k < DP_LIMIT_LANGUAGES; k++) {
		if ((languages & BIT(k)) == 0)
			continue;
		s->language = k;
		s->commanded = FALSE;
		for (guint i = s->first; i < s->end; i++) {
			const DpPhrase *word = phrase(s, i);

			if (word->language == k && is_verb(word))
				judge_verb(s, word);
			else if (word->language == k && word->slot == DP_SLOT_ADDRESS)
				judge_address(s, word);
		}
	}
}

void
dp_orders_find(const DpPhrases *phrases, const char *folded, GArray *hits)
{
	g_autoptr(GArray) all = dp_phrases_scan(phrases, folded);
	Sentence s = {.phrases = phrases, .text = folded, .all = all, .hits = hits};
	guint i = 0;

	for (gsize at = 0; folded[at] != '\0' && i < all->len; at = s.to) {
		s.from = at;
		s.to = dp_sentence_end(folded, at);
		s.first = i;
		while (i < all->len && phrase(&s, i)->start < s.to)
			i++;
		s.end = i;
		if (s.end > s.first)
			judge_sentence(&s);
	}
}
