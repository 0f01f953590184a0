/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/title-grammar.h"

#include <string.h>

#define FIRST_OTHER 0x370u /* Greek; everything before it is Latin and its signs */
#define LATIN_ADDITIONS 0x1E00u
#define GREEK_ADDITIONS 0x1F00u

static gboolean
is_latin(gunichar c)
{
	return c < FIRST_OTHER || (c >= LATIN_ADDITIONS && c < GREEK_ADDITIONS);
}

/* Decided by two letters, the length of the shortest title: many lines of formulas start with one
 * Greek letter. */
DpTitleScript
dp_title_script(const char *title)
{
	guint others = 0;

	for (const char *p = title; *p != '\0' && others < 2; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (!g_unichar_isalnum(c))
			continue;
		if (is_latin(c))
			return DP_TITLE_LATIN;
		others++;
	}
	return others == 2 ? DP_TITLE_OTHER : DP_TITLE_LATIN;
}

static gboolean
part_may_begin(const DpTitlePart *part, const char *text)
{
	guint8 first = (guint8)text[0];

	return (part->firsts[first / 32] >> (first % 32) & 1) != 0;
}

/* Whether @n_parts parts from @part on match all of @text, or, unless @end, a prefix of it.
 * Recursion depth: at most one call per part. */
static gboolean
fits(const DpTitleGrammar *grammar, const DpTitlePart *part, guint n_parts, const char *text,
     gboolean end)
{
	if (n_parts == 0)
		return !end || text[0] == '\0';
	for (guint i = 0; part_may_begin(part, text) && i < part->n_words; i++) {
		const DpTitleWord *word = &grammar->words[part->word + i];
		const char *letters = grammar->text + word->start;

		/* nearly all differ in the first byte */
		if (letters[0] == text[0] && strncmp(text, letters, word->length) == 0 &&
		    fits(grammar, part + 1, n_parts - 1, text + word->length, end))
			return TRUE;
	}
	return part->optional && fits(grammar, part + 1, n_parts - 1, text, end);
}

static gboolean
row_fits(const DpTitleGrammar *grammar, const DpTitleRow *row, const char *text, gboolean end)
{
	return fits(grammar, &grammar->parts[row->part], row->n_parts, text, end);
}

int
dp_title_grammar_kind(const DpTitleGrammar *grammar, const char *squashed)
{
	guint bucket = dp_title_bucket(squashed);

	if (squashed[0] == '\0')
		return -1;
	for (guint i = grammar->buckets[bucket]; i < grammar->buckets[bucket + 1]; i++) {
		const DpTitleRow *row = &grammar->rows[grammar->begins[i]];

		if (row_fits(grammar, row, squashed, TRUE))
			return row->kind;
	}
	return -1;
}

gboolean
dp_title_grammar_begins(const DpTitleGrammar *grammar, const char *squashed, int kind)
{
	guint bucket = dp_title_bucket(squashed);

	if (squashed[0] == '\0')
		return FALSE;
	for (guint i = grammar->buckets[bucket]; i < grammar->buckets[bucket + 1]; i++) {
		const DpTitleRow *row = &grammar->rows[grammar->begins[i]];

		if (row->kind == kind && row_fits(grammar, row, squashed, FALSE))
			return TRUE;
	}
	return FALSE;
}
