/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/histogram.h"
#include "facts/layout/collect.h"
#include "facts/layout/paragraph.h"
#include "facts/text/scan.h"

#define FEW_LINES 4     /* may be words in a picture */
#define ENOUGH_LINES 20 /* of paragraphs, enough to know the body's type */
#define TYPE3_REASON                                                                               \
	"the body text is set in a Type 3 font, whose size a reader of the file can only guess"

/* Paragraphs of the main text: a venue's body size and leading apply to these. */
static gboolean
is_main_paragraph(const DpStructure *structure, const DpBlock *block)
{
	DpSectionKind kind = structure->kinds[block->first];

	/* the prose of a turned sheet was measured without regard to columns */
	if (dp_layout_page(structure->layout, dp_structure_line(structure, block->first)->page)
	        ->set != NULL)
		return FALSE;
	/* styles set abstracts in their own size, and authors their thanks and appendices */
	return structure->roles[block->first] == DP_ROLE_BODY && block->prose &&
	       kind != DP_SECTION_REFERENCES && kind != DP_SECTION_ABSTRACT &&
	       kind != DP_SECTION_ACKNOWLEDGMENTS && kind != DP_SECTION_APPENDIX &&
	       kind != DP_SECTION_SUPPLEMENT;
}

static gboolean
is_before_references(const DpStructure *structure, const DpBlock *block)
{
	return structure->references_heading == DP_NO_LINE ||
	       block->first < structure->references_heading;
}

static gboolean
is_type3(const DpStructure *structure, const DpBlock *block)
{
	return (dp_structure_line(structure, block->first)->typeface & DP_TYPEFACE_TYPE3) != 0;
}

/* From all lines, for a paper with hardly any paragraphs. */
static void
count_type3_lines(const DpStructure *structure, double *type3, double *all)
{
	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		*all += line->n_main;
		*type3 += line->typeface & DP_TYPEFACE_TYPE3 ? line->n_main : 0;
	}
}

static gboolean
is_set_in_type3(const DpStructure *structure, double *paragraph_lines)
{
	double type3 = 0, all = 0;

	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);
		guint lines = block->last - block->first + 1;

		if (!is_main_paragraph(structure, block))
			continue;
		all += lines;
		type3 += is_type3(structure, block) ? lines : 0;
	}
	*paragraph_lines = all;
	if (all < ENOUGH_LINES) {
		all = type3 = 0;
		count_type3_lines(structure, &type3, &all);
	}
	return type3 > 0.5 * all;
}

/* Type sizes of a scan are estimates of its OCR. */
static DpCertainty
certainty_of_type(const DpStructure *structure)
{
	return dp_is_scan(structure->layout) ? DP_CERTAINTY_WEAK : DP_CERTAINTY_SURE;
}

static gboolean
add_body_size(DpFacts *facts, const DpStructure *structure)
{
	double lines;

	if (structure->size <= 0 || structure->layout->size <= 0) {
		dp_facts_set_unknown(facts, "body.font-size",
		                     "the file has no text that can be read");
		return FALSE;
	}
	if (is_set_in_type3(structure, &lines)) {
		dp_facts_set_unknown(facts, "body.font-size", TYPE3_REASON);
		return TRUE;
	}
	dp_facts_add_number(facts, "body.font-size", structure->size, NULL)->certainty =
	    MIN(certainty_of_type(structure),
	        lines >= ENOUGH_LINES ? DP_CERTAINTY_SURE : DP_CERTAINTY_LIKELY);
	return TRUE;
}

static void
add_body_leading(DpFacts *facts, const DpStructure *structure)
{
	if (structure->leading > 0)
		dp_facts_add_number(facts, "body.leading", structure->leading, NULL)->certainty =
		    certainty_of_type(structure);
	else
		dp_facts_set_unknown(facts, "body.leading",
		                     "no paragraph of several lines was found");
}

/* The font of most glyphs in the main paragraphs. */
static void
add_body_family(DpFacts *facts, const DpStructure *structure)
{
	const GPtrArray *fonts = structure->layout->fonts;
	g_autofree double *weights = g_new0(double, fonts->len + 1);
	double stretch = 0, all = 0;
	guint best = 0, n = 0;
	const DpFont *font;
	DpObservation *seen;

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (structure->roles[i] != DP_ROLE_BODY || line->font >= fonts->len)
			continue;
		n++;
		weights[line->font] += line->n_glyphs;
		stretch += line->stretch * line->n_main;
		all += line->n_main;
	}
	for (guint i = 1; i < fonts->len; i++)
		best = weights[i] > weights[best] ? i : best;
	if (all <= 0) {
		dp_facts_set_unknown(facts, "body.font-family",
		                     "no paragraph of several lines was found");
		return;
	}
	font = fonts->pdata[best];
	seen = dp_facts_add_text(facts, "body.font-family", font->name, NULL);
	seen->label = g_strdup(dp_font_kind_name(font->kind));
	seen->certainty = n < FEW_LINES ? DP_CERTAINTY_WEAK : certainty_of_type(structure);
	dp_facts_add_number(facts, "body.stretch", stretch / all, NULL);
}

static void
add_page_mode(DpFacts *facts, const char *name, DpHistogram *histogram, guint page)
{
	DpPlace place = {.page = page};
	double mode, share;

	if (!dp_histogram_mode(histogram, &mode, &share))
		return;
	dp_facts_add_number(facts, name, mode, &place)->weight = dp_histogram_total(histogram);
}

static gboolean
counts_for_page(const DpStructure *structure, const DpBlock *block)
{
	return is_main_paragraph(structure, block) && is_before_references(structure, block) &&
	       !is_type3(structure, block);
}

/* Blocks are in page order: one pass over them serves all pages. */
static void
add_pages(DpFacts *facts, const DpStructure *structure)
{
	guint i = 0;

	while (i < structure->blocks->len) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);
		guint page = dp_structure_line(structure, block->first)->page;
		g_autoptr(DpHistogram) sizes = dp_histogram_new(0.08),
		                       steps = dp_histogram_new(0.06);

		for (; i < structure->blocks->len; i++) {
			block = &g_array_index(structure->blocks, DpBlock, i);
			if (dp_structure_line(structure, block->first)->page != page)
				break;
			if (!counts_for_page(structure, block))
				continue;
			dp_histogram_add(sizes, block->size, block->last - block->first + 1);
			dp_histogram_add(steps, block->leading, block->last - block->first);
		}
		add_page_mode(facts, "page.font-size", sizes, page);
		add_page_mode(facts, "page.leading", steps, page);
	}
}

/* On scanned pages the font's widths are not those of the printed letters, so gaps mean nothing. */
static void
add_gaps(DpFacts *facts, const DpStructure *structure)
{
	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];
		DpPlace place = {.page = i + 1};

		if (page == NULL || page->ocr)
			continue;
		if (page->n_letter_gaps > 0)
			dp_facts_add_number(facts, "page.letter-gap", page->letter_gap, &place)
			    ->weight = page->n_letter_gaps;
		if (page->n_word_gaps > 0)
			dp_facts_add_number(facts, "page.word-gap", page->word_gap, &place)
			    ->weight = page->n_word_gaps;
	}
}

/* Of the section that the lines in its rectangle belong to. */
static gboolean
is_of_main_text(const DpStructure *structure, guint page, const DpSetBlock *set)
{
	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		DpSectionKind kind = structure->kinds[i];

		if (line->page == page &&
		    dp_rect_contains_point(&set->rect, line->rect.x0 + line->size, line->baseline))
			return kind != DP_SECTION_REFERENCES && kind != DP_SECTION_APPENDIX &&
			       kind != DP_SECTION_SUPPLEMENT;
	}
	return FALSE;
}

/* The paragraphs of a turned sheet: layout cannot tell apart the columns of the pages on it. */
static void
add_turned_paragraphs(DpFacts *facts, const DpStructure *structure, const DpPageLayout *page)
{
	for (guint i = 0; page != NULL && page->set != NULL && i < page->set->len; i++) {
		const DpSetBlock *set = &g_array_index(page->set, DpSetBlock, i);
		DpPlace place = {page->number, TRUE, set->rect, NULL};

		if (!is_of_main_text(structure, page->number, set))
			continue;
		dp_facts_add_number(facts, "paragraph.font-size", set->size, &place)->weight =
		    set->rows;
		dp_facts_add_number(facts, "paragraph.leading", set->leading, &place)->weight =
		    set->rows - 1;
	}
}

#define MIN_TEXT_GLYPHS 40 /* as for text.outlined-rows */

/* Prose that is drawn as outlines, on a page with other text: its largest possible size. */
static void
add_outlined_paragraphs(DpFacts *facts, const DpStructure *structure, const DpPageLayout *page)
{
	guint heading = structure->references_heading;

	if (page == NULL || page->outlined == NULL || page->n_glyphs < MIN_TEXT_GLYPHS ||
	    (heading != DP_NO_LINE && dp_structure_line(structure, heading)->page < page->number))
		return;
	for (guint i = 0; i < page->outlined->len; i++) {
		const DpSetBlock *set = &g_array_index(page->outlined, DpSetBlock, i);
		DpPlace place = {page->number, TRUE, set->rect, NULL};

		dp_facts_add_number(facts, "paragraph.font-size", set->size, &place)->weight =
		    set->rows;
	}
}

void
dp_collect_type(DpFacts *facts, const DpStructure *structure)
{
	if (!add_body_size(facts, structure)) {
		dp_facts_set_unknown(facts, "body.leading",
		                     "the file has no text that can be read");
		dp_facts_set_unknown(facts, "body.font-family",
		                     "the file has no text that can be read");
		return;
	}
	add_body_leading(facts, structure);
	add_body_family(facts, structure);
	add_pages(facts, structure);
	add_gaps(facts, structure);
	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		if (is_main_paragraph(structure, block))
			dp_collect_paragraph(facts, structure, i);
	}
	for (guint i = 0; i < structure->layout->pages->len; i++) {
		add_turned_paragraphs(facts, structure, structure->layout->pages->pdata[i]);
		add_outlined_paragraphs(facts, structure, structure->layout->pages->pdata[i]);
	}
	dp_collect_small_text(facts, structure);
}
