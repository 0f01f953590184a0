/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/front-matter.h"

#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "layout/size.h"
#include "structure/section-title.h"

#define TITLE_ZONE 0.55      /* of the page's height: the title is above that */
#define TITLE_LARGER 1.12    /* of the body size */
#define TITLE_MIN_GLYPHS 6   /* fewer are an initial or a logo */
#define MAX_TITLE_LINES 8    /* below its first */
#define MAX_FRONT_LINES 120  /* on page 1: two columns of sixty authors each */
#define MAX_HEADING_WORDS 12 /* of a section's title; an address has more */
#define BOLD_SHARE 0.8       /* of a heading's glyphs: an affiliation mark is raised and not bold */
#define LAST_COVER 2         /* pages that may precede the paper's first page */
#define MAX_TITLE_PAGE_LINES 30 /* below the title, on a title page */

static guint
first_page_end(const DpStructure *structure)
{
	guint i = 0;

	while (i < structure->lines->len && dp_structure_line(structure, i)->page == 1 &&
	       i < MAX_FRONT_LINES)
		i++;
	return i;
}

static gboolean
is_abstract_heading(const DpLine *line)
{
	return dp_section_kind_of(line->text) == DP_SECTION_ABSTRACT ||
	       dp_section_begins_abstract(line->text);
}

/* "1 Introduction", "I. INTRODUCTION": the main text starts, with or without an abstract. */
static gboolean
is_introduction(const DpLine *line)
{
	g_autofree char *squashed =
	    dp_text_squash(line->text + dp_section_number(line->text, NULL, NULL));

	return dp_section_title_introduces(squashed) || g_str_equal(squashed, "1introduction");
}

/* Of most letters of a line in small capitals; LaTeX draws them at 0.8 of the size around them. */
#define SMALL_CAPITALS 0.72
#define TIGHT 1.35 /* of the size: lines of one title; authors are further below it */

/* A title's last word may be in capitals or small capitals only, and so have another size. */
static gboolean
is_in_small_capitals(const DpLine *above, const DpLine *line)
{
	double smaller = MIN(above->size, line->size), larger = MAX(above->size, line->size);

	for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char(p)) {
		if (g_unichar_islower(g_utf8_get_char(p)))
			return FALSE;
	}
	return above->font == line->font && smaller >= SMALL_CAPITALS * larger &&
	       line->baseline - above->baseline <= TIGHT * larger;
}

/* The largest words in the upper part of the first page. */
static void
find_title(DpStructure *structure, guint end)
{
	const DpPageLayout *page = dp_layout_page(structure->layout, 1);
	double largest = TITLE_LARGER * structure->layout->size;
	guint best = DP_NO_LINE;

	for (guint i = 0; i < end; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		/* test the words last: most lines are too small */
		if (line->baseline <= TITLE_ZONE * page->height && !line->in_form &&
		    line->n_main >= TITLE_MIN_GLYPHS && line->size > largest + 0.2 &&
		    !is_abstract_heading(line) && !is_introduction(line)) {
			largest = line->size;
			best = i;
		}
	}
	structure->title_first = structure->title_last = best;
	while (best != DP_NO_LINE && structure->title_last + 1 < end &&
	       structure->title_last - best < MAX_TITLE_LINES) {
		const DpLine *above = dp_structure_line(structure, structure->title_last);
		const DpLine *line = dp_structure_line(structure, structure->title_last + 1);

		if (!(dp_size_equals(line->size, largest) || is_in_small_capitals(above, line)) ||
		    line->baseline - above->baseline > 2 * largest || is_abstract_heading(line) ||
		    is_introduction(line))
			break;
		structure->title_last++;
	}
}

/* "1 Motivation" set as a heading, in a paper without an abstract. */
static gboolean
is_first_section(const DpStructure *structure, const DpLine *line)
{
	static DpLazyPattern number =
	    DP_LAZY_PATTERN("(?-i)\\A(?:§ ?)?(?:1|I)\\.? \\p{Lu}[^0-9]*\\z");

	return dp_lazy_pattern_matches(&number, line->text) &&
	       !dp_size_is_smaller(line->size, structure->layout->size) &&
	       line->n_words <= MAX_HEADING_WORDS && line->n_main >= BOLD_SHARE * line->n_glyphs &&
	       line->n_bold > BOLD_SHARE * line->n_glyphs;
}

static guint
first_section(const DpStructure *structure, guint from, guint end)
{
	for (guint i = from; i < end; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (!line->in_form && is_first_section(structure, line))
			return i;
	}
	return DP_NO_LINE;
}

/* The start of the abstract, or else of the introduction. */
static guint
front_end(const DpStructure *structure, guint from, guint end)
{
	for (guint i = from; i < end; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (!line->in_form && (is_abstract_heading(line) || is_introduction(line)))
			return i;
	}
	return DP_NO_LINE;
}

static void
set_roles(DpStructure *structure, guint first, guint end, DpRole role)
{
	for (guint i = first; i < end; i++)
		structure->roles[i] = role;
}

#define SENTENCE_WORDS 5 /* lower-case words: no line of names or addresses has as many */

static gboolean
is_of_sentence(const DpLine *line)
{
	const char *text = line->text;
	guint n = 0;

	for (const char *p = text; *p != '\0'; p++)
		n += g_ascii_islower(p[0]) && (p == text || p[-1] == ' ');
	return n >= SENTENCE_WORDS;
}

/* A library's cover sheet has sentences about a paper's use; a page of authors has none. */
static gboolean
holds_sentences(const DpStructure *structure, guint from, guint end)
{
	for (guint i = from; i < end; i++) {
		if (is_of_sentence(dp_structure_line(structure, i)))
			return TRUE;
	}
	return FALSE;
}

#define ABSTRACT_LINES 3 /* consecutive lines: a note on an author has fewer */

/* Consecutive lines in one type, like a paragraph's. */
static gboolean
goes_on(const DpLine *above, const DpLine *line)
{
	return above->column == line->column && dp_size_equals(above->size, line->size) &&
	       line->baseline > above->baseline &&
	       line->baseline - above->baseline <= 2 * above->size;
}

/* ACM's journals and APS print the abstract without a heading: take the first paragraph of
 * sentences between the authors and the introduction. */
static guint
unheaded_abstract(const DpStructure *structure, guint from, guint end)
{
	guint run = 0;

	for (guint i = from; i < end; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (line->in_form || !is_of_sentence(line) || strchr(line->text, '@') != NULL)
			run = 0;
		else if (run > 0 && !goes_on(dp_structure_line(structure, i - 1), line))
			run = 1;
		else
			run++;
		if (run == ABSTRACT_LINES)
			return i + 1 - run;
	}
	return DP_NO_LINE;
}

/* Without an abstract or an introduction, the authors end where paragraphs begin; a page without
 * any paragraph is a title page and belongs to the authors. */
static guint
authors_end_without_abstract(const DpStructure *structure, guint from, guint end)
{
	guint run = 0;

	for (guint i = from; i < end; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		gboolean body =
		    dp_size_equals(line->size, structure->layout->size) && line->n_words >= 7;

		run = body ? run + 1 : 0;
		if (run == 3)
			return i - 2;
	}
	return end - from <= MAX_TITLE_PAGE_LINES || (structure->abstract_first != DP_NO_LINE &&
	                                              !holds_sentences(structure, from, end))
	           ? end
	           : from;
}

/* A library's cover sheet comes before the paper's own first page. */
static guint
abstract_after_cover(const DpStructure *structure, guint from)
{
	for (guint i = from; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (line->page > LAST_COVER + 1 || is_introduction(line))
			break;
		if (!line->in_form && is_abstract_heading(line))
			return i;
	}
	return DP_NO_LINE;
}

void
dp_front_matter_find(DpStructure *structure)
{
	guint end = first_page_end(structure), from, stop;

	structure->title_first = structure->title_last = structure->abstract_first = DP_NO_LINE;
	structure->main_first = 0;
	if (end == 0 || structure->layout->size <= 0)
		return;
	find_title(structure, end);
	from = structure->title_first == DP_NO_LINE ? 0 : structure->title_last + 1;
	if (structure->title_first != DP_NO_LINE)
		set_roles(structure, structure->title_first, from, DP_ROLE_TITLE);
	stop = front_end(structure, from, end);
	if (stop == DP_NO_LINE)
		stop = first_section(structure, from, end);
	if (stop == DP_NO_LINE) {
		structure->abstract_first = abstract_after_cover(structure, end);
		structure->main_first = authors_end_without_abstract(structure, from, end);
		if (structure->title_first != DP_NO_LINE)
			set_roles(structure, from, structure->main_first, DP_ROLE_AUTHORS);
		return;
	}
	if (is_abstract_heading(dp_structure_line(structure, stop)))
		structure->abstract_first = stop;
	else if (structure->title_first != DP_NO_LINE)
		structure->abstract_first = unheaded_abstract(structure, from, stop);
	structure->abstract_absent = structure->title_first != DP_NO_LINE &&
	                             structure->abstract_first == DP_NO_LINE &&
	                             !holds_sentences(structure, from, stop);
	if (structure->abstract_first != DP_NO_LINE)
		stop = structure->abstract_first;
	set_roles(structure, from, stop, DP_ROLE_AUTHORS);
	structure->main_first = stop;
}
