/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pattern.h"
#include "base/text.h"
#include "facts/layout/author-line.h"
#include "facts/layout/collect.h"
#include "facts/layout/epigraph.h"
#include "facts/text/place.h"
#include "facts/text/placeholder.h"
#include "facts/text/word-lists.h"
#include "layout/readable.h"

#define PROSE_WORDS 5 /* words in small letters: a line of a paragraph, not an address */
#define PROSE_LINES 4
/* ideographs, in scripts without spaces: twice the words of an address in print */
#define PROSE_IDEOGRAPHS 30

static guint
count_small_words(const char *text)
{
	guint n = 0;

	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
		n += g_unichar_islower(g_utf8_get_char(p)) && (p == text || p[-1] == ' ');
	return n;
}

static guint
count_ideographs(const char *text)
{
	guint n = 0;

	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
		n += g_unichar_type(g_utf8_get_char(p)) == G_UNICODE_OTHER_LETTER;
	return n;
}

static gboolean
is_prose(const char *text)
{
	return count_small_words(text) >= PROSE_WORDS || count_ideographs(text) >= PROSE_IDEOGRAPHS;
}

/* Paragraphs in place of authors: another column was taken for the author block. */
static gboolean
holds_prose(const DpStructure *structure, const DpEpigraph *epigraphs)
{
	guint n = 0;

	for (guint i = 0; i < structure->main_first; i++) {
		if (structure->roles[i] == DP_ROLE_AUTHORS && epigraphs[i] == DP_EPIGRAPH_NONE)
			n += is_prose(dp_structure_line(structure, i)->text);
	}
	return n >= PROSE_LINES;
}

/* The kind of each line of the author block; LEFT_OUT for other lines. */
#define LEFT_OUT (-1)

static int
kind_of(const DpStructure *structure, guint index, DpEpigraph epigraph)
{
	const DpLine *line = dp_structure_line(structure, index);
	DpPlaceholder kind;

	if (structure->roles[index] != DP_ROLE_AUTHORS || line->in_form || line->invisible ||
	    epigraph == DP_EPIGRAPH_PART)
		return LEFT_OUT;
	kind = dp_placeholder_of(line->text);
	if (kind != DP_PLACEHOLDER_WHOLE &&
	    dp_lazy_pattern_matches(&DP_WORDS_LINE_NOBODY, line->text))
		return LEFT_OUT;
	return (int)kind;
}

/* Position of a figure between the title and the abstract: from the first gap below the title down
 * to the caption. bottom is 0 if there is none. */
typedef struct {
	double top, bottom;
} Teaser;

/* of a line's size: a larger gap starts another author block or a figure */
#define GAP 1.8

/* The first author line below @above; NULL: none. */
static const DpLine *
next_below(const DpStructure *structure, double above)
{
	const DpLine *best = NULL;

	for (guint i = 0; i < structure->main_first; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (structure->roles[i] == DP_ROLE_AUTHORS && line->baseline > above &&
		    (best == NULL || line->baseline < best->baseline))
			best = line;
	}
	return best;
}

static Teaser
find_teaser(const DpStructure *structure)
{
	Teaser teaser = {0, 0};
	const DpLine *line;

	for (guint i = 0; i < structure->captions->len; i++) {
		const DpCaption *caption = structure->captions->pdata[i];
		const DpLine *first = dp_structure_line(structure, caption->first);

		if (!caption->table && caption->first < structure->main_first)
			teaser.bottom = MAX(teaser.bottom, first->baseline);
	}
	line = next_below(structure, 0);
	while (teaser.bottom > 0 && line != NULL) {
		const DpLine *below = next_below(structure, line->baseline);

		teaser.top = line->baseline;
		line = below != NULL && below->baseline - line->baseline <= GAP * line->size ? below
		                                                                             : NULL;
	}
	return teaser;
}

typedef struct {
	Teaser teaser;
	gboolean named; /* a real name was found: then "Jane Doe" beside it is a real name, too */
} Block;

/* Words above a figure's caption may be labels of the figure; words apart from the authors surely
 * are. */
static void
add_name(DpFacts *facts, const DpLine *line, const Teaser *teaser, DpEpigraph epigraph)
{
	DpPlace place = dp_line_place(line);
	DpObservation *seen = dp_facts_add_text(facts, "authors.names", line->text, &place);
	gboolean above_caption = line->baseline < teaser->bottom;
	g_autofree char *says = dp_author_line_label(seen->text);

	if (above_caption)
		seen->certainty = DP_CERTAINTY_LIKELY;
	seen->label =
	    g_strconcat(says, above_caption && line->baseline > teaser->top ? " figure" : "",
	                epigraph == DP_EPIGRAPH_SOURCE ? " cited" : "", NULL);
}

static void
add_line(DpFacts *facts, const DpLine *line, DpPlaceholder kind, const Block *block,
         DpEpigraph epigraph)
{
	gboolean holds = kind == DP_PLACEHOLDER_PAPER || kind == DP_PLACEHOLDER_WHOLE ||
	                 kind == DP_PLACEHOLDER_BESIDE ||
	                 (kind == DP_PLACEHOLDER_ANYBODY && !block->named);
	gboolean names = kind == DP_PLACEHOLDER_NONE || kind == DP_PLACEHOLDER_BESIDE ||
	                 (kind == DP_PLACEHOLDER_ANYBODY && block->named);
	DpPlace place = dp_line_place(line);

	if (holds && dp_facts_count(facts, "authors.placeholder") == 0)
		dp_facts_add_text(facts, "authors.placeholder", line->text, &place);
	if (names)
		add_name(facts, line, &block->teaser, epigraph);
}

/* Beside a real name, "Jane Doe" counts as a real name, too. */
static void
add_block(DpFacts *facts, const DpStructure *structure, const DpEpigraph *epigraphs)
{
	g_autofree int *kinds = g_new(int, structure->main_first + 1);
	Block block = {find_teaser(structure), FALSE};

	for (guint i = 0; i < structure->main_first; i++) {
		kinds[i] = kind_of(structure, i, epigraphs[i]);
		block.named |= kinds[i] == DP_PLACEHOLDER_NONE || kinds[i] == DP_PLACEHOLDER_BESIDE;
	}
	for (guint i = 0; i < structure->main_first; i++) {
		if (kinds[i] != LEFT_OUT)
			add_line(facts, dp_structure_line(structure, i), (DpPlaceholder)kinds[i],
			         &block, epigraphs[i]);
	}
}

void
dp_collect_authors(DpFacts *facts, const DpStructure *structure)
{
	g_autofree DpEpigraph *epigraphs = NULL;

	if (!dp_layout_is_readable(structure->layout)) {
		dp_facts_set_unknown(facts, "authors.names", DP_GARBAGE_REASON);
		return;
	}
	if (structure->title_first == DP_NO_LINE) {
		dp_facts_set_unknown(facts, "authors.names",
		                     "no title was found on the first page");
		return;
	}
	epigraphs = dp_epigraphs_find(structure);
	if (holds_prose(structure, epigraphs)) {
		dp_facts_set_unknown(facts, "authors.names",
		                     "there are paragraphs between the title and the abstract");
		return;
	}
	add_block(facts, structure, epigraphs);
}
