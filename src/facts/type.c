/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/histogram.h"
#include "facts/collect.h"
#include "facts/figure-label.h"

#define SMALL 8.0           /* points: text below this may be too small for someone */
#define MAX_MATHS_SHARE 0.4 /* of a small line's glyphs: more is a formula */
#define MIN_SMALL_GLYPHS 3
#define BOX_SMALLER 0.96    /* of the body size */
#define BOX_REACH 4.0       /* of its size, from the text to the rule */
#define SCAN_CONFIDENCE 0.3 /* what the machine that read a scan made of its type */
#define FEW_LINES 4         /* are words in a picture */
#define ENOUGH_LINES 20     /* of paragraphs, to know the body's type by them */
#define TYPE3_REASON                                                                               \
	"the body text is set in a Type 3 font, whose size a reader of the file can only guess"

/* Paragraphs of the main text: what a venue's body size and leading are about. */
static gboolean
is_main_paragraph(const DpStructure *structure, const DpBlock *block)
{
	DpSectionKind kind = structure->kinds[block->first];

	/* styles set abstracts, and authors their thanks, in sizes of their own */
	return structure->roles[block->first] == DP_ROLE_BODY && block->prose &&
	       kind != DP_SECTION_REFERENCES && kind != DP_SECTION_ABSTRACT &&
	       kind != DP_SECTION_ACKNOWLEDGMENTS;
}

static gboolean
is_before_references(const DpStructure *structure, const DpBlock *block)
{
	return structure->references_heading == DP_NO_LINE ||
	       block->first < structure->references_heading;
}

static double
block_stretch(const DpStructure *structure, const DpBlock *block)
{
	double sum = 0, n = 0;

	for (guint i = block->first; i <= block->last; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		sum += line->stretch * line->n_main;
		n += line->n_main;
	}
	return n > 0 ? sum / n : 1;
}

static gboolean
is_type3(const DpStructure *structure, const DpBlock *block)
{
	return (dp_structure_line(structure, block->first)->typeface & DP_TYPEFACE_TYPE3) != 0;
}

static void
set_label(DpObservation *seen, const DpStructure *structure, const DpBlock *block)
{
	seen->label = g_strdup(dp_section_kind_name(structure->kinds[block->first]));
}

/* Small type between two rules as wide as itself and close to it: sentences in a table's cells,
 * or a box. */
static gboolean
is_boxed(const DpStructure *structure, const DpBlock *block)
{
	const DpPageLayout *page =
	    dp_layout_page(structure->layout, dp_structure_line(structure, block->first)->page);
	gboolean above = FALSE, below = FALSE;

	if (block->size >= BOX_SMALLER * structure->size)
		return FALSE;
	for (guint i = 0; i < page->rules->len; i++) {
		const DpRect *rule = &g_array_index(page->rules, DpRect, i);

		if (rule->x0 > block->rect.x0 + block->size ||
		    rule->x1 < block->rect.x1 - block->size)
			continue;
		above = above || (rule->y1 <= block->rect.y0 + 2 &&
		                  rule->y1 > block->rect.y0 - BOX_REACH * block->size);
		below = below || (rule->y0 >= block->rect.y1 - 2 &&
		                  rule->y0 < block->rect.y1 + BOX_REACH * block->size);
	}
	return above && below;
}

static void
add_paragraph(DpFacts *facts, const DpStructure *structure, const DpBlock *block)
{
	DpPlace place = dp_lines_place(structure, block->first, block->last);
	guint lines = block->last - block->first + 1;
	double sure = is_boxed(structure, block) ? 0.5 : 1;
	DpObservation *seen;

	if (!is_type3(structure, block)) {
		seen = dp_facts_add_number(facts, "paragraph.font-size", block->size, &place);
		seen->weight = lines;
		seen->confidence = sure;
		set_label(seen, structure, block);
		seen = dp_facts_add_number(facts, "paragraph.stretch",
		                           block_stretch(structure, block), &place);
		seen->weight = lines;
	}
	if (block->leading > 0 && lines >= 3) {
		seen = dp_facts_add_number(facts, "paragraph.leading", block->leading, &place);
		seen->weight = lines - 1;
		seen->confidence = sure;
		set_label(seen, structure, block);
	}
}

/* Of all lines, for a paper in which hardly a paragraph was found. */
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
	dp_facts_add_number(facts, "body.font-size", structure->size, NULL)->confidence =
	    dp_is_scan(structure->layout) ? SCAN_CONFIDENCE
	    : lines >= ENOUGH_LINES       ? 1
	                                  : 0.5;
	return TRUE;
}

static void
add_body_leading(DpFacts *facts, const DpStructure *structure)
{
	if (structure->leading > 0)
		dp_facts_add_number(facts, "body.leading", structure->leading, NULL)->confidence =
		    dp_is_scan(structure->layout) ? SCAN_CONFIDENCE : 1;
	else
		dp_facts_set_unknown(facts, "body.leading",
		                     "no paragraph of several lines was found");
}

/* The font that most glyphs of the main paragraphs are in. */
static void
add_body_family(DpFacts *facts, const DpStructure *structure)
{
	const GPtrArray *fonts = structure->layout->fonts;
	g_autofree double *weights = g_new0(double, fonts->len + 1);
	double stretch = 0, all = 0;
	guint best = 0, n = 0;

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
	dp_facts_add_text(facts, "body.font-family", ((const DpFont *)fonts->pdata[best])->name,
	                  NULL)
	    ->confidence = dp_is_scan(structure->layout) || n < FEW_LINES ? SCAN_CONFIDENCE : 1;
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
speaks_for_page(const DpStructure *structure, const DpBlock *block)
{
	return is_main_paragraph(structure, block) && is_before_references(structure, block) &&
	       !is_type3(structure, block);
}

/* Blocks stand in page order: one pass over them serves all pages. */
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
			if (!speaks_for_page(structure, block))
				continue;
			dp_histogram_add(sizes, block->size, block->last - block->first + 1);
			dp_histogram_add(steps, block->leading, block->last - block->first);
		}
		add_page_mode(facts, "page.font-size", sizes, page);
		add_page_mode(facts, "page.leading", steps, page);
	}
}

static gboolean
is_small_reading_text(const DpLine *line)
{
	const char *digits = line->text + strspn(line->text, "0123456789.,-+%() ");

	return line->size < SMALL && line->n_main >= MIN_SMALL_GLYPHS && !line->invisible &&
	       line->n_maths <= MAX_MATHS_SHARE * line->n_glyphs &&
	       (line->typeface & DP_TYPEFACE_TYPE3) == 0 && *digits != '\0';
}

static gboolean
belongs_to(const DpObservation *last, const DpLine *above, const DpLine *line, const char *label)
{
	return last != NULL && above->page == line->page && above->column == line->column &&
	       strcmp(last->label, label) == 0 && fabs(above->size - line->size) < 0.02;
}

/* Words in a figure are named after it: "Figure 3: relative cost". */
static DpObservation *
add_small_line(DpFacts *facts, const DpStructure *structure, const DpLine *line, const char *label)
{
	const char *figure = g_str_equal(label, "figure")
	                         ? dp_figure_label(structure, line->page, &line->rect)
	                         : NULL;
	g_autofree char *named =
	    figure != NULL ? g_strdup_printf("%s: %s", figure, line->text) : NULL;
	DpPlace place = dp_line_place(line);
	DpObservation *seen;

	if (named != NULL)
		place.text = named;
	seen = dp_facts_add_number(facts, "small-text.font-size", line->size, &place);
	seen->label = g_strdup(label);
	seen->weight = line->n_main;
	return seen;
}

/* Neighbouring small lines are one observation: a table at 5 pt is one thing to mend. */
static void
add_small_text(DpFacts *facts, const DpStructure *structure)
{
	DpObservation *last = NULL;
	const DpLine *above = NULL;

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		const char *label = line->in_form ? "figure" : dp_role_name(structure->roles[i]);

		if (!is_small_reading_text(line))
			continue;
		if (belongs_to(last, above, line, label)) {
			dp_rect_unite(&last->place.rect, &line->rect);
			last->weight += line->n_main;
		} else {
			last = add_small_line(facts, structure, line, label);
		}
		above = line;
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
	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		if (is_main_paragraph(structure, block))
			add_paragraph(facts, structure, block);
	}
	add_small_text(facts, structure);
}
