/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/person-form.h"
#include "facts/text/word-lists.h"

/*
 * Who did what, and who paid, under headings other than acknowledgments: "Credits", "Author
 * contributions", "Disclosures". A person or an organisation that did something is sure; initials
 * are unsure.
 */

#define MAX_SECTION 2000 /* bytes; if longer, the next heading was missed */
#define FACT "anonymity.acknowledgment"

/* The subject of the section under a heading: something else; maybe people, maybe the paper's own
 * merits (as under "Contributions"); or surely who did what. */
typedef enum { SUBJECT_OTHER, SUBJECT_MERITS, SUBJECT_PEOPLE } Subject;

static Subject
heading_subject(const DpPassageLine *line)
{
	g_autofree char *squashed = NULL;
	const char *title;

	if (line->role != DP_ROLE_HEADING || line->kind == DP_SECTION_ACKNOWLEDGMENTS)
		return SUBJECT_OTHER;
	squashed = dp_text_squash(line->line->text);
	title = squashed + strspn(squashed, "0123456789");
	if (!dp_word_is_listed(DP_WORDS_CREDIT_HEADINGS, title))
		return SUBJECT_OTHER;
	return strcmp(title, "contributions") == 0 ? SUBJECT_MERITS : SUBJECT_PEOPLE;
}

/* Whether one of the names that @pattern finds may be a person's or an organisation's. */
static gboolean
names_somebody(const DpPassage *passage, DpLazyPattern *pattern, const char *words)
{
	gsize from = 0, start, end;

	while (dp_lazy_pattern_search(pattern, words, from, &start, &end) && end > from) {
		g_autofree char *name = g_strndup(words + start, end - start);

		if (dp_person_is_named(name, passage))
			return TRUE;
		from = end;
	}
	return FALSE;
}

/* Whether a named organisation paid; its name may contain words of the paper. */
static gboolean
names_sponsor(const DpPassage *passage, DpLazyPattern *pattern, const char *words)
{
	gsize from = 0, start, end;

	while (dp_lazy_pattern_search(pattern, words, from, &start, &end) && end > from) {
		g_autofree char *name = g_strndup(words + start, end - start);

		if (dp_person_has_strange_word(name, passage))
			return TRUE;
		from = end;
	}
	return FALSE;
}

#define MIN_INITIALS 2 /* people: a single pair of initials may be an abbreviation */

/* "A.O. designed the locks; B.T. ran them." */
static gboolean
has_initials(DpLazyPattern *pattern, const char *words)
{
	gsize from = 0, start, end;
	guint n = 0;

	while (n < MIN_INITIALS && dp_lazy_pattern_search(pattern, words, from, &start, &end) &&
	       end > from) {
		n++;
		from = end;
	}
	return n >= MIN_INITIALS;
}

static void
judge(DpFacts *facts, const DpPassage *passage, Subject subject, gsize start, gsize end)
{
	gsize stop = MIN(end, start + MAX_SECTION);
	g_autofree char *words = dp_passage_words(passage, start, stop);
	gboolean named;

	if (*words == '\0' || dp_lazy_pattern_matches(&DP_WORDS_CREDITS_LEFT_OUT, words))
		return;
	named = subject == SUBJECT_PEOPLE &&
	        (names_somebody(passage, &DP_WORDS_PERSON_WHO_DID, words) ||
	         names_somebody(passage, &DP_WORDS_PERSON_WITH_ROLE, words) ||
	         names_sponsor(passage, &DP_WORDS_DONE_BY_NAME, words) ||
	         names_sponsor(passage, &DP_WORDS_SPONSOR, words));
	if (named || has_initials(&DP_WORDS_INITIALS_WHO_DID, words) ||
	    has_initials(&DP_WORDS_INITIALS_WITH_ROLE, words))
		dp_leak_add_passage(facts, FACT, named ? DP_LEAK_SURE : DP_LEAK_UNSURE, passage,
		                    start, stop, NULL);
}

/* The end of the text below heading @index: the next heading. */
static gsize
section_end(const DpPassage *passage, guint index)
{
	for (guint i = index; i < passage->lines->len; i++) {
		const DpPassageLine *line = &g_array_index(passage->lines, DpPassageLine, i);

		if (line->role == DP_ROLE_HEADING)
			return line->offset;
	}
	return passage->text->len;
}

static void
find_sections(DpFacts *facts, const DpPassage *passage)
{
	for (guint i = 0; i + 1 < passage->lines->len; i++) {
		const DpPassageLine *next = &g_array_index(passage->lines, DpPassageLine, i + 1);
		Subject subject = heading_subject(&g_array_index(passage->lines, DpPassageLine, i));

		if (subject != SUBJECT_OTHER && next->role != DP_ROLE_HEADING)
			judge(facts, passage, subject, next->offset, section_end(passage, i + 1));
	}
}

#define RUN_IN_SPAN 500 /* bytes of a paragraph after its heading */

static void
find_run_ins(DpFacts *facts, DpPassage *passage)
{
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &DP_WORDS_CREDIT_RUN_INS.phrases[0], passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		const DpPassageLine *line = dp_passage_line(passage, start);
		gsize stop = MIN(end + RUN_IN_SPAN, passage->text->len);

		if (line->role == DP_ROLE_HEADING)
			continue;
		while (stop < passage->text->len && (passage->text->str[stop] & 0xC0) == 0x80)
			stop++;
		judge(facts, passage, SUBJECT_PEOPLE, start, stop);
	}
}

void
dp_leak_credits(DpFacts *facts, DpPassage *passage)
{
	find_sections(facts, passage);
	find_run_ins(facts, passage);
}
