/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/section-title.h"

#include "base/text.h"
#include "structure/title-kind.h"

#define MAX_HINT_WORDS 24 /* of a title that are tested */

/* The grammars that may describe @squashed. */
static const DpTitleGrammar *
titles_like(const char *squashed)
{
	return &DP_SECTION_TITLES[dp_title_script(squashed)];
}

DpSectionKind
dp_section_title_kind(const char *squashed)
{
	int kind = dp_title_grammar_kind(titles_like(squashed), squashed);

	return kind >= 0 && kind < DP_TITLE_CONCLUSION ? (DpSectionKind)kind : DP_SECTION_MAIN;
}

gboolean
dp_section_title_begins(const char *squashed, DpSectionKind kind)
{
	return dp_title_grammar_begins(titles_like(squashed), squashed, (int)kind);
}

gboolean
dp_section_title_concludes(const char *squashed)
{
	return dp_title_grammar_kind(titles_like(squashed), squashed) == DP_TITLE_CONCLUSION;
}

gboolean
dp_section_title_introduces(const char *squashed)
{
	return dp_title_grammar_kind(titles_like(squashed), squashed) == DP_TITLE_INTRODUCTION;
}

gboolean
dp_section_title_closes(const char *squashed)
{
	int kind = dp_title_grammar_kind(titles_like(squashed), squashed);

	return kind == DP_TITLE_BACK_MATTER || kind == DP_TITLE_CONTENTS;
}

gboolean
dp_section_title_notes(const char *squashed)
{
	return dp_title_grammar_kind(titles_like(squashed), squashed) == DP_TITLE_NOTES;
}

gboolean
dp_section_title_lists(const char *squashed)
{
	return dp_title_grammar_kind(titles_like(squashed), squashed) == DP_TITLE_CONTENTS;
}

/* The word at @index, or it and the next one: "language model", "E THICS". */
static gboolean
is_hint(char **words, guint index)
{
	g_autofree char *one = dp_text_squash(words[index]), *two = NULL;

	if (dp_title_grammar_kind(titles_like(one), one) == DP_TITLE_HINT ||
	    dp_title_grammar_begins(titles_like(one), one, DP_TITLE_HINT_BEGINNING))
		return TRUE;
	if (words[index + 1] == NULL)
		return FALSE;
	two = g_strconcat(words[index], words[index + 1], NULL);
	g_free(g_steal_pointer(&one));
	one = dp_text_squash(two);
	return dp_title_grammar_kind(titles_like(one), one) == DP_TITLE_HINT ||
	       dp_title_grammar_begins(titles_like(one), one, DP_TITLE_HINT_BEGINNING);
}

gboolean
dp_section_title_hints_at_statement(const char *title)
{
	g_auto(GStrv) words = g_strsplit_set(title, " -/,:;()&.", MAX_HINT_WORDS);

	for (guint i = 0; words[i] != NULL; i++) {
		if (is_hint(words, i))
			return TRUE;
	}
	return FALSE;
}
