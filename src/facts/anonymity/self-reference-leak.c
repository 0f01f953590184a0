/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/text/word-lists.h"
#include "structure/citation-form.h"

#define BLIND_SPAN 1500

/* (nullable): the entry of the reference list with that number; borrowed. */
static const DpEntry *
find_entry(const DpStructure *structure, guint wanted)
{
	for (guint i = 0; i < structure->entries->len; i++) {
		const DpEntry *entry = structure->entries->pdata[i];
		guint number = 0;

		dp_citation_label(entry->text, &number);
		if (number == wanted)
			return entry;
	}
	return NULL;
}

#define ENTRY_CHARS 90

/* (nullable) (transfer full): the authors at the start of the entry that a "[22]" in @words points
 * to. */
static char *
cited_authors(const DpStructure *structure, const char *words)
{
	const char *bracket = strrchr(words, '[');
	const DpEntry *entry = NULL;

	if (bracket != NULL && g_ascii_isdigit(bracket[1 + strspn(bracket + 1, " ")]))
		entry = find_entry(structure, (guint)strtoul(bracket + 1, NULL, 10));
	return entry != NULL ? dp_text_quote(entry->text, ENTRY_CHARS) : NULL;
}

#define FIRST_YEAR 1900 /* "[2009]" after a name is a year, not the number of an entry */

/* "we proposed in [0, 1]" is not a citation if no entry has that number. */
static gboolean
cites_nothing(const DpStructure *structure, const char *words)
{
	const char *bracket = strrchr(words, '[');
	gulong number = 0;

	if (bracket == NULL || !g_ascii_isdigit(bracket[1 + strspn(bracket + 1, " ")]))
		return FALSE;
	number = strtoul(bracket + 1, NULL, 10);
	return number == 0 || (structure->entries->len > 0 && number < FIRST_YEAR &&
	                       number > structure->entries->len + 2);
}

static gboolean
is_advice(const DpPassage *passage, gsize start)
{
	g_autofree char *before = dp_passage_before(passage, start, BLIND_SPAN);

	return dp_lazy_pattern_matches(&DP_WORDS_BLIND_ADVICE, before);
}

static gboolean
is_blinded(const DpPassage *passage, gsize start, gsize end)
{
	g_autofree char *words = dp_passage_words(passage, start, end + 40);

	return dp_lazy_pattern_matches(&DP_WORDS_BLINDED, words);
}

/* Wordings without a citation also match inside those with one. */
static gboolean
is_covered(const GArray *ends, gsize start)
{
	for (guint i = 0; i + 1 < ends->len; i += 2) {
		if (start + 12 >= g_array_index(ends, gsize, i) &&
		    start < g_array_index(ends, gsize, i + 1))
			return TRUE;
	}
	return FALSE;
}

/* @spans: of gsize, in pairs: where leaks were found. */
static void
judge(DpFacts *facts, GArray *spans, const DpPassage *passage, const DpStructure *structure,
      gboolean sure, gsize start, gsize end)
{
	g_autofree char *words = dp_passage_words(passage, start, end);
	g_autofree char *authors = sure ? cited_authors(structure, words) : NULL;
	const DpPassageLine *line = dp_passage_line(passage, start);

	if (is_covered(spans, start) || cites_nothing(structure, words) ||
	    is_blinded(passage, start, end) || dp_passage_is_quoted(passage, start))
		return;
	g_array_append_val(spans, start);
	g_array_append_val(spans, end);
	dp_leak_add_passage(facts, "anonymity.self-reference",
	                    sure && line->role != DP_ROLE_CODE && line->role != DP_ROLE_FIGURE &&
	                        !is_advice(passage, start),
	                    passage, start, end, authors);
}

void
dp_leak_self_references(DpFacts *facts, DpPassage *passage, const DpStructure *structure)
{
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(gsize));

	for (guint i = 0; i < DP_WORDS_SELF_REFERENCES.n; i++) {
		DpPhrase *phrase = &DP_WORDS_SELF_REFERENCES.phrases[i];
		g_auto(DpPhraseSearch) search = {NULL};
		gsize start, end;

		dp_phrase_search_init(&search, phrase, passage);
		while (spans->len < 2 * DP_LIMIT_LEAKS &&
		       dp_phrase_search_next(&search, &start, &end))
			judge(facts, spans, passage, structure,
			      (phrase->flags & DP_PHRASE_SURE) != 0, start, end);
	}
}
