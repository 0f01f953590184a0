/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pattern.h"
#include "base/text.h"
#include "facts/collect.h"
#include "facts/readable.h"

/* What styles print in place of names; "removed for review" and numbers of papers too. */
#define PLACEHOLDER                                                                                \
	"\\banonym(ous|ized|ised|e)\\b|\\bdouble[- "                                               \
	"]?blind\\b|\\bblind(ed)?\\s+(for\\s+)?(peer\\s+)?review\\b|"                              \
	"\\b(removed|omitted|withheld|hidden)\\s+for\\s+|\\b(paper|submission)\\s*(id|number|"     \
	"no\\.?|#)?\\s*[:#]?\\s*[#\\dx*?]|"                                                        \
	"\\bauthors?\\s+names?\\s+(withheld|removed|omitted)|\\bunder\\s+review\\b|\\banon\\.|"    \
	"\\bauthor\\(?s?\\)?\\s+names?\\s+(and|&)|^\\s*(first|second|third|fourth)?\\s*authors?"   \
	"\\s*(name)?\\s*\\d*\\s*$|"                                                                \
	"\\bpaper\\s+under\\b|\\b\\d+\\s+pages\\s+(body|total)|\\bconfidential\\b"

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

static guint
count_small_words(const char *text)
{
	guint n = 0;

	for (const char *p = text; *p != '\0'; p++)
		n += g_ascii_islower(p[0]) && (p == text || p[-1] == ' ');
	return n;
}

/* Paragraphs where authors should be: another column was read for the author block. */
static gboolean
holds_prose(const DpStructure *structure)
{
	guint n = 0;

	for (guint i = 0; i < structure->main_first; i++) {
		if (structure->roles[i] == DP_ROLE_AUTHORS)
			n +=
			    count_small_words(dp_structure_line(structure, i)->text) >= PROSE_WORDS;
	}
	return n >= PROSE_LINES;
}

static void
add_block(DpFacts *facts, const DpStructure *structure, const DpPattern *placeholder,
          const DpPattern *nobody)
{
	gboolean placed = FALSE;

	for (guint i = 0; i < structure->main_first; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		DpPlace place = dp_line_place(line);

		if (structure->roles[i] != DP_ROLE_AUTHORS || line->in_form || line->invisible)
			continue;
		if (dp_pattern_matches(placeholder, line->text)) {
			if (!placed)
				dp_facts_add_text(facts, "authors.placeholder", line->text, &place);
			placed = TRUE;
		} else if (!dp_pattern_matches(nobody, line->text)) {
			dp_facts_add_text(facts, "authors.names", line->text, &place);
		}
	}
}

void
dp_collect_authors(DpFacts *facts, const DpStructure *structure)
{
	g_autoptr(DpPattern) placeholder = dp_pattern_new(PLACEHOLDER, NULL);
	g_autoptr(DpPattern) nobody = dp_pattern_new(NOBODY, NULL);

	g_assert(placeholder != NULL && nobody != NULL);
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
	add_block(facts, structure, placeholder, nobody);
}
