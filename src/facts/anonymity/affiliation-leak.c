/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/collect.h"
#include "facts/anonymity/leak.h"
#include "facts/text/place.h"
#include "facts/text/word-lists.h"

/* Bytes around an approval in which a paper says whose study it was: about three lines on each
 * side. */
#define STUDY_SPAN 240

static gboolean
is_about_others(const DpPassage *passage, gsize start, gsize end)
{
	g_autofree char *around =
	    dp_passage_words(passage, start > STUDY_SPAN ? start - STUDY_SPAN : 0,
	                     MIN(end + STUDY_SPAN, passage->text->len));

	return dp_lazy_pattern_matches(&DP_WORDS_STUDY_OF_OTHERS, around);
}

/* Whether a line is no part of a paragraph, which may speak of others' addresses. */
static gboolean
is_apart(const DpPassageLine *line)
{
	return line->role == DP_ROLE_FOOTNOTE || line->role == DP_ROLE_AUTHORS ||
	       line->role == DP_ROLE_OTHER;
}

/* Bytes beside a phrase: a sentence of the usual length before it, and a short clause after it. */
#define SUBJECT_SPAN 160
#define CLAUSE_SPAN 60

/* Whether the words beside a phrase say that it is about somebody else. Authors write of themselves
 * in the third person, too, in notes of the first page. */
static gboolean
is_somebody_else(const DpPassage *passage, gsize start, gsize end)
{
	const DpPassageLine *line = dp_passage_line(passage, start);
	gsize from = start > SUBJECT_SPAN ? start - SUBJECT_SPAN : 0;
	g_autofree char *before = dp_passage_words(passage, from, start);
	g_autofree char *words = dp_passage_words(passage, start, end);
	g_autofree char *after =
	    dp_passage_words(passage, end, MIN(end + CLAUSE_SPAN, passage->text->len));
	g_autofree char *all = g_strdup_printf("%s|%s|%s", before, words, after);

	return dp_lazy_pattern_matches(&DP_WORDS_SOMEBODY_STUDIED, all) ||
	       ((line->line->page > 1 || !is_apart(line)) &&
	        dp_lazy_pattern_matches(&DP_WORDS_SOMEBODY_ELSE, all));
}

/* Whether a match of a sure phrase, in its place, can only mean the authors. */
static gboolean
means_authors(const DpPassage *passage, guint flags, gsize start, gsize end)
{
	if ((flags & DP_PHRASE_NOTE) != 0 && !is_apart(dp_passage_line(passage, start)))
		return FALSE;
	if ((flags & DP_PHRASE_UNCITED) != 0 && is_about_others(passage, start, end))
		return FALSE;
	return (flags & DP_PHRASE_SOMEBODY) == 0 || !is_somebody_else(passage, start, end);
}

static void
find_wording(DpFacts *facts, DpPassage *passage, DpPhrase *phrase)
{
	gboolean sure = (phrase->flags & DP_PHRASE_SURE) != 0;
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, phrase, passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		const DpPassageLine *line = dp_passage_line(passage, start);
		g_autofree char *words = dp_passage_words(passage, start, end);

		if (((phrase->flags & DP_PHRASE_FIRST_PAGE) != 0 && line->line->page != 1) ||
		    (line->role == DP_ROLE_AUTHORS && !sure) || dp_leak_is_placeholder(words) ||
		    dp_lazy_pattern_matches(&DP_WORDS_PUBLISHER, words) ||
		    dp_passage_is_quoted(passage, start))
			continue;
		dp_leak_add_passage(facts, "anonymity.affiliation",
		                    sure && means_authors(passage, phrase->flags, start, end),
		                    passage, start, end, NULL);
	}
}

/* An institution left in place beside "Anonymous Authors". */
static void
find_beside_placeholder(DpFacts *facts, const DpPassage *passage)
{
	for (guint i = 0; i < passage->lines->len; i++) {
		const DpPassageLine *line = &g_array_index(passage->lines, DpPassageLine, i);
		DpPlace place;

		if (line->role != DP_ROLE_AUTHORS ||
		    !dp_lazy_pattern_matches(&DP_WORDS_INSTITUTION_WORD, line->line->text) ||
		    dp_leak_is_placeholder(line->line->text))
			continue;
		place = dp_line_place(line->line);
		dp_leak_add(facts, "anonymity.affiliation", FALSE, line->line->text, &place);
	}
}

void
dp_leak_affiliations(DpFacts *facts, DpPassage *passage, gboolean blinded)
{
	for (guint i = 0; i < DP_WORDS_AFFILIATIONS.n; i++)
		find_wording(facts, passage, &DP_WORDS_AFFILIATIONS.phrases[i]);
	if (blinded)
		find_beside_placeholder(facts, passage);
}
