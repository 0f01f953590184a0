/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/anonymity/collect.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/person-form.h"
#include "facts/text/word-lists.h"

#define MAX_SECTION 3000 /* bytes; if longer, the next section's heading was missed */

static gboolean
is_authors_own_text(const DpPassageLine *line)
{
	return (line->role == DP_ROLE_BODY || line->role == DP_ROLE_FOOTNOTE ||
	        line->role == DP_ROLE_AUTHORS || line->role == DP_ROLE_OTHER) &&
	       line->kind != DP_SECTION_APPENDIX && line->kind != DP_SECTION_SUPPLEMENT &&
	       !line->line->in_form;
}

typedef struct {
	guint first, last; /* line indices in the passage */
} Section;

/* "Funding" and "Acknowledgments" may follow each other. */
static gboolean
begins_section(const DpPassage *passage, guint first, guint index)
{
	return index > first &&
	       g_array_index(passage->lines, DpPassageLine, index).role == DP_ROLE_HEADING &&
	       g_array_index(passage->lines, DpPassageLine, index - 1).role != DP_ROLE_HEADING;
}

static gboolean
next_section(const DpPassage *passage, Section *section)
{
	guint i = section->last;

	while (i < passage->lines->len &&
	       g_array_index(passage->lines, DpPassageLine, i).kind != DP_SECTION_ACKNOWLEDGMENTS)
		i++;
	section->first = i;
	while (i < passage->lines->len &&
	       g_array_index(passage->lines, DpPassageLine, i).kind == DP_SECTION_ACKNOWLEDGMENTS &&
	       !begins_section(passage, section->first, i))
		i++;
	section->last = i;
	return section->first < passage->lines->len;
}

/* The text of a section without its heading. */
static char *
section_words(const DpPassage *passage, const Section *section, gsize *start, gsize *end)
{
	guint first = section->first;

	while (first < section->last &&
	       g_array_index(passage->lines, DpPassageLine, first).role == DP_ROLE_HEADING)
		first++;
	*end = section->last < passage->lines->len
	           ? g_array_index(passage->lines, DpPassageLine, section->last).offset
	           : passage->text->len;
	*start = first < section->last ? g_array_index(passage->lines, DpPassageLine, first).offset
	                               : *end;
	*end = MIN(*end, *start + MAX_SECTION);
	return dp_passage_words(passage, *start, *end);
}

static char *
without(const char *words, DpLazyPattern *pattern)
{
	GString *rest = g_string_new(NULL);
	gsize from = 0, start, end;

	while (dp_lazy_pattern_search(pattern, words, from, &start, &end) && end > start) {
		g_string_append_len(rest, words + from, (gssize)(start - from));
		from = end;
	}
	g_string_append(rest, words + from);
	return g_string_free(rest, FALSE);
}

/* "... the reviewers and Ada Orvik", "... the referees, Prof. Orvik": a named person is thanked in
 * the same sentence. */
static gboolean
thanks_others_too(const char *words)
{
	gsize from = 0, start, end;

	while (dp_lazy_pattern_search(&DP_WORDS_THANKED_REVIEWERS, words, from, &start, &end) &&
	       end > start) {
		g_autofree char *found = g_strndup(words + start, end - start);

		if (dp_lazy_pattern_matches(&DP_WORDS_TITLE_ENDS, found) ||
		    (words[end - 1] != '.' &&
		     dp_lazy_pattern_matches(&DP_WORDS_NAME_FOLLOWS, words + end)))
			return TRUE;
		from = end;
	}
	return FALSE;
}

/* The same for certain: the name is joined to the reviewers, and is no office. */
static gboolean
surely_thanks_others(const char *words)
{
	gsize from = 0, start, end;

	while (dp_lazy_pattern_search(&DP_WORDS_THANKED_REVIEWERS, words, from, &start, &end) &&
	       end > start) {
		g_autofree char *found = g_strndup(words + start, end - start);

		if (dp_lazy_pattern_matches(&DP_WORDS_NAME_JOINED, found) &&
		    dp_lazy_pattern_matches(&DP_WORDS_NAME_FOLLOWS, words + end) &&
		    !dp_lazy_pattern_matches(&DP_WORDS_OFFICE_FOLLOWS, words + end))
			return TRUE;
		from = end;
	}
	return FALSE;
}

/* Whether a person, an organisation or a grant is named. Template sentences and placeholders name
 * none. */
static gboolean
names_somebody(const char *words)
{
	return dp_lazy_pattern_matches(&DP_WORDS_NAMED_SOMEBODY, words);
}

static DpLeakEvidence
evidence_of(gboolean sure, const char *words)
{
	g_autofree char *telling = NULL;

	if (!sure)
		return DP_LEAK_UNSURE;
	/* thanks that any author may write do not identify these authors */
	telling = without(words, &DP_WORDS_THANKED_STRANGERS);
	return names_somebody(telling) ? DP_LEAK_SURE : DP_LEAK_UNPROVEN;
}

static void
judge_section(DpFacts *facts, const DpPassage *passage, const Section *section)
{
	gsize start, end;
	g_autofree char *words = section_words(passage, section, &start, &end);
	g_autofree char *rest = without(words, &DP_WORDS_THANKED_REVIEWERS);
	DpPlace place;
	gboolean names, hides;

	if (*g_strstrip(rest) == '\0' || dp_lazy_pattern_matches(&DP_WORDS_NOTHING_SAID, rest) ||
	    dp_lazy_pattern_matches(&DP_WORDS_ACKNOWLEDGMENT_ADVICE, rest))
		return;
	names = dp_lazy_pattern_matches(&DP_WORDS_THANKS, rest) || surely_thanks_others(words);
	if (!names && dp_leak_is_placeholder(rest) && !thanks_others_too(words))
		return;
	hides = dp_lazy_pattern_matches(&DP_WORDS_ACKNOWLEDGMENT_LEFT_OUT, rest);
	if ((hides || dp_lazy_pattern_matches(&DP_WORDS_ACKNOWLEDGMENT_FILLER, rest)) &&
	    !names_somebody(words))
		return;
	place = dp_passage_place(passage, start, end, words);
	/* a note that names are left out may be beside a name that is not left out */
	dp_leak_add(facts, "anonymity.acknowledgment", evidence_of(names && !hides, words), words,
	            &place);
}

static gboolean
in_section(const DpPassageLine *line)
{
	return line->kind == DP_SECTION_ACKNOWLEDGMENTS;
}

/* Text on the line of a heading ends where the next heading begins. */
static gsize
run_in_end(const DpPassage *passage, gsize start, gsize end)
{
	for (guint i = 0; i < passage->lines->len; i++) {
		const DpPassageLine *line = &g_array_index(passage->lines, DpPassageLine, i);

		if (line->offset > start && line->role == DP_ROLE_HEADING)
			return MIN(end, line->offset);
	}
	return end;
}

static void
find_run_in(DpFacts *facts, DpPassage *passage)
{
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &DP_WORDS_ACKNOWLEDGMENT_HEADINGS.phrases[0], passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		gsize stop = run_in_end(passage, start, end);
		g_autofree char *words = dp_passage_words(passage, start, stop);
		g_autofree char *rest = without(words, &DP_WORDS_THANKED_REVIEWERS);

		if (!in_section(dp_passage_line(passage, start)) &&
		    (dp_lazy_pattern_matches(&DP_WORDS_THANKS, rest) || thanks_others_too(words)) &&
		    !dp_lazy_pattern_matches(&DP_WORDS_ACKNOWLEDGMENT_ADVICE, words) &&
		    !dp_lazy_pattern_matches(&DP_WORDS_ACKNOWLEDGMENT_LEFT_OUT, words))
			dp_leak_add_passage(
			    facts, "anonymity.acknowledgment",
			    evidence_of(is_authors_own_text(dp_passage_line(passage, start)),
			                words),
			    passage, start, stop, NULL);
	}
}

#define CLAUSE_STOPS ".;!?\n"
#define CLAUSE_LENGTH 100 /* characters of a clause before the verb, at most */

/* For languages where no pattern finds who is thanked. */
static gboolean
thanks_reviewers_alone(const char *words)
{
	return dp_lazy_pattern_matches(&DP_WORDS_REVIEWERS_ELSEWHERE, words) &&
	       !names_somebody(words);
}

/* The start of the clause that contains byte @at: @floor at the earliest. */
static gsize
clause_start(const DpPassage *passage, gsize floor, gsize at)
{
	const char *text = passage->text->str;

	for (guint n = 0; n < CLAUSE_LENGTH && at > floor; n++) {
		gsize before = (gsize)(g_utf8_prev_char(text + at) - text);

		if (before < floor || strchr(CLAUSE_STOPS, text[before]) != NULL)
			break;
		at = before;
	}
	return at;
}

#define INTRODUCTION_LENGTH (2 * CLAUSE_LENGTH) /* bytes: up to a colon, and after it */

/* "Wolff wrote: Wir danken ...", "as in: we thank ...": others give these thanks, or nobody does.
 */
static gboolean
is_introduced(const DpPassage *passage, gsize at)
{
	g_autofree char *before = dp_passage_before(passage, at, INTRODUCTION_LENGTH);

	return dp_lazy_pattern_matches(&DP_WORDS_THANKS_INTRODUCED, before);
}

/* How surely a phrase that needs a name thanks a person: without a usual given name the words may
 * be of anything. */
static DpLeakEvidence
evidence_of_name(const DpPassage *passage, const DpPhrase *phrase, const char *words,
                 DpLeakEvidence evidence, gboolean *named)
{
	DpPersonNamed person = dp_person_among(words, passage);

	*named = TRUE;
	if ((phrase->flags & DP_PHRASE_GIVEN) == 0 || person == DP_PERSON_SURE ||
	    dp_lazy_pattern_matches(&DP_WORDS_THANKED_TITLE, words))
		return evidence;
	*named = person == DP_PERSON_LIKELY && (phrase->flags & DP_PHRASE_SURE) != 0;
	return DP_LEAK_UNSURE;
}

/* Thanks outside an acknowledgments section: in a footnote, after the conclusion. */
static void
find_wording(DpFacts *facts, DpPassage *passage, DpPhrase *phrase)
{
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end, last = 0;

	dp_phrase_search_init(&search, phrase, passage);
	for (; dp_phrase_search_next(&search, &start, &end); last = end) {
		const DpPassageLine *line;
		g_autofree char *words = NULL, *rest = NULL;
		DpLeakEvidence evidence;
		gboolean named, introduced = is_introduced(passage, start);

		if ((phrase->flags & DP_PHRASE_WITH_CLAUSE) != 0)
			start = clause_start(passage, last, start);
		line = dp_passage_line(passage, start);
		words = dp_passage_words(passage, start, end);
		rest = without(words, &DP_WORDS_THANKED_REVIEWERS);

		if (in_section(line) || dp_leak_is_placeholder(words) ||
		    dp_passage_is_quoted(passage, start) || thanks_reviewers_alone(words) ||
		    ((phrase->flags & DP_PHRASE_NEEDS_FUNDER) != 0 &&
		     !dp_lazy_pattern_matches(&DP_WORDS_FUNDERS, rest) &&
		     !thanks_others_too(words)))
			continue;
		evidence = evidence_of((phrase->flags & DP_PHRASE_SURE) != 0 && !introduced &&
		                           is_authors_own_text(line),
		                       words);
		evidence = evidence_of_name(passage, phrase, words, evidence, &named);
		if (named)
			dp_leak_add_passage(facts, "anonymity.acknowledgment", evidence, passage,
			                    start, end, NULL);
	}
}

void
dp_leak_acknowledgments(DpFacts *facts, DpPassage *passage)
{
	Section section = {0, 0};

	while (next_section(passage, &section))
		judge_section(facts, passage, &section);
	find_run_in(facts, passage);
	for (guint i = 0; i < DP_WORDS_ACKNOWLEDGMENTS.n; i++)
		find_wording(facts, passage, &DP_WORDS_ACKNOWLEDGMENTS.phrases[i]);
}
