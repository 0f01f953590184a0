/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/unheaded-list.h"

#include "structure/citation-form.h"
#include "structure/heading.h"

#define WINDOW 12        /* lines from the first label on that are tested for signs */
#define MIN_LINES 4      /* of a list: fewer are no evidence */
#define WINDOW_SHARE 0.5 /* of them must have signs besides a label; a list of steps has none */
#define MAX_MISSES 4     /* consecutive lines without signs end a list without labels */
#define NUMBERED 3       /* numbered headings: with these we recognise all of a paper's headings */

/* Many consecutive lines with signs of entries, near the end, from the label "1" on. */
static guint
labelled_first(const DpStructure *structure)
{
	guint n = structure->lines->len;

	for (guint i = n; i > 0; i--) {
		guint number = 0, good = 0, from = i - 1, window = MIN(n - from, WINDOW);

		if (dp_citation_label(dp_structure_line(structure, from)->text, &number) == 0 ||
		    number != 1 ||
		    (dp_structure_line(structure, from)->typeface & DP_TYPEFACE_MONO) != 0)
			continue;
		for (guint k = from; k < from + window; k++)
			good +=
			    dp_citation_signs_but_label(dp_structure_line(structure, k)->text) > 0;
		if (window >= MIN_LINES && good >= WINDOW_SHARE * window)
			return from;
	}
	return DP_NO_LINE;
}

/* The same for lists without labels: the last long run of lines with signs. */
static guint
unlabelled_first(const DpStructure *structure)
{
	guint start = DP_NO_LINE, misses = 0, good = 0;

	for (guint i = structure->lines->len; i > 0 && misses < MAX_MISSES; i--) {
		if (dp_citation_signs(dp_structure_line(structure, i - 1)->text) >= 1) {
			start = i - 1;
			good++;
			misses = 0;
		} else {
			misses++;
		}
	}
	return good >= WINDOW ? start : DP_NO_LINE;
}

guint
dp_unheaded_list_first(const DpStructure *structure)
{
	guint first = labelled_first(structure);

	return first != DP_NO_LINE ? first : unlabelled_first(structure);
}

static gboolean
is_running_text(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);

	if (structure->roles[index] != DP_ROLE_OTHER || line->in_form ||
	    dp_line_looks_set_apart(structure, line))
		return FALSE;
	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		if (block->first <= index && index <= block->last)
			return block->prose;
	}
	return FALSE;
}

/* A line of another kind, a picture, or words in a Type 3 font, whose characters may be unknown. */
static gboolean
has_unread_between(const DpPageLayout *page, const DpLine *above, const DpLine *below)
{
	DpRect gap = {below->rect.x0, above->rect.y1, below->rect.x1, below->rect.y0};

	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];

		if (line != above && line != below && line->baseline > above->baseline + 1 &&
		    line->baseline < below->baseline - 1 && line->rect.x0 < gap.x1 &&
		    line->rect.x1 > gap.x0)
			return TRUE;
	}
	for (guint i = 0; i < page->figures->len; i++) {
		DpRect rect = g_array_index(page->figures, DpFigure, i).rect;

		rect = dp_rect_intersect(&rect, &gap);
		if (!dp_rect_is_empty(&rect))
			return TRUE;
	}
	return FALSE;
}

static gboolean
has_type3(const DpStructure *structure, const DpPageLayout *page)
{
	for (guint i = 0; i < page->font_uses->len; i++) {
		guint16 font = g_array_index(page->font_uses, DpFontUse, i).font;

		if (font < structure->layout->fonts->len &&
		    ((const DpFont *)structure->layout->fonts->pdata[font])->kind == DP_FONT_TYPE3)
			return TRUE;
	}
	return FALSE;
}

static gboolean
numbers_its_headings(const DpStructure *structure)
{
	guint n = 0;

	for (guint i = 0; i < structure->sections->len && n < NUMBERED; i++) {
		const DpSection *section = structure->sections->pdata[i];

		n += dp_section_number(section->title, NULL, NULL) > 0;
	}
	return n >= NUMBERED;
}

gboolean
dp_unheaded_list_is_bare(const DpStructure *structure, guint first)
{
	const DpLine *below = dp_structure_line(structure, first);
	const DpLine *above = first > 0 ? dp_structure_line(structure, first - 1) : NULL;
	const DpPageLayout *page = dp_layout_page(structure->layout, below->page);

	return above != NULL && above->page == below->page && above->column == below->column &&
	       numbers_its_headings(structure) && is_running_text(structure, first - 1) &&
	       !has_type3(structure, page) && !has_unread_between(page, above, below);
}
