/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/order-sample.h"

#include <string.h>

#include "base/limits.h"
#include "base/unmask.h"

/*
 * Studies of reviewers print the prompts that they gave to models and to people, and not always in
 * quotation marks. A prompt has a label, a caption or a heading that names prompts, a blank for the
 * paper, or is one of two that ask for opposites.
 */

typedef struct {
	gsize start, end;     /* bytes */
	gsize before, beyond; /* how far it reaches, in bytes */
} DpSampleSign;

DpSamples *
dp_samples_new(void)
{
	return g_array_new(FALSE, FALSE, sizeof(DpSampleSign));
}

static void
add_sign(DpSamples *samples, gsize start, gsize end, gsize before, gsize beyond)
{
	DpSampleSign sign = {start, end, before, beyond};

	if (samples->len < DP_LIMIT_WORDING_HITS)
		g_array_append_val(samples, sign);
}

void
dp_samples_note_opposite(DpSamples *samples, gsize start, gsize end)
{
	add_sign(samples, start, end, DP_REACH(INJECTION_COMPANY), DP_REACH(INJECTION_COMPANY));
}

/* "{paper}", "{{paper_text}}", "<title>", "[insert paper here]". */
static gboolean
is_blank(const DpSentence *s, const DpFoundPhrase *word)
{
	gsize from = word->start, to = word->end;

	while (from > s->from && word->start - from < DP_REACH(WISH_LAST) &&
	       (g_ascii_isalnum(s->text[from - 1]) || strchr("_ .-", s->text[from - 1]) != NULL))
		from--;
	while (to - word->end < DP_REACH(WISH_LAST) &&
	       (g_ascii_isalnum(s->text[to]) ||
	        (s->text[to] != '\0' && strchr("_ .-", s->text[to]) != NULL)))
		to++;
	return from > s->from && s->text[to] != '\0' &&
	       ((s->text[from - 1] == '{' && s->text[to] == '}') ||
	        (s->text[from - 1] == '<' && s->text[to] == '>') ||
	        (s->text[from - 1] == '[' && s->text[to] == ']'));
}

/* "Figure 2", "Listing A". */
static gboolean
is_numbered(const DpSentence *s, const DpFoundPhrase *word)
{
	const char *after = s->text + word->end;

	while (*after == ' ')
		after++;
	return g_ascii_isdigit(*after) || (g_ascii_isalpha(*after) && !g_ascii_isalnum(after[1]));
}

/* "4.2 Prompts", "A.1 Prompts": a section's heading before the text of its first sentence. */
static gboolean
begins_with_number(const DpSentence *s)
{
	gsize at = s->from;
	gboolean digit = FALSE;

	while (s->text[at] == ' ')
		at++;
	at += g_ascii_isalpha(s->text[at]) && s->text[at + 1] == '.' ? 2 : 0;
	for (; g_ascii_isdigit(s->text[at]) || s->text[at] == '.'; at++)
		digit = digit || g_ascii_isdigit(s->text[at]);
	return digit && s->text[at] == ' ';
}

/* (nullable): a caption's label before @word. */
static const DpFoundPhrase *
caption_before(const DpSentence *s, const DpFoundPhrase *word)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *caption = dp_sentence_phrase(s, i);

		if (caption->start >= word->end)
			break;
		if (caption->slot == DP_SLOT_CAPTION && is_numbered(s, caption))
			return caption;
	}
	return NULL;
}

/* "Prompt of the lenient reader: " */
static gsize
colon_after(const DpSentence *s, const DpFoundPhrase *word)
{
	gsize limit = MIN(s->to, word->end + DP_REACH(SAMPLE_LABEL));
	const char *colon =
	    word->end < limit ? memchr(s->text + word->end, ':', limit - word->end) : NULL;

	return colon != NULL ? (gsize)(colon - s->text) : 0;
}

/* "B.1 Injected Instructions" and a blank line: where that heading or caption ends, or 0. */
static gsize
heading_end(const DpSentence *s, const DpFoundPhrase *word)
{
	gsize limit = MIN(s->to, word->end + DP_REACH(SAMPLE_LABEL));
	const char *end = word->end < limit ? memmem(s->text + word->end, limit - word->end,
	                                             DP_TEXT_BREAK, strlen(DP_TEXT_BREAK))
	                                    : NULL;

	return end != NULL ? (gsize)(end - s->text) : 0;
}

/* A word for orders, such as "instructions", is in many sentences: only a heading of it counts. */
static void
note_label(DpSamples *samples, const DpSentence *s, const DpFoundPhrase *word)
{
	gboolean sample = word->slot == DP_SLOT_SAMPLE;
	gsize heading = heading_end(s, word), colon = colon_after(s, word);

	if (sample && caption_before(s, word) != NULL)
		add_sign(samples, word->start, word->end, DP_REACH(QUOTE_PROMPT),
		         DP_REACH(QUOTE_PROMPT));
	else if (heading > 0)
		add_sign(samples, word->start, heading, 0, DP_REACH(QUOTE_PROMPT));
	else if (!sample)
		return;
	else if (colon > 0)
		add_sign(samples, word->start, colon, 0, DP_REACH(QUOTE_PROMPT));
	else if (begins_with_number(s) && word->end - s->from <= DP_REACH(SAMPLE_LABEL))
		add_sign(samples, word->start, word->end, 0, DP_REACH(QUOTE_PROMPT));
	else if (s->to - s->from <= DP_REACH(SAMPLE_LABEL))
		add_sign(samples, s->from, s->to, 0, DP_REACH(INJECTION_COMPANY));
}

void
dp_samples_note(DpSamples *samples, DpSentence *s, DpBudget *budget)
{
	for (guint i = s->first; i < s->end; i++) {
		const DpFoundPhrase *word = dp_sentence_phrase(s, i);

		if (word->slot == DP_SLOT_SAMPLE || word->slot == DP_SLOT_ORDERS) {
			dp_budget_spend(budget, s->end - s->first);
			note_label(samples, s, word);
		} else if (word->slot == DP_SLOT_BLANK && is_blank(s, word)) {
			add_sign(samples, word->start, word->end, DP_REACH(QUOTE_PROMPT),
			         DP_REACH(QUOTE_PROMPT));
		}
	}
}

static gboolean
reaches(const DpSampleSign *sign, const DpHit *hit)
{
	if (hit->start >= sign->end)
		return hit->start - sign->end < sign->beyond;
	return hit->end <= sign->start && sign->start - hit->end < sign->before;
}

void
dp_samples_mark(const DpSamples *samples, GArray *hits, guint first, DpBudget *budget)
{
	for (guint i = first; i < hits->len; i++) {
		DpHit *hit = &g_array_index(hits, DpHit, i);

		dp_budget_spend(budget, samples->len);
		for (guint k = 0; k < samples->len && !hit->sample; k++)
			hit->sample = reaches(&g_array_index(samples, DpSampleSign, k), hit);
	}
}
