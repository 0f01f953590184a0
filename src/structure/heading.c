/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/heading.h"

#include <math.h>
#include <string.h>

#include "base/pattern.h"
#include "layout/size.h"
#include "structure/block.h"
#include "structure/caption.h"

#define MAX_WORDS 16
#define MAX_GLYPHS 110
#define LARGER 1.05      /* of the body size */
#define MOSTLY 0.6       /* of the glyphs */
#define SPACE_ABOVE 1.12 /* of the usual leading, before a heading */
#define MAX_HEADING_LINES 4
#define CAPITALS 0.85 /* of the letters */
#define MIN_HEAD_LETTERS 3
#define SPARSE 0.8          /* glyphs times their size over the width */
#define RULE_REACH 1.2      /* of the size: a table's rules are this close to its head */
#define CAPITALS_LARGER 1.3 /* capitals to small capitals: 10 to 8 pt */

static gboolean
mostly_capitals(const char *text)
{
	guint upper = 0, letters = 0, most = (guint)strlen(text);

	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		letters += c < 0x80 ? g_ascii_isalpha(*p) : g_unichar_isalpha(c);
		upper += c < 0x80 ? g_ascii_isupper(*p) : g_unichar_isupper(c);
		if (letters - upper > (1 - CAPITALS) * most)
			return FALSE;
	}
	return letters >= 4 && upper >= CAPITALS * letters;
}

static gboolean
is_in_capitals(const char *text)
{
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		if (g_unichar_islower(g_utf8_get_char(p)))
			return FALSE;
	}
	return TRUE;
}

gboolean
dp_line_looks_set_apart(const DpStructure *structure, const DpLine *line)
{
	if (line->n_bold >= MOSTLY * line->n_glyphs ||
	    line->size >= LARGER * structure->layout->size || mostly_capitals(line->text))
		return TRUE;
	return line->n_italic >= MOSTLY * line->n_glyphs &&
	       dp_section_number(line->text, NULL, NULL) > 0;
}

#define MAX_BESIDE 4 /* lines on the same baseline: line numbers, cells */

/* The line above in the column; skips lines on the same baseline, such as line numbers. */
static const DpLine *
line_above(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);

	for (guint back = 1; back <= MIN(index, MAX_BESIDE); back++) {
		const DpLine *other = dp_structure_line(structure, index - back);

		if (other->page != line->page || other->column != line->column)
			return NULL;
		if (fabs(other->baseline - line->baseline) > 0.2 * line->size)
			return other;
	}
	return NULL;
}

static gboolean
has_space_above(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	const DpLine *above = line_above(structure, index);

	return above == NULL ||
	       line->baseline - above->baseline > SPACE_ABOVE * structure->layout->leading;
}

/* Rules close above and below: the head of a table. */
static gboolean
is_table_head(const DpStructure *structure, const DpLine *line)
{
	const DpPageLayout *page = dp_layout_page(structure->layout, line->page);
	double centre = (line->rect.x0 + line->rect.x1) / 2, reach = RULE_REACH * line->size;
	gboolean above = FALSE, below = FALSE;

	for (guint i = 0; page != NULL && i < page->rules->len; i++) {
		const DpRect *rule = &g_array_index(page->rules, DpRect, i);

		if (rule->x0 > centre || rule->x1 < centre)
			continue;
		above =
		    above || (rule->y1 <= line->rect.y0 + 2 && rule->y1 > line->rect.y0 - reach);
		below =
		    below || (rule->y0 >= line->rect.y1 - 2 && rule->y0 < line->rect.y1 + reach);
	}
	return above && below;
}

static guint
count_letters(const char *text, gsize length)
{
	guint n = 0;

	for (const char *p = text; p < text + length; p = g_utf8_next_char(p))
		n += *p != ' ';
	return n;
}

/* Length in bytes of the first @letters letters if a word ends there, else 0. */
static gsize
length_of_letters(const char *text, guint letters)
{
	const char *p = text;

	for (guint n = 0; *p != '\0' && n < letters; p = g_utf8_next_char(p))
		n += *p != ' ';
	return *p == ' ' ? (gsize)(p - text) : 0;
}

gsize
dp_line_run_in_head(const DpLine *line, DpSectionKind *kind)
{
	guint letters, set = MAX(line->n_bold, line->n_italic);
	g_autofree char *head = NULL;
	gsize length = 0;

	if (set < MIN_HEAD_LETTERS || set + MIN_HEAD_LETTERS > line->n_glyphs)
		return 0;
	*kind = dp_section_run_in_kind(line->text, &length);
	letters = count_letters(line->text, length);
	if (letters >= MIN_HEAD_LETTERS && set >= letters)
		return length;
	/* without a period only the typeface decides */
	length = length_of_letters(line->text, set);
	head = g_strndup(line->text, length);
	*kind = dp_section_kind_of(head);
	return *kind != DP_SECTION_MAIN ? length : 0;
}

/* "Login forms. When the browser loads": in the body's size only the head is bold. */
static gboolean
is_run_in(const DpStructure *structure, const DpLine *line)
{
	DpSectionKind kind;

	return line->size < LARGER * structure->layout->size && line->n_bold > line->n_italic &&
	       dp_line_run_in_head(line, &kind) > 0;
}

/* A heading starts with a capital, a digit or an ideograph; never with a bullet or a bracket. */
static gboolean
begins_like_heading(const char *text)
{
	gunichar c = g_utf8_get_char(text);

	return g_unichar_isupper(c) || g_ascii_isdigit(c) || c == 0xA7 ||
	       (g_unichar_isalpha(c) && !g_unichar_islower(c));
}

static gboolean
is_caption_start(const char *text)
{
	static DpLazyPattern pattern =
	    DP_LAZY_PATTERN("\\A(?:" DP_CAPTION_WORDS ")\\s*(?:[0-9IVX]|[A-Z]\\.?[0-9])");

	return dp_lazy_pattern_matches(&pattern, text);
}

/* "Theorem 3 (Monotony)" starts a paragraph, like "Figure 3" a caption. */
static gboolean
is_environment_start(const char *text)
{
	static DpLazyPattern pattern =
	    DP_LAZY_PATTERN("\\A(?:theorem|lemma|corollary|proposition|definition|remark|example|"
	                    "claim|assumption|conjecture|observation|fact|hypothesis|problem|proof|"
	                    "property|exercise|axiom)\\s+[A-Z]?\\.?[0-9]");

	return dp_lazy_pattern_matches(&pattern, text);
}

/* In the body's size an unnumbered heading has one typeface throughout: otherwise it is the start
 * of a line ("Reward design Our work is"). */
static gboolean
is_partly_bold(const DpStructure *structure, const DpLine *line)
{
	return line->n_bold >= MIN_HEAD_LETTERS &&
	       line->n_bold + line->n_maths + line->n_mono + MIN_HEAD_LETTERS <= line->n_glyphs &&
	       line->size < LARGER * structure->layout->size;
}

/* Words far apart are table cells: the widest bold capitals with their spaces take 0.95 em per
 * letter, and letter spacing a quarter more. */
static gboolean
is_sparse(const DpLine *line)
{
	double width = dp_rect_width(&line->rect);

	return line->n_words > 1 && width > 0 && line->n_glyphs * line->size < SPARSE * width;
}

/* A bold sentence whose paragraph continues right below. */
static gboolean
is_lead(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index), *next;

	if (index + 1 >= structure->lines->len ||
	    strchr(".:?!", line->text[strlen(line->text) - 1]) == NULL)
		return FALSE;
	next = dp_structure_line(structure, index + 1);
	return next->page == line->page && next->column == line->column &&
	       next->baseline > line->baseline &&
	       next->baseline - line->baseline < SPACE_ABOVE * structure->layout->leading;
}

#define FORMULA_WORD 3 /* letters: a formula has no word as long */

/* Office programs set formulas in fonts of their own sizes. */
static gboolean
is_formula(const char *text)
{
	gboolean relates = FALSE;
	guint letters = 0;

	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		letters = g_unichar_isalpha(c) ? letters + 1 : 0;
		if (letters >= FORMULA_WORD)
			return FALSE;
		relates =
		    relates || c == '=' || (c >= 128 && g_unichar_type(c) == G_UNICODE_MATH_SYMBOL);
	}
	return relates;
}

/* Set apart like a heading, but the start or part of something else. */
static gboolean
is_other_start(const DpStructure *structure, guint index, gsize number)
{
	const DpLine *line = dp_structure_line(structure, index);

	if (is_run_in(structure, line) || is_table_head(structure, line) ||
	    is_environment_start(line->text) || dp_section_begins_abstract(line->text) ||
	    is_formula(line->text))
		return TRUE;
	return number == 0 &&
	       (is_partly_bold(structure, line) || is_sparse(line) || is_lead(structure, index));
}

/* "H-VHDL Syntax" with a calligraphic H-VHDL: a formula may have as many glyphs as the words. */
static gboolean
shares_face(const DpLine *a, const DpLine *b)
{
	return a->font == b->font || (a->n_bold >= MOSTLY * a->n_glyphs && b->n_bold > 0 &&
	                              b->n_bold + b->n_maths >= b->n_glyphs);
}

/* Small capitals of a heading are nearly as large as the body, so sizes must be the same number. A
 * line of capitals and one of small capitals differ in most letters' size. */
static gboolean
same_style(const DpLine *a, const DpLine *b)
{
	if (!shares_face(a, b))
		return FALSE;
	return dp_size_repeats(a->size, b->size) ||
	       (mostly_capitals(a->text) && is_in_capitals(b->text) &&
	        MAX(a->size, b->size) < CAPITALS_LARGER * MIN(a->size, b->size));
}

#define MIN_CELL 3     /* glyphs */
#define CELL_SHIFT 0.2 /* of the size: baselines of one row differ less */
/* Of the size: twice LaTeX's \tabcolsep is 12 pt, and a stretched space is half of that. A long
 * heading may be two lines, where a space lies in the middle of the page. */
#define CELL_GAP 1.0

/* The number of a heading may be a line of its own, beside its title. */
static gboolean
may_be_cell(const DpLine *line)
{
	return line->n_glyphs >= MIN_CELL && g_unichar_isalpha(g_utf8_get_char(line->text));
}

static gboolean
is_cell_beside(const DpLine *line, const DpLine *other)
{
	double gap = MAX(line->rect.x0, other->rect.x0) - MIN(line->rect.x1, other->rect.x1);

	return other->page == line->page && other->column == line->column &&
	       gap >= CELL_GAP * line->size &&
	       fabs(other->baseline - line->baseline) <= CELL_SHIFT * line->size &&
	       may_be_cell(line) && may_be_cell(other) && same_style(line, other);
}

/* One of several in a row: the head of a table without rules. */
static gboolean
is_cell(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);

	return (index > 0 && is_cell_beside(line, dp_structure_line(structure, index - 1))) ||
	       (index + 1 < structure->lines->len &&
	        is_cell_beside(line, dp_structure_line(structure, index + 1)));
}

/* The next line continues a heading that may end in a comma. */
static gboolean
goes_on(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index), *next;

	if (index + 1 >= structure->lines->len)
		return FALSE;
	next = dp_structure_line(structure, index + 1);
	return next->page == line->page && next->column == line->column && same_style(line, next) &&
	       next->baseline > line->baseline &&
	       next->baseline - line->baseline <= 1.5 * line->size &&
	       line->n_bold >= MOSTLY * line->n_glyphs;
}

static gboolean
may_be_heading(const DpStructure *structure, guint index, gboolean apart)
{
	const DpLine *line = dp_structure_line(structure, index);

	return !line->in_form && !line->invisible && line->n_words <= MAX_WORDS &&
	       line->n_glyphs <= MAX_GLYPHS && line->n_maths <= 0.4 * line->n_glyphs &&
	       begins_like_heading(line->text) && line->size >= 0.8 * structure->layout->size &&
	       (apart || has_space_above(structure, index)) && !is_caption_start(line->text);
}

static gboolean
is_heading(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	gboolean apart = dp_line_looks_set_apart(structure, line);
	gsize length = strlen(line->text), number;

	if (!may_be_heading(structure, index, apart))
		return FALSE;
	if (dp_section_kind_of(line->text) != DP_SECTION_MAIN &&
	    (apart || length == 0 || line->text[length - 1] != '.'))
		return apart || has_space_above(structure, index);
	number = dp_section_number(line->text, NULL, NULL);
	return apart && has_space_above(structure, index) &&
	       g_unichar_isalpha(g_utf8_get_char(line->text + number)) &&
	       line->n_bold + line->n_main > 0 &&
	       (line->text[length - 1] != ',' || (number > 0 && goes_on(structure, index))) &&
	       (line->text[length - 1] != '.' || line->n_words <= 8) &&
	       !is_cell(structure, index) && !is_other_start(structure, index, number);
}

/* "Appendix B Proofs of the", and "APPENDIX B", whose title is on the next line in IEEE's class. */
static gboolean
may_go_on(const DpLine *line)
{
	DpSectionKind kind = dp_section_kind_of(line->text);

	return kind == DP_SECTION_MAIN ||
	       (kind == DP_SECTION_APPENDIX && (line->n_words > 2 || mostly_capitals(line->text)));
}

/* The further lines of a heading: same style, right below, no number of their own. */
static guint
heading_last(const DpStructure *structure, guint first)
{
	const DpLine *head = dp_structure_line(structure, first);
	guint last = first;

	if (!dp_line_looks_set_apart(structure, head) || !may_go_on(head))
		return first;
	while (last + 1 < structure->lines->len && last + 1 - first < MAX_HEADING_LINES) {
		const DpLine *above = dp_structure_line(structure, last);
		const DpLine *line = dp_structure_line(structure, last + 1);

		if (line->page != above->page || line->column != above->column ||
		    !same_style(above, line) ||
		    line->baseline - above->baseline > 1.5 * MAX(line->size, above->size) ||
		    line->baseline <= above->baseline ||
		    dp_section_number(line->text, NULL, NULL) > 0 ||
		    dp_section_kind_of(line->text) != DP_SECTION_MAIN)
			break;
		last++;
	}
	return last;
}

static DpSection *
section_new(const DpStructure *structure, guint first, guint last)
{
	DpSection *section = g_new0(DpSection, 1);

	section->title = dp_structure_text(structure, first, last);
	section->kind = dp_section_kind_of(section->title);
	section->level = 1;
	dp_section_number(section->title, &section->level, &section->lettered);
	section->first = first;
	section->body = last + 1;
	return section;
}

void
dp_headings_find(DpStructure *structure)
{
	for (guint i = structure->main_first; i < structure->lines->len; i++) {
		guint last;

		if (structure->roles[i] != DP_ROLE_OTHER || !is_heading(structure, i))
			continue;
		last = heading_last(structure, i);
		g_ptr_array_add(structure->sections, section_new(structure, i, last));
		for (guint k = i; k <= last; k++)
			structure->roles[k] = DP_ROLE_HEADING;
		i = last;
	}
}
