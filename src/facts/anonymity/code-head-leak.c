/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/person-form.h"
#include "facts/anonymity/reference-names.h"
#include "facts/text/word-lists.h"

/*
 * The head of a program in a listing: "# Author: Ada Orvik", "(c) 2026 Ada Orvik". A paper may also
 * print other people's programs, so a name there is for review. It is an author's if the head has
 * the paper's own name, or if it is no program's head but a note with a year that is as new as the
 * paper.
 */

#define FACT "authors.elsewhere"
#define HEAD_SPAN 240 /* bytes of a program's head around the name */
/* Years between a note or a program and the newest cited work: a paper's owner has that of the
 * paper; a program that old is others'. */
#define FRESH_YEARS 1
#define OLD_YEARS 10
#define SOURCE_SPAN 300 /* bytes before a listing, in which the text says whose it is */

typedef struct {
	DpFacts *facts;
	DpPassage *passage;
	const DpStructure *structure;
	const char *own_name; /* of the paper's subject, folded; "" none */
	guint newest;         /* year in the reference list; 0 none */
} Search;

/* The lines of the head, around bytes @start to @end. (transfer full) */
static char *
head_around(const DpPassage *passage, gsize start, gsize end)
{
	return dp_passage_words(passage, start > HEAD_SPAN ? start - HEAD_SPAN : 0,
	                        MIN(end + HEAD_SPAN, passage->text->len));
}

/* The newest year in @words; 0: none. */
static guint64
newest_year(const char *words)
{
	gsize from = 0, start, end;
	guint64 newest = 0;

	while (dp_lazy_pattern_search(&DP_WORDS_CODE_YEAR, words, from, &start, &end) &&
	       end > from) {
		newest = MAX(newest, g_ascii_strtoull(words + start, NULL, 10));
		from = end;
	}
	return newest;
}

/* The year on the line with the name; 0: none. */
static guint64
year_of_line(const Search *search, gsize start, gsize end)
{
	const DpPassageLine *line = dp_passage_line(search->passage, start);
	g_autofree char *words =
	    dp_passage_words(search->passage, MIN(line->offset, start),
	                     MAX(end, line->offset + strlen(line->line->text)));

	return newest_year(words);
}

/* Others wrote a program whose year is long before the paper. */
static gboolean
is_old(const Search *search, gsize start, gsize end)
{
	guint64 year = year_of_line(search, start, end);

	return year > 0 && year + OLD_YEARS <= search->newest;
}

/* "© 2026 Ada Orvik" in a note is the paper's owner; in a program, it may be another's. */
static gboolean
owns_paper(const Search *search, gsize start, gsize end)
{
	const DpPassageLine *line = dp_passage_line(search->passage, start);
	const char *text = line->line->text + strspn(line->line->text, " ");

	return strchr("#*/%;-<", *text) == NULL && search->newest > 0 &&
	       year_of_line(search, start, end) + FRESH_YEARS >= search->newest;
}

static gboolean
is_of_paper(const Search *search, gsize start, gsize end)
{
	g_autofree char *head = head_around(search->passage, start, end);
	g_autofree char *squashed = dp_text_squash(head);

	return owns_paper(search, start, end) ||
	       (*search->own_name != '\0' && strstr(squashed, search->own_name) != NULL);
}

/* Whether the text before the listing says that it is somebody else's. */
static gboolean
is_of_others(const DpPassage *passage, gsize start)
{
	g_autofree char *before = dp_passage_before(passage, start, SOURCE_SPAN);

	return dp_lazy_pattern_matches(&DP_WORDS_CODE_OF_OTHERS, before);
}

static void
judge(const Search *search, const DpPhrase *phrase, gsize start, gsize end)
{
	const DpPassage *passage = search->passage;
	const DpPassageLine *line = dp_passage_line(passage, start);
	g_autofree char *name = dp_passage_words(passage, start, end);
	gboolean apart = line->kind == DP_SECTION_APPENDIX || line->kind == DP_SECTION_SUPPLEMENT;
	gboolean sure;

	/* in a program, quotation marks are its syntax */
	if (!dp_person_is_named(name, passage) || dp_reference_names_has(search->structure, name) ||
	    is_old(search, start, end) ||
	    ((phrase->flags & DP_PHRASE_GIVEN) != 0 && !dp_person_has_given_name(name)))
		return;
	sure = (phrase->flags & DP_PHRASE_SURE) != 0 && !apart && line->role != DP_ROLE_FIGURE &&
	       line->role != DP_ROLE_TABLE && is_of_paper(search, start, end) &&
	       !is_of_others(passage, start);
	dp_leak_add_passage(search->facts, FACT, sure ? DP_LEAK_SURE : DP_LEAK_UNSURE, passage,
	                    start, end, NULL);
}

void
dp_leak_code_heads(DpFacts *facts, DpPassage *passage, const DpStructure *structure,
                   const char *own_name)
{
	Search search = {facts, passage, structure, own_name, dp_reference_names_year(structure)};

	for (guint i = 0; i < DP_WORDS_CODE_HEADS.n; i++) {
		DpPhrase *phrase = &DP_WORDS_CODE_HEADS.phrases[i];
		g_auto(DpPhraseSearch) found = {NULL};
		gsize start, end;

		dp_phrase_search_init(&found, phrase, passage);
		while (dp_phrase_search_next(&found, &start, &end))
			judge(&search, phrase, start, end);
	}
}
