/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "facts/anonymity/collect.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/person-form.h"
#include "facts/anonymity/reference-names.h"
#include "facts/text/place.h"
#include "facts/text/word-lists.h"

/*
 * Authors named outside their block: as corresponding author in a note, or in running heads. A
 * stamp in the margin identifies the preprint, and so the authors.
 */

#define FACT "authors.elsewhere"
#define MIN_TITLE 5 /* letters of the title that follow the names in a running head */

static void
add(DpFacts *facts, const DpPassage *passage, gsize start, gsize end)
{
	g_autofree char *words = dp_passage_words(passage, start, end);
	DpPlace place = dp_passage_place(passage, start, end, words);

	dp_leak_add(facts, FACT, DP_LEAK_SURE, words, &place);
}

static gboolean
has_wanted_name(guint flags, const char *name)
{
	return (flags & DP_PHRASE_GIVEN) == 0 || dp_person_has_given_name(name);
}

static gboolean
is_prose_of_paper(const DpPassageLine *line)
{
	return line->role != DP_ROLE_CODE && line->role != DP_ROLE_FIGURE &&
	       line->role != DP_ROLE_TABLE && line->kind != DP_SECTION_APPENDIX &&
	       line->kind != DP_SECTION_SUPPLEMENT && line->role != DP_ROLE_AUTHORS;
}

static void
find_named(DpFacts *facts, DpPassage *passage, const DpPassage *text, DpPhrase *phrase)
{
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, phrase, passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		g_autofree char *name = dp_passage_words(passage, start, end);
		const DpPassageLine *line = dp_passage_line(passage, start);

		if (is_prose_of_paper(line) && !dp_passage_is_quoted(passage, start) &&
		    dp_person_is_named(name, text) && has_wanted_name(phrase->flags, name) &&
		    ((phrase->flags & DP_PHRASE_NOTE) == 0 || line->role == DP_ROLE_FOOTNOTE))
			add(facts, passage, start, end);
	}
}

static void
find_correspondence(DpFacts *facts, DpPassage *passage, const DpPassage *text)
{
	for (guint i = 0; i < DP_WORDS_CORRESPONDENTS.n; i++)
		find_named(facts, passage, text, &DP_WORDS_CORRESPONDENTS.phrases[i]);
}

static gboolean
continues_with_title(const DpFacts *facts, const char *rest)
{
	const DpObservation *title = dp_facts_get(facts, "document.title", 0);
	g_autofree char *printed = title != NULL ? dp_text_squash(title->text) : NULL;
	g_autofree char *after = dp_text_squash(rest);

	for (gsize n = strlen(after); n > 0 && g_ascii_isdigit(after[n - 1]); n--)
		after[n - 1] = '\0';
	return printed != NULL && strlen(after) >= MIN_TITLE && g_str_has_prefix(printed, after);
}

/* Whether all of @names (one or several) may be names. */
static gboolean
are_people(const char *names, const DpPassage *text)
{
	g_autofree char *joined = g_strdup(names);
	g_autoptr(GString) words = g_string_new(joined);

	g_string_replace(words, " and ", " ", 0);
	g_string_replace(words, " AND ", " ", 0);
	g_string_replace(words, "& ", "", 0);
	g_string_replace(words, " et al", " Et-al", 0);
	return dp_person_is_named(words->str, text);
}

/* Whether a running head names people; @sure: certainly. */
static gboolean
names_authors(const DpFacts *facts, const char *head, const DpPassage *text, gboolean *sure)
{
	for (guint i = 0; i < DP_WORDS_RUNNING_HEADS.n; i++) {
		DpWordPattern *form = &DP_WORDS_RUNNING_HEADS.patterns[i];
		g_autofree char *names = NULL;
		gsize start, end;

		if (!dp_lazy_pattern_search(&form->pattern, head, 0, &start, &end))
			continue;
		names = g_strndup(head + start, end - start);
		if (!are_people(names, text) || !has_wanted_name(form->flags, names) ||
		    ((form->flags & DP_PHRASE_BEFORE_TITLE) != 0 &&
		     !continues_with_title(facts, head + end)))
			continue;
		*sure = (form->flags & DP_PHRASE_SURE) != 0;
		return TRUE;
	}
	return FALSE;
}

/* The same running head is on many pages; it is reported once. */
static void
find_heads(DpFacts *facts, const DpPassage *furniture, const DpPassage *text)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < furniture->lines->len; i++) {
		const DpPassageLine *line = &g_array_index(furniture->lines, DpPassageLine, i);
		DpPlace place = dp_line_place(line->line);
		gboolean sure = FALSE;

		if (line->line->kind == DP_LINE_ROTATED ||
		    !g_hash_table_add(seen, line->line->text) ||
		    !names_authors(facts, line->line->text, text, &sure))
			continue;
		dp_leak_add(facts, FACT, sure ? DP_LEAK_SURE : DP_LEAK_UNSURE, line->line->text,
		            &place);
	}
}

static void
find_stamp(DpFacts *facts, DpPassage *furniture)
{
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &DP_WORDS_PREPRINT_STAMPS.phrases[0], furniture);
	while (dp_phrase_search_next(&search, &start, &end))
		dp_leak_add_passage(facts, "anonymity.link", DP_LEAK_SURE, furniture, start, end,
		                    "the preprint's own stamp");
}

/* A note below the first page's text may be of anything; a person with a usual given name there,
 * whose work is not cited, may be an author. */
static void
judge_note(DpFacts *facts, const DpPassageLine *line, const DpPassage *text,
           const DpStructure *structure)
{
	const char *words = line->line->text;
	gsize from = 0, start, end;

	while (dp_lazy_pattern_search(&DP_WORDS_THANKED_PERSON, words, from, &start, &end) &&
	       end > from) {
		g_autofree char *name = g_strndup(words + start, end - start);
		DpPlace place = dp_line_place(line->line);

		from = end;
		if (!dp_person_has_given_name(name) || !dp_person_is_named(name, text) ||
		    g_str_has_suffix(name, "'s") || g_str_has_suffix(name, "’s") ||
		    dp_reference_names_has(structure, name))
			continue;
		dp_leak_add(facts, FACT, DP_LEAK_UNSURE, name, &place);
		return;
	}
}

static void
find_in_notes(DpFacts *facts, const DpPassage *text, const DpStructure *structure)
{
	for (guint i = 0; i < text->lines->len; i++) {
		const DpPassageLine *line = &g_array_index(text->lines, DpPassageLine, i);

		if (line->line->page == 1 && line->role == DP_ROLE_FOOTNOTE)
			judge_note(facts, line, text, structure);
	}
}

void
dp_leak_bylines(DpFacts *facts, DpPassage *text, DpPassage *furniture, const DpStructure *structure)
{
	find_in_notes(facts, text, structure);
	find_correspondence(facts, text, text);
	find_correspondence(facts, furniture, text);
	find_heads(facts, furniture, text);
	find_stamp(facts, furniture);
}
