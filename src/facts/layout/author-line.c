/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/author-line.h"

#include "facts/text/word-lists.h"

/* "Systems of Jane Doe¹" still names a person: @marked. */
static const char *
label_of(const char *text, gboolean marked)
{
	if (dp_lazy_pattern_matches(&DP_WORDS_LINE_EMAIL, text))
		return "email";
	if (dp_lazy_pattern_matches(&DP_WORDS_LINE_INSTITUTION, text))
		return "institution";
	if (!marked && dp_lazy_pattern_matches(&DP_WORDS_LINE_NO_NAME, text))
		return "other";
	return dp_lazy_pattern_matches(&DP_WORDS_LINE_ORGANISATION, text) ? "institution" : "name";
}

char *
dp_author_line_label(const char *text)
{
	const struct {
		DpLazyPattern *pattern;
		const char *word;
	} FURTHER[] = {{&DP_WORDS_LINE_PERSON, " person"},
	               {&DP_WORDS_LINE_NAMED_ORGANISATION, " named"},
	               {&DP_WORDS_LINE_PROSE, " prose"}};
	gboolean marked = dp_lazy_pattern_matches(&DP_WORDS_LINE_MARKED_NAME, text);
	GString *label = g_string_new(label_of(text, marked));

	g_string_append(label, marked ? " marked" : "");
	for (guint i = 0; i < G_N_ELEMENTS(FURTHER); i++)
		g_string_append(label, dp_lazy_pattern_matches(FURTHER[i].pattern, text)
		                           ? FURTHER[i].word
		                           : "");
	return g_string_free(label, FALSE);
}
