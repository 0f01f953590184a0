/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/median.h"
#include "base/pattern.h"
#include "facts/layout/collect.h"
#include "facts/text/place.h"
#include "structure/section-kind.h"
#include "structure/section-title.h"

/* abstract.paragraphs, abstract.words, abstract.characters: how long the abstract is. */

/* Styles separate paragraphs by half a line (ICLR, MLSys: 5.5 and 6 pt at 11 and 12) or by an
 * indent (10 pt or more at 10 pt type). A tall formula stretches the distance as much, so the line
 * above must also end a sentence. */
#define MIN_GAP 1.35   /* times the abstract's own leading */
#define MIN_INDENT 0.8 /* times the size of the type */
#define MAX_LINES 120  /* with more, the end of the abstract was not found */

typedef struct {
	const DpLine *lines[MAX_LINES];
	guint n;
	double leading, left;
} Abstract;

/* An abstract that is indented from the margins is not body text across the measure. */
static gboolean
is_text(DpRole role)
{
	return role == DP_ROLE_BODY || role == DP_ROLE_OTHER || role == DP_ROLE_ABSTRACT;
}

/* The heading is not a line of the abstract, unless it is run in ("Abstract—We show"). */
static gboolean
belongs(const DpStructure *structure, guint index)
{
	return is_text(structure->roles[index]) &&
	       (index > structure->abstract_first ||
	        dp_section_kind_of(dp_structure_line(structure, index)->text) !=
	            DP_SECTION_ABSTRACT);
}

/* Text after the abstract that has no heading of its own: "Index Terms—…", "Keywords: …". */
#define LIST                                                                                       \
	"\\A(?:index\\s+terms|(?:additional\\s+)?key\\s?-?words?(?:\\s+and\\s+phrases)?|ccs\\s+"   \
	"concepts|categories\\s+and\\s+subject|general\\s+terms|acm\\s+reference)\\b"

/* Distance between the baselines of two lines in one column; 0 otherwise. */
static double
step(const DpLine *upper, const DpLine *lower)
{
	gboolean same = upper->page == lower->page && upper->column == lower->column;

	return same ? MAX(lower->baseline - upper->baseline, 0) : 0;
}

/* The usual distance: most lines of a paragraph are not its last. */
static double
usual_step(const Abstract *abstract)
{
	double steps[MAX_LINES];
	guint n = 0;

	for (guint i = 1; i < abstract->n; i++) {
		double distance = step(abstract->lines[i - 1], abstract->lines[i]);

		if (distance > 0)
			steps[n++] = distance;
	}
	return dp_median(steps, n);
}

static Abstract
find_abstract(const DpStructure *structure)
{
	static DpLazyPattern list = DP_LAZY_PATTERN(LIST);
	Abstract abstract = {.left = G_MAXDOUBLE};

	for (guint i = structure->abstract_first; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (structure->kinds[i] != DP_SECTION_ABSTRACT || abstract.n == MAX_LINES ||
		    dp_lazy_pattern_matches(&list, line->text))
			break;
		if (!belongs(structure, i))
			continue;
		abstract.lines[abstract.n++] = line;
		abstract.left = MIN(abstract.left, line->rect.x0);
	}
	abstract.leading = usual_step(&abstract);
	return abstract;
}

static gboolean
ends_sentence(const DpLine *line)
{
	gsize length = strlen(line->text);

	return length > 0 && strchr(".?!", line->text[length - 1]) != NULL;
}

static gboolean
begins_paragraph(const Abstract *abstract, guint index)
{
	const DpLine *above = abstract->lines[index - 1], *line = abstract->lines[index];
	double distance = step(above, line);

	if (distance <= 0 || !ends_sentence(above))
		return FALSE;
	return distance > MIN_GAP * abstract->leading ||
	       (line->rect.x0 > abstract->left + MIN_INDENT * line->size &&
	        above->rect.x0 < abstract->left + MIN_INDENT * line->size);
}

/* Where the text begins in the first line: after "Abstract—", if the heading is run in. */
static const char *
after_heading(const char *text)
{
	gsize length = 0;
	DpSectionKind kind = dp_section_run_in_kind(text, &length);

	if (length == 0 || kind != DP_SECTION_ABSTRACT)
		return text;
	for (text += length; *text != '\0' && !g_unichar_isalnum(g_utf8_get_char(text));)
		text = g_utf8_next_char(text);
	return text;
}

/* Its text as one line, without the hyphens at line ends, so that a broken word counts once.
 * (transfer full) */
static char *
plain_text(const Abstract *abstract)
{
	GString *text = g_string_new(after_heading(abstract->lines[0]->text));

	for (guint i = 1; i < abstract->n; i++) {
		if (text->len > 0 && text->str[text->len - 1] == '-')
			g_string_truncate(text, text->len - 1);
		else
			g_string_append_c(text, ' ');
		g_string_append(text, abstract->lines[i]->text);
	}
	return g_string_free(text, FALSE);
}

static guint
count_words(const char *text)
{
	guint n = 0;
	gboolean within = FALSE;

	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		n += !within && g_unichar_isalnum(c);
		within = within ? !g_unichar_isspace(c) : g_unichar_isalnum(c);
	}
	return n;
}

static void
add_length(DpFacts *facts, const Abstract *abstract)
{
	g_autofree char *text = plain_text(abstract);
	DpPlace place = dp_line_place(abstract->lines[0]);

	dp_facts_add_number(facts, "abstract.words", count_words(text), &place);
	dp_facts_add_number(facts, "abstract.characters", (double)g_utf8_strlen(text, -1), &place);
}

void
dp_collect_abstract(DpFacts *facts, const DpStructure *structure)
{
	Abstract abstract;
	DpPlace place;
	guint paragraphs = 1;

	if (structure->abstract_absent)
		dp_facts_add_number(facts, "abstract.paragraphs", 0, NULL);
	if (structure->abstract_first == DP_NO_LINE)
		return;
	abstract = find_abstract(structure);
	if (abstract.n == 0 || abstract.n == MAX_LINES)
		return;
	add_length(facts, &abstract);
	place = dp_line_place(abstract.lines[0]);
	for (guint i = 1; i < abstract.n; i++) {
		if (!begins_paragraph(&abstract, i))
			continue;
		if (paragraphs == 1)
			place = dp_line_place(abstract.lines[i]);
		paragraphs++;
	}
	dp_facts_add_number(facts, "abstract.paragraphs", paragraphs, &place);
}
