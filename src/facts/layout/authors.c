/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pattern.h"
#include "base/text.h"
#include "facts/layout/collect.h"
#include "facts/text/place.h"
#include "facts/text/placeholder.h"
#include "layout/readable.h"

#define MONTH                                                                                      \
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"         \
	"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?"

/* What a paper may call itself, under its title. */
#define KIND                                                                                       \
	"(?:(?:extended\\s+)?abstract|(?:position|short|long|full|regular|research|technical|"     \
	"industry|demo(?:nstration)?|poster|workshop|conference|survey|review|original|"           \
	"experience|vision|invited)\\s+(?:papers?|reports?|articles?|tracks?|submissions?)|"       \
	"poster|article|contents|table\\s+of\\s+contents)"

/* Lines that name nobody: numbers, dates, pages, marks, kinds of papers. */
#define NOBODY                                                                                     \
	"\\A[\\W\\d_]*\\z|\\A\\W*(?:revised|submitted|received|accepted|last\\s+updated)?[\\W]*"   \
	"(?:" MONTH "\\s+\\d|\\d{1,2}\\W+" MONTH "\\W*(?:\\d{2,4}\\b|\\z))|\\A\\W*" KIND           \
	"\\W*\\z|"                                                                                 \
	"\\A((affiliation|address|e-?mails?|department|institution|organization|city|state|"       \
	"country|name of organization|and|authors?)[\\s,/()]*\\d*)+\\z|"                           \
	"\\A(preprint|draft|submitted|under submission|work in "                                   \
	"progress)\\b.{0,40}\\z|\\A\\W*\\w\\W*\\z"

#define PROSE_WORDS 5 /* words in small letters: a line of a paragraph, and of no address */
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

/* Paragraphs where authors should be: another column was read for the author block. */
static gboolean
holds_prose(const DpStructure *structure)
{
	guint n = 0;

	for (guint i = 0; i < structure->main_first; i++) {
		if (structure->roles[i] == DP_ROLE_AUTHORS)
			n += is_prose(dp_structure_line(structure, i)->text);
	}
	return n >= PROSE_LINES;
}

/* What each line says that is the authors'; LEFT_OUT for the others. */
#define LEFT_OUT (-1)

static int
kind_of(const DpStructure *structure, guint index)
{
	static DpLazyPattern nobody = DP_LAZY_PATTERN(NOBODY);
	const DpLine *line = dp_structure_line(structure, index);
	DpPlaceholder kind;

	if (structure->roles[index] != DP_ROLE_AUTHORS || line->in_form || line->invisible)
		return LEFT_OUT;
	kind = dp_placeholder_of(line->text);
	if (kind != DP_PLACEHOLDER_WHOLE && dp_lazy_pattern_matches(&nobody, line->text))
		return LEFT_OUT;
	return (int)kind;
}

/* Where a figure stands between the title and the abstract: from the first gap below the title down
 * to its caption. Nothing does where bottom is 0. */
typedef struct {
	double top, bottom;
} Teaser;

/* of a line's size: below it another block of the authors', or a figure, begins */
#define GAP 1.8

/* The first line of the authors' below @above; NULL: none. */
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
	gboolean named; /* somebody is: "Jane Doe" beside it is somebody's name, too */
} Block;

#define MAYBE_LABEL 0.5 /* confidence that a line above a figure's caption is an author's */

/* Words above a figure's caption may be its labels; those apart from the authors' surely are. */
static void
add_name(DpFacts *facts, const DpLine *line, const Teaser *teaser)
{
	DpPlace place = dp_line_place(line);
	DpObservation *seen = dp_facts_add_text(facts, "authors.names", line->text, &place);

	if (line->baseline >= teaser->bottom)
		return;
	seen->confidence = MAYBE_LABEL;
	if (line->baseline > teaser->top)
		seen->label = g_strdup("figure");
}

static void
add_line(DpFacts *facts, const DpLine *line, DpPlaceholder kind, const Block *block)
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
		add_name(facts, line, &block->teaser);
}

/* Beside somebody's name "Jane Doe" is somebody's, too. */
static void
add_block(DpFacts *facts, const DpStructure *structure)
{
	g_autofree int *kinds = g_new(int, structure->main_first + 1);
	Block block = {find_teaser(structure), FALSE};

	for (guint i = 0; i < structure->main_first; i++) {
		kinds[i] = kind_of(structure, i);
		block.named |= kinds[i] == DP_PLACEHOLDER_NONE || kinds[i] == DP_PLACEHOLDER_BESIDE;
	}
	for (guint i = 0; i < structure->main_first; i++) {
		if (kinds[i] != LEFT_OUT)
			add_line(facts, dp_structure_line(structure, i), (DpPlaceholder)kinds[i],
			         &block);
	}
}

void
dp_collect_authors(DpFacts *facts, const DpStructure *structure)
{
	if (!dp_layout_is_readable(structure->layout)) {
		dp_facts_set_unknown(facts, "authors.names", DP_GARBAGE_REASON);
		return;
	}
	if (structure->title_first == DP_NO_LINE) {
		dp_facts_set_unknown(facts, "authors.names",
		                     "no title was found on the first page");
		return;
	}
	if (holds_prose(structure)) {
		dp_facts_set_unknown(facts, "authors.names",
		                     "paragraphs stand between the title and the abstract");
		return;
	}
	add_block(facts, structure);
}
