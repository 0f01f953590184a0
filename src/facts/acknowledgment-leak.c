/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/collect.h"
#include "facts/leak.h"

#include <string.h>

#define MAX_SECTION 3000 /* bytes: longer, and the next section's heading was missed */

/* Thanks, and money: what a section of acknowledgments holds when it is about somebody. */
#define THANKS                                                                                     \
	"\\bthank|\\bgrateful|\\bgratitude|\\bindebted|\\bgrants?\\b|\\b(?:supported|funded|"      \
	"sponsored|financed)\\s+(?:in\\s+part\\s+|partially\\s+|partly\\s+)?by\\b|\\bfunding\\b|"  \
	"\\bfellowship|\\bawards?\\b|\\bcontract\\s+(?:no|number|\\w*\\d)|\\bfinancial\\s+support"

/* Thanks that name nobody. */
#define REVIEWERS                                                                                  \
	"\\bthank\\w*\\s+(?:all\\s+|to\\s+|the\\s+|our\\s+|of\\s+)*(?:anonymous\\s+)?(?:"          \
	"reviewers|"                                                                               \
	"referees|shepherd)[^.]*\\.?"

/* A template's own advice that was left standing, or a note of what is missing. */
#define ADVICE                                                                                     \
	"\\bdo not include\\b|\\buse unnumbered\\b|\\bshould be unnumbered\\b|\\bshould be "       \
	"limited to\\b|\\bincluding those to\\b|\\bis an optional section\\b|\\bplease (?:try|"    \
	"acknowledge|place|insert)\\b|\\bshould (?:only )?appear\\b|\\bthese instructions\\b|"     \
	"\\bif included\\b|\\bshould be included\\b|\\b(?:is|are) optional\\b|"                    \
	"\\bis a location for\\b|\\bincluded by the authors\\b|\\bpreferred spelling\\b|"          \
	"\\bcamera-ready version you may\\b"
#define LEFT_OUT                                                                                   \
	"\\b(?:removed|omitted|withheld|hidden|redacted|suppressed|left\\s+out|blinded|"           \
	"anonymi[sz]ed)\\b"

#define FUNDER                                                                                     \
	"grant|foundation|fund(?:s|ing)?\\b|council|program(?:me)?\\b|award|contract|agency|"      \
	"ministry|fellowship|scholarship|(?-i:NSF|NIH|DARPA|DOE|ERC|DFG|EPSRC|NSFC|ONR|AFOSR|ARO)" \
	"|union\\b|universit|gift|inc\\b|corporation"

#define OURS                                                                                       \
	"\\b(?:this|our|the\\s+present)\\s+(?:work|research|project|paper|study|material|effort)"  \
	"\\s+(?:is|was|are|were|has\\s+been|have\\s+been)\\s+(?:(?:in\\s+part|partially|partly|"   \
	"generously|financially|kindly|also|jointly|supported|and|funded)\\s+){0,3}(?:supported|"  \
	"funded|sponsored|financed)\\s+(?:in\\s+part\\s+|partially\\s+|partly\\s+|financially\\s+" \
	")?by\\b[^.]{0,200}|\\bthe\\s+(?:first\\s+|second\\s+)?authors?\\s+(?:(?:is|are|was|were)" \
	"\\s+(?:\\w+\\s+){0,2}(?:supported|funded)\\s+by\\b|(?:gratefully\\s+|would\\s+like\\s+"   \
	"to\\s+"                                                                                   \
	")?(?:thanks?|acknowledges?)\\b)[^.]{0,200}"
#define WE_THANK                                                                                      \
	"\\bwe\\s+(?:would\\s+(?:also\\s+)?like\\s+to\\s+|also\\s+|sincerely\\s+|gratefully\\s+|"     \
	"further\\s+|especially\\s+){0,2}thank\\s+(?:(?:our|the)\\s+(?:\\w+\\s+){0,3})?(?:(?:"        \
	"Prof|"                                                                                       \
	"Dr|Mr|Ms)\\.?\\s+)?(?-i:\\p{Lu}\\p{Ll}[\\p{L}.'’-]*\\s+(?:\\p{Lu}[\\p{L}.'’-]*))[^.]{0," \
	"120}"
#define GRANT_NUMBER                                                                               \
	"\\bgrants?\\s+(?:agreements?\\s+)?(?:nos?\\.?|numbers?|#|ids?)\\s*[:#]?\\s*[\\w./"        \
	"-]*\\d[\\w./-]*"

static gboolean
is_authors_own_text(const DpPassageLine *line)
{
	return (line->role == DP_ROLE_BODY || line->role == DP_ROLE_FOOTNOTE ||
	        line->role == DP_ROLE_OTHER) &&
	       line->kind != DP_SECTION_APPENDIX && line->kind != DP_SECTION_SUPPLEMENT &&
	       !line->line->in_form;
}

typedef struct {
	guint first, last; /* lines of the passage */
} Section;

static gboolean
next_section(const DpPassage *passage, Section *section)
{
	guint i = section->last;

	while (i < passage->lines->len &&
	       g_array_index(passage->lines, DpPassageLine, i).kind != DP_SECTION_ACKNOWLEDGMENTS)
		i++;
	section->first = i;
	while (i < passage->lines->len &&
	       g_array_index(passage->lines, DpPassageLine, i).kind == DP_SECTION_ACKNOWLEDGMENTS)
		i++;
	section->last = i;
	return section->first < passage->lines->len;
}

/* The words of a section, without its heading. */
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
without(const char *words, const DpPattern *pattern)
{
	GString *rest = g_string_new(NULL);
	gsize from = 0, start, end;

	while (dp_pattern_search(pattern, words, from, &start, &end, NULL) && end > start) {
		g_string_append_len(rest, words + from, (gssize)(start - from));
		from = end;
	}
	g_string_append(rest, words + from);
	return g_string_free(rest, FALSE);
}

static DpLazyPattern thanks = DP_LAZY_PATTERN(THANKS);

static void
judge_section(DpFacts *facts, const DpPassage *passage, const Section *section)
{
	static DpLazyPattern reviewers = DP_LAZY_PATTERN(REVIEWERS);
	static DpLazyPattern advice = DP_LAZY_PATTERN(ADVICE);
	static DpLazyPattern left_out = DP_LAZY_PATTERN(LEFT_OUT);
	gsize start, end;
	g_autofree char *words = section_words(passage, section, &start, &end);
	g_autofree char *rest = without(words, dp_lazy_pattern(&reviewers));
	DpPlace place;
	gboolean names;

	if (*g_strstrip(rest) == '\0' || dp_lazy_pattern_matches(&advice, rest))
		return;
	names = dp_lazy_pattern_matches(&thanks, rest);
	if (!names && dp_leak_is_placeholder(rest))
		return;
	place = dp_passage_place(passage, start, end, words);
	/* a note that names are left out may stand beside a name that is not */
	dp_leak_add(facts, "anonymity.acknowledgment",
	            names && !dp_lazy_pattern_matches(&left_out, rest), words, &place);
}

static gboolean
in_section(const DpPassageLine *line)
{
	return line->kind == DP_SECTION_ACKNOWLEDGMENTS;
}

/* The heading and its text on one line, which is no section of its own then. */
#define RUN_IN                                                                                     \
	"^\\W*(?-i:Acknowledge?ments?|ACKNOWLEDGE?MENTS?)\\b\\W*(?=(?-i:\\p{Lu}))[\\s\\S]{0,500}"

static void
find_run_in(DpFacts *facts, DpPassage *passage)
{
	static DpPhrase run_in = {RUN_IN, "acknowledg", 240};
	static DpLazyPattern not_theirs = DP_LAZY_PATTERN(ADVICE "|" LEFT_OUT);
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &run_in, passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		g_autofree char *words = dp_passage_words(passage, start, end);

		if (!in_section(dp_passage_line(passage, start)) &&
		    dp_lazy_pattern_matches(&thanks, words) &&
		    !dp_lazy_pattern_matches(&not_theirs, words))
			dp_leak_add_passage(facts, "anonymity.acknowledgment",
			                    is_authors_own_text(dp_passage_line(passage, start)),
			                    passage, start, end, NULL);
	}
}

/* Thanks outside any section of that name: in a footnote, behind the conclusion. */
static struct {
	DpPhrase phrase;
	DpLazyPattern needed; /* in the words that are found */
	gboolean may_be_sure;
} WORDINGS[] = {
    {{OURS, "supported |funded |sponsored |financed |thank|acknowledge", 160},
     DP_LAZY_PATTERN(FUNDER),
     TRUE},
    {{WE_THANK, "thank ", 120}, DP_LAZY_PATTERN(NULL), TRUE},
    {{GRANT_NUMBER, "grant |grants ", 0}, DP_LAZY_PATTERN(NULL), FALSE},
};

static void
find_wording(DpFacts *facts, DpPassage *passage, guint index)
{
	DpLazyPattern *needed = &WORDINGS[index].needed;
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &WORDINGS[index].phrase, passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		const DpPassageLine *line = dp_passage_line(passage, start);
		g_autofree char *words = dp_passage_words(passage, start, end);

		if (in_section(line) || dp_leak_is_placeholder(words) ||
		    dp_passage_is_quoted(passage, start) ||
		    (needed->expression != NULL && !dp_lazy_pattern_matches(needed, words)))
			continue;
		dp_leak_add_passage(facts, "anonymity.acknowledgment",
		                    WORDINGS[index].may_be_sure && is_authors_own_text(line),
		                    passage, start, end, NULL);
	}
}

void
dp_leak_acknowledgments(DpFacts *facts, DpPassage *passage)
{
	Section section = {0, 0};

	while (next_section(passage, &section))
		judge_section(facts, passage, &section);
	find_run_in(facts, passage);
	for (guint i = 0; i < G_N_ELEMENTS(WORDINGS); i++)
		find_wording(facts, passage, i);
}
