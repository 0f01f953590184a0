/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/epigraph.h"

#include "facts/text/word-lists.h"

/*
 * "Time and tide wait for no man. — Geoffrey Chaucer": many papers print a quotation below the
 * title, and its source below it, after a dash. The source wrote the quotation, not the paper.
 * Without a quotation, or with an address or an institution, a name is that of the paper's author.
 */

#define MAX_LINES 12     /* of a quotation: a stanza of a poem */
#define NEAR 3.0         /* of the size: LaTeX's epigraph package draws a rule above the source */
#define ITALIC_SHARE 0.7 /* of a line's glyphs: the source may follow on its line */
#define ITALIC_WORDS 3   /* fewer words in italics are a quotation only if they are a sentence */

typedef enum {
	QUOTED_UNKNOWN,
	QUOTED_NO,
	QUOTED_MAYBE,
} Quoted;

/* What is known of the lines above the main text: each is asked for by several below it. */
typedef struct {
	const DpStructure *structure;
	Quoted *quoted;
	DpEpigraph *parts;
} Finder;

static gboolean
is_author_line(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);

	return structure->roles[index] == DP_ROLE_AUTHORS && !line->in_form && !line->invisible;
}

static gboolean
names_authors(const char *text)
{
	return dp_lazy_pattern_matches(&DP_WORDS_LINE_EMAIL, text) ||
	       dp_lazy_pattern_matches(&DP_WORDS_LINE_INSTITUTION, text) ||
	       dp_lazy_pattern_matches(&DP_WORDS_LINE_MARKED_NAME, text);
}

/* A quotation has words that are neither names nor between names. */
static gboolean
may_be_quoted(Finder *finder, guint index)
{
	const char *text = dp_structure_line(finder->structure, index)->text;
	Quoted *known = &finder->quoted[index];

	if (*known == QUOTED_UNKNOWN)
		*known = is_author_line(finder->structure, index) && !names_authors(text) &&
		                 dp_lazy_pattern_matches(&DP_WORDS_LINE_PLAIN_WORD, text)
		             ? QUOTED_MAYBE
		             : QUOTED_NO;
	return *known == QUOTED_MAYBE;
}

static gboolean
is_near(const DpStructure *structure, guint index)
{
	const DpLine *above = dp_structure_line(structure, index - 1);
	const DpLine *line = dp_structure_line(structure, index);
	double step = line->baseline - above->baseline;

	return step > 0 && step <= NEAR * MAX(line->size, above->size);
}

static gboolean
is_italic(const DpLine *line)
{
	return line->n_italic >= ITALIC_SHARE * line->n_glyphs;
}

/* The first of the lines above @last that may belong to one quotation; after @last: none. */
static guint
first_quoted(Finder *finder, guint last, gboolean italic)
{
	const DpStructure *structure = finder->structure;
	guint first = last + 1;

	while (first > 0 && last - first + 1 < MAX_LINES && may_be_quoted(finder, first - 1) &&
	       (!italic || is_italic(dp_structure_line(structure, first - 1))) &&
	       (first > last || is_near(structure, first)))
		first--;
	return first;
}

/* The line that opens the quotation marks which @last closes; DP_NO_LINE: none does. */
static guint
marked_quotation(const DpStructure *structure, guint first, guint last)
{
	if (!dp_lazy_pattern_matches(&DP_WORDS_QUOTATION_ENDS,
	                             dp_structure_line(structure, last)->text))
		return DP_NO_LINE;
	for (guint i = last + 1; i > first; i--) {
		if (dp_lazy_pattern_matches(&DP_WORDS_QUOTATION_BEGINS,
		                            dp_structure_line(structure, i - 1)->text))
			return i - 1;
	}
	return DP_NO_LINE;
}

static gboolean
is_quotation(const DpStructure *structure, guint first, guint last, gboolean italic)
{
	g_autofree char *text = NULL;
	guint words = 0;

	if (first > last)
		return FALSE;
	for (guint i = first; i <= last; i++)
		words += dp_structure_line(structure, i)->n_words;
	if (italic && words >= ITALIC_WORDS)
		return TRUE;
	text = dp_structure_text(structure, first, last);
	return dp_lazy_pattern_matches(&DP_WORDS_SENTENCE_ENDS,
	                               dp_structure_line(structure, last)->text) &&
	       (italic || dp_lazy_pattern_matches(&DP_WORDS_THREE_SMALL_WORDS, text));
}

/* The first line of the quotation that ends with @last: in quotation marks, in italics, or a
 * sentence. DP_NO_LINE: none. */
static guint
quotation_start(Finder *finder, guint last)
{
	const DpStructure *structure = finder->structure;
	guint first = first_quoted(finder, last, FALSE);
	guint italic = first_quoted(finder, last, TRUE);
	guint marked = first <= last ? marked_quotation(structure, first, last) : DP_NO_LINE;

	if (marked != DP_NO_LINE)
		return marked;
	if (is_quotation(structure, italic, last, TRUE))
		return italic;
	return is_quotation(structure, first, last, FALSE) ? first : DP_NO_LINE;
}

/* The source's last line: the title of the work quoted may follow its author's name. */
static guint
source_end(const DpStructure *structure, guint source)
{
	guint next = source + 1;

	return next < structure->main_first && is_author_line(structure, next) &&
	               is_near(structure, next) &&
	               g_str_has_suffix(dp_structure_line(structure, source)->text, ",") &&
	               !names_authors(dp_structure_line(structure, next)->text)
	           ? next
	           : source;
}

static void
mark(DpEpigraph *parts, guint first, guint last)
{
	for (guint i = first; i <= last; i++)
		parts[i] = DP_EPIGRAPH_PART;
}

/* Line @index may be the source of a quotation that ends above it. */
static void
try_source(Finder *finder, guint index)
{
	const DpStructure *structure = finder->structure;
	DpEpigraph *parts = finder->parts;
	const char *text = dp_structure_line(structure, index)->text;
	guint first = is_near(structure, index) && parts[index - 1] == DP_EPIGRAPH_NONE
	                  ? quotation_start(finder, index - 1)
	                  : DP_NO_LINE;

	if (first == DP_NO_LINE)
		return;
	if (!dp_lazy_pattern_matches(&DP_WORDS_SOURCE, text) || names_authors(text)) {
		if (!dp_lazy_pattern_matches(&DP_WORDS_LINE_PLAIN_WORD, text))
			parts[index] = DP_EPIGRAPH_SOURCE;
		return;
	}
	mark(parts, first, source_end(structure, index));
}

DpEpigraph *
dp_epigraphs_find(const DpStructure *structure)
{
	DpEpigraph *parts = g_new0(DpEpigraph, structure->main_first + 1);
	g_autofree Quoted *quoted = g_new0(Quoted, structure->main_first + 1);
	Finder finder = {structure, quoted, parts};

	for (guint i = 0; i < structure->main_first; i++) {
		const char *text = dp_structure_line(structure, i)->text;

		if (!is_author_line(structure, i) || parts[i] != DP_EPIGRAPH_NONE)
			continue;
		if (dp_lazy_pattern_matches(&DP_WORDS_QUOTED_WITH_SOURCE, text) &&
		    dp_lazy_pattern_matches(&DP_WORDS_LINE_PLAIN_WORD, text) &&
		    !names_authors(text))
			parts[i] = DP_EPIGRAPH_PART;
		else if (i > 0)
			try_source(&finder, i);
	}
	return parts;
}
