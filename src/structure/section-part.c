/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/section-part.h"

#include <string.h>

#include "base/text.h"
#include "layout/size.h"
#include "structure/endnotes.h"
#include "structure/heading.h"
#include "structure/list-end.h"
#include "structure/part-numbers.h"
#include "structure/section-outline.h"
#include "structure/section-title.h"

#define MAX_NOTICE_LINES 5 /* an appendix has more */

typedef struct {
	DpStructure *structure;
	const DpOutline *outline;
	DpSectionKind outer;   /* of the section that contains a subsection or a run-in head */
	DpSectionKind current; /* of the current line */
	guint inner;           /* level of a subsection with a kind of its own; 0: none */
	double head_size;      /* of the heading that set current */
	gboolean run_in;       /* current was set by a run-in head */
	DpDoubt doubt;         /* of the current section */
	DpDoubt run_in_doubt;  /* of the text after a run-in head */
	gboolean part_begun;   /* an appendix or a supplement has started before the references */
	gboolean part_after;   /* … or after them */
	gboolean unnamed;      /* nothing calls the current part an appendix */
	DpPartNumbers numbers; /* of the sections after the references */
} Walk;

static gboolean
is_part(DpSectionKind kind)
{
	return kind == DP_SECTION_APPENDIX || kind == DP_SECTION_SUPPLEMENT;
}

/* Kinds that are kept inside an appendix; a statement there is a part of it. */
static gboolean
is_kept_in_appendix(DpSectionKind kind)
{
	return kind == DP_SECTION_REFERENCES || kind == DP_SECTION_ACKNOWLEDGMENTS ||
	       kind == DP_SECTION_CHECKLIST;
}

/* "Appendix A: Proofs", but not "15 Appendices", a section about them. */
static gboolean
names_itself_part(const DpSection *section)
{
	g_autofree char *squashed = dp_text_squash(section->title);

	return dp_section_title_begins(squashed, section->kind);
}

static guint
lines_under(const Walk *walk, guint index)
{
	const DpStructure *structure = walk->structure;
	const DpSection *section = structure->sections->pdata[index];
	guint end = structure->lines->len;

	if (index + 1 < structure->sections->len)
		end = ((const DpSection *)structure->sections->pdata[index + 1])->first;
	return end - section->body;
}

/* "Supplemental material. It is available online", which has its own heading in some journals. */
static gboolean
is_notice(const Walk *walk, guint index)
{
	const DpSection *section = walk->structure->sections->pdata[index];

	return section->kind == DP_SECTION_SUPPLEMENT &&
	       lines_under(walk, index) <= MAX_NOTICE_LINES;
}

/* Before the references a part starts at a heading that is set like others and that no main section
 * follows. A label in the text or in a table of contents starts nothing. */
static gboolean
begins_part_before_references(const Walk *walk, guint index)
{
	const DpSection *section = walk->structure->sections->pdata[index];

	return (!dp_outline_is_numbered(walk->outline, index) || names_itself_part(section)) &&
	       dp_line_looks_set_apart(walk->structure,
	                               dp_structure_line(walk->structure, section->first)) &&
	       !dp_outline_main_follows(walk->outline, index) && !is_notice(walk, index);
}

/* "A Proofs" after "6 Conclusion", in the same style: an appendix before the references. */
static gboolean
begins_lettered_appendix(const Walk *walk, guint index)
{
	const DpSection *section = walk->structure->sections->pdata[index];

	return section->lettered && section->level == 1 && walk->outline->numbered &&
	       walk->outline->numbering == DP_NUMBERING_DIGITS &&
	       (section->title[0] == 'A' || walk->part_begun) &&
	       dp_outline_is_set_like_main(walk->outline, index) &&
	       !dp_outline_main_follows(walk->outline, index);
}

/* "Index", "Biographies", "12 Tables" */
static gboolean
closes_paper(const DpSection *section)
{
	g_autofree char *words =
	    dp_text_squash(section->title + dp_section_number(section->title, NULL, NULL));

	return dp_section_title_closes(words);
}

/* A table of contents before the appendix, which lists it. */
static gboolean
lists_part(const Walk *walk, guint index)
{
	const GPtrArray *sections = walk->structure->sections;
	const DpSection *section = sections->pdata[index];
	const DpSection *next = index + 1 < sections->len ? sections->pdata[index + 1] : NULL;

	return section->contents && next != NULL && (next->lettered || is_part(next->kind));
}

/* "1. Claims", "2. Limitations" below a checklist's heading, and smaller headings there. */
static gboolean
asks_question(const Walk *walk, guint index)
{
	const DpSection *section = walk->structure->sections->pdata[index];

	return walk->current == DP_SECTION_CHECKLIST && !section->lettered &&
	       (dp_outline_is_numbered(walk->outline, index) ||
	        !dp_outline_is_set_like_main(walk->outline, index));
}

/* "7 More Experiments" in an appendix after "6 Conclusion" of the main text. */
static gboolean
continues_main(const Walk *walk, guint index)
{
	return is_part(walk->current) && dp_part_numbers_go_on(&walk->numbers, index);
}

/* After the references a lettered section is an appendix, whatever its title, and so is an
 * unnumbered one in a paper with numbered sections. */
static DpSectionKind
kind_after(const Walk *walk, guint index)
{
	const DpSection *section = walk->structure->sections->pdata[index];

	/* "A Supplementary Figures" belongs to the appendix whose section A it is */
	if ((is_part(section->kind) && !section->lettered) || is_kept_in_appendix(section->kind))
		return section->kind;
	if (continues_main(walk, index))
		return DP_SECTION_MAIN;
	if (is_part(walk->current) || asks_question(walk, index))
		return walk->current;
	if (section->lettered || lists_part(walk, index))
		return DP_SECTION_APPENDIX;
	if (section->kind != DP_SECTION_MAIN)
		return section->kind;
	return walk->outline->numbered && !dp_outline_is_numbered(walk->outline, index) &&
	               !closes_paper(section)
	           ? DP_SECTION_APPENDIX
	           : DP_SECTION_MAIN;
}

static DpSectionKind
kind_before(const Walk *walk, guint index)
{
	const DpSection *section = walk->structure->sections->pdata[index];

	if (is_part(section->kind))
		return begins_part_before_references(walk, index) ? section->kind : DP_SECTION_MAIN;
	if (is_kept_in_appendix(section->kind))
		return section->kind;
	if (asks_question(walk, index))
		return walk->current;
	if (is_part(walk->outer) || begins_lettered_appendix(walk, index))
		return is_part(walk->outer) ? walk->outer : DP_SECTION_APPENDIX;
	return section->kind;
}

/* The usual place of statements: after a conclusion, or unnumbered among numbered sections, and
 * last before the references. */
static gboolean
is_place_of_statements(const Walk *walk, guint index)
{
	const DpOutline *outline = walk->outline;

	return !dp_outline_main_follows(outline, index) &&
	       ((outline->conclusion != DP_NO_LINE && index > outline->conclusion) ||
	        (outline->numbered && !dp_outline_is_numbered(outline, index)));
}

/* Why section @index, counted as main text, may not be main text. */
static DpDoubt
section_doubt(const Walk *walk, guint index, gboolean behind)
{
	const DpSection *section = walk->structure->sections->pdata[index];

	if (section->notes)
		return DP_DOUBT_NOTES;
	if (behind && closes_paper(section))
		return DP_DOUBT_BACK_MATTER;
	if (behind)
		return walk->part_after ? DP_DOUBT_PART : DP_DOUBT_NONE;
	if (is_part(section->kind))
		return dp_outline_main_follows(walk->outline, index) ||
		               (dp_outline_is_numbered(walk->outline, index) &&
		                !names_itself_part(section))
		           ? DP_DOUBT_NONE
		           : DP_DOUBT_PART;
	return is_place_of_statements(walk, index) &&
	               dp_section_title_hints_at_statement(section->title)
	           ? DP_DOUBT_STATEMENT
	           : DP_DOUBT_NONE;
}

#define ITALIC_SHARE 0.9 /* of a line's glyphs: fonts without an italic stop print it upright */

/* "Intended Use" below "Ethics Statement", unnumbered and smaller. */
static gboolean
is_within_statement(const Walk *walk, const DpSection *section)
{
	return dp_section_kind_is_statement(walk->current) && section->kind == DP_SECTION_MAIN &&
	       dp_section_number(section->title, NULL, NULL) == 0 &&
	       dp_size_is_smaller(dp_structure_line(walk->structure, section->first)->size,
	                          walk->head_size);
}

/* "Deferred Material" after the references is an appendix by its place alone. */
static void
note_name(Walk *walk, DpSection *section, DpSectionKind kind)
{
	if (!is_part(kind))
		walk->unnamed = FALSE;
	else if (section->run_in)
		walk->unnamed = walk->unnamed || !is_part(walk->current);
	else if (is_part(section->kind) || section->lettered)
		walk->unnamed = FALSE;
	else if (!is_part(walk->current))
		walk->unnamed = TRUE;
	section->unnamed = walk->unnamed;
}

static void
enter_section(Walk *walk, guint index)
{
	DpSection *section = walk->structure->sections->pdata[index];
	gboolean behind = dp_outline_is_after(walk->outline, index);
	DpSectionKind kind;
	DpDoubt doubt;

	section->unnamed = behind && walk->unnamed; /* a subsection is as its section */
	section->notes = behind && dp_endnotes_under(walk->structure, index);
	walk->run_in = FALSE;
	walk->run_in_doubt = DP_DOUBT_NONE;
	if (walk->inner > 0 && section->level <= walk->inner)
		walk->current = walk->outer;
	if (section->level > 1 && section->kind == DP_SECTION_MAIN)
		return; /* a subsection belongs to its section */
	if (is_within_statement(walk, section))
		return;
	kind = behind ? kind_after(walk, index) : kind_before(walk, index);
	doubt = kind == DP_SECTION_MAIN || section->notes ? section_doubt(walk, index, behind)
	                                                  : DP_DOUBT_NONE;
	if (behind) {
		note_name(walk, section, kind);
		dp_part_numbers_note(&walk->numbers, index, kind);
	}
	walk->inner = section->level > 1 && !is_part(kind) ? section->level : 0;
	walk->current = kind;
	walk->head_size = dp_structure_line(walk->structure, section->first)->size;
	walk->doubt = doubt;
	if (walk->inner == 0)
		walk->outer = kind;
	walk->part_begun = walk->part_begun || (!behind && is_part(kind));
	walk->part_after = walk->part_after || (behind && is_part(kind));
}

static DpDoubt
run_in_doubt(const Walk *walk, const DpLine *line, gsize length, guint section)
{
	g_autofree char *head = g_strndup(line->text, length);

	return walk->outline->conclusion != DP_NO_LINE && section >= walk->outline->conclusion &&
	               dp_section_title_hints_at_statement(head)
	           ? DP_DOUBT_STATEMENT
	           : DP_DOUBT_NONE;
}

/* "Ethics statement." in italic type, alone on its line: it heads the lines below. */
static gsize
statement_line(const DpLine *line, DpSectionKind *kind)
{
	gsize length = 0;

	if (line->n_italic < ITALIC_SHARE * line->n_glyphs)
		return 0;
	*kind = dp_section_run_in_kind(line->text, &length);
	if (length == 0) {
		*kind = dp_section_kind_of(line->text);
		length = strlen(line->text);
	}
	return dp_section_kind_is_statement(*kind) ? length : 0;
}

/* "Ethics statement. We …", its head in no type of its own, may begin one. */
static gboolean
may_begin_statement(const DpLine *line)
{
	gsize length = 0;

	return dp_section_kind_is_statement(dp_section_run_in_kind(line->text, &length));
}

/* "Ethics statement. We …", with a bold or italic head: a separate section, up to the next head.
 * Only after the last main section: before, it is a paragraph of the text. */
static void
enter_run_in(Walk *walk, guint line_index, guint next)
{
	const DpLine *line = dp_structure_line(walk->structure, line_index);
	DpSectionKind kind = DP_SECTION_MAIN;
	gsize length;

	if ((walk->current != DP_SECTION_MAIN && !walk->run_in) || next == 0 ||
	    dp_outline_main_follows(walk->outline, next - 1))
		return;
	length = dp_line_run_in_head(line, &kind);
	length = length > 0 ? length : statement_line(line, &kind);
	if (length == 0) {
		if (!walk->run_in && may_begin_statement(line))
			walk->run_in_doubt = DP_DOUBT_STATEMENT;
		return;
	}
	walk->run_in = dp_section_kind_is_statement(kind);
	walk->current = walk->run_in ? kind : walk->outer;
	walk->run_in_doubt =
	    walk->run_in ? DP_DOUBT_NONE : run_in_doubt(walk, line, length, next - 1);
}

static DpSectionKind
line_kind(const Walk *walk, guint index)
{
	const DpStructure *structure = walk->structure;

	if (index < structure->main_first)
		return DP_SECTION_MAIN;
	if (structure->references_first != DP_NO_LINE && index >= structure->references_first &&
	    index <= structure->references_last)
		return DP_SECTION_REFERENCES;
	return walk->current;
}

static void
leave_references(Walk *walk)
{
	walk->current = walk->outer = DP_SECTION_MAIN;
	walk->doubt = walk->run_in_doubt = DP_DOUBT_NONE;
}

/* Under the heading of a second list, which was not split into entries, text counts as such. */
static void
count_text_under_lists(DpStructure *structure)
{
	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		if (structure->kinds[block->first] != DP_SECTION_REFERENCES ||
		    structure->roles[block->first] != DP_ROLE_BODY ||
		    !dp_list_block_is_foreign(structure, block))
			continue;
		for (guint k = block->first; k <= block->last; k++) {
			structure->kinds[k] = DP_SECTION_MAIN;
			structure->doubts[k] = DP_DOUBT_LIST_FORM;
		}
	}
}

void
dp_section_parts_assign(DpStructure *structure)
{
	g_autoptr(DpOutline) outline = dp_outline_new(structure);
	Walk walk = {
	    .structure = structure, .outline = outline, .numbers = dp_part_numbers_init(outline)};
	guint next = 0;

	for (guint i = 0; i < structure->lines->len; i++) {
		gboolean heading = FALSE;

		while (next < structure->sections->len &&
		       ((const DpSection *)structure->sections->pdata[next])->first <= i) {
			enter_section(&walk, next++);
			heading = TRUE;
		}
		if (!heading && structure->roles[i] == DP_ROLE_BODY)
			enter_run_in(&walk, i, next);
		if (i == structure->abstract_first)
			walk.current = DP_SECTION_ABSTRACT;
		structure->kinds[i] = line_kind(&walk, i);
		if (i >= structure->main_first &&
		    (structure->kinds[i] == DP_SECTION_MAIN || walk.doubt == DP_DOUBT_NOTES))
			structure->doubts[i] =
			    walk.run_in_doubt != DP_DOUBT_NONE ? walk.run_in_doubt : walk.doubt;
		if (structure->references_last != DP_NO_LINE && i == structure->references_last)
			leave_references(&walk);
	}
	count_text_under_lists(structure);
}
