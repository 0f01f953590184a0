/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"
#include "paper-lines.h"

/* The size of each element, and on which side of its figure or table a caption is. */

#define TEXT "the lease ends before its holder wakes, so that"
#define CAPTION "Figure 1: Lamps that keep the time of the tides"
#define MAX_FIGURES 2

/* A picture, and where its top and its bottom are. */
typedef struct {
	double y0, y1;
} Picture;

/* A caption whose first baseline is at 300 pt, between two lines of text. */
typedef struct {
	const char *name, *text;
	Picture pictures[MAX_FIGURES];
	const char *words; /* (nullable): loose words, of a table */
	double baseline;   /* of them */
	const char *side;  /* NULL: not known */
	double top;        /* of the text block; 0: the caption is right below it */
} Side;

static const Side SIDES[] = {
    {"picture-above", CAPTION, {{150, 283}}, NULL, 0, "below"},
    {"picture-below", CAPTION, {{310, 400}}, NULL, 0, "above"},
    {"picture-at-reach", CAPTION, {{150, 263.1}}, NULL, 0, "below"},
    {"picture-too-far", CAPTION, {{150, 262.9}}, NULL, 0, NULL},
    {"picture-behind", CAPTION, {{150, 400}}, NULL, 0, NULL},
    {"picture-touches", CAPTION, {{150, 294.9}}, NULL, 0, "below"},
    {"picture-overlaps", CAPTION, {{150, 295.1}}, NULL, 0, NULL},
    {"picture-on-both-sides", CAPTION, {{150, 283}, {320, 400}}, NULL, 0, NULL},
    {"blank-above", CAPTION, {{310, 400}}, NULL, 0, NULL, 262.9},
    {"hardly-blank-above", CAPTION, {{310, 400}}, NULL, 0, "above", 263.1},
    {"text-far-above", CAPTION, {{310, 400}}, NULL, 0, NULL, 60},
    {"words-below", "Table 1: Lamps", {{0, 0}}, "3 4 5", 320, "above"},
    {"words-above", "Table 1: Lamps", {{0, 0}}, "3 4 5", 280, "below"},
    {"no-figure", "Algorithm 1: Lamps", {{0, 0}}, "3 4 5", 320, NULL},
    {"nothing", CAPTION, {{0, 0}}, NULL, 0, NULL},
};

static void
add(PaperLines *paper, const char *text, double baseline, DpRole role)
{
	DpLine *line = paper_lines_add(paper, text, PAPER_SIZE, 0);

	line->baseline = baseline;
	line->rect.y1 = baseline;
	line->rect.y0 = baseline - 7;
	paper->roles[paper->lines->len - 1] = role;
}

static void
add_pictures(PaperLines *paper, const Side *one)
{
	for (guint i = 0; i < MAX_FIGURES && one->pictures[i].y1 > 0; i++) {
		DpRect rect = {PAPER_LEFT, one->pictures[i].y0, PAPER_RIGHT, one->pictures[i].y1};
		DpFigure figure = {.rect = rect, .ink = rect, .form = G_MAXUINT32};

		g_array_append_val(paper->page.figures, figure);
	}
}

static void
test_side(gconstpointer data)
{
	const Side *one = data;
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_auto(PaperLines) paper;
	g_autofree char *label = g_strdup(one->text);
	DpCaption caption = {.label = label};
	g_autoptr(GPtrArray) captions = g_ptr_array_new();
	g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(DpFigure));
	const DpObservation *seen;

	paper_lines_init(&paper);
	paper.structure.captions = captions;
	paper.page.figures = figures;
	g_ptr_array_add(captions, &caption);
	add(&paper, TEXT, 120, DP_ROLE_BODY);
	if (one->words != NULL && one->baseline < 300)
		add(&paper, one->words, one->baseline, DP_ROLE_OTHER);
	caption.first = caption.last = paper.lines->len;
	add(&paper, one->text, 300, DP_ROLE_CAPTION);
	if (one->words != NULL && one->baseline > 300)
		add(&paper, one->words, one->baseline, DP_ROLE_OTHER);
	add(&paper, TEXT, 480, DP_ROLE_BODY);
	add_pictures(&paper, one);
	dp_facts_add_number(facts, "text-block.top", one->top > 0 ? one->top : 290, NULL);
	dp_collect_captions(facts, &paper.structure);
	g_assert_cmpuint(dp_facts_count(facts, "caption.place"), ==, one->side != NULL);
	if (one->side == NULL)
		return;
	seen = dp_facts_get(facts, "caption.place", 0);
	g_assert_cmpstr(seen->text, ==, one->side);
}

/* A line, a row, "Table 2", and another line; how many captions' places are known. The size and
 * the glyphs are those of the last line. */
static guint
count_places(DpRole above, DpRole below, double size, guint n_glyphs)
{
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_auto(PaperLines) paper;
	char label[] = "Table 2";
	DpCaption caption = {.first = 2, .last = 2, .label = label};
	g_autoptr(GPtrArray) captions = g_ptr_array_new();
	g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(DpFigure));
	DpLine *last;

	paper_lines_init(&paper);
	paper.structure.captions = captions;
	paper.page.figures = figures;
	g_ptr_array_add(captions, &caption);
	add(&paper, "Table 1: Lamps", 260, above);
	add(&paper, "3 4 5", 280, DP_ROLE_TABLE);
	add(&paper, "Table 2: Tides", 300, DP_ROLE_CAPTION);
	add(&paper, TEXT, 320, below);
	last = paper.lines->pdata[3];
	last->size = size;
	last->n_glyphs = n_glyphs;
	dp_facts_add_number(facts, "text-block.top", 60, NULL);
	dp_collect_captions(facts, &paper.structure);
	return dp_facts_count(facts, "caption.place");
}

/* A table between two captions may belong to either. */
static void
test_stacked(void)
{
	g_assert_cmpuint(count_places(DP_ROLE_CAPTION, DP_ROLE_BODY, 10, 40), ==, 0);
	g_assert_cmpuint(count_places(DP_ROLE_BODY, DP_ROLE_BODY, 10, 40), ==, 1);
}

/* What a caption has on its other side must be text, for the table to be above it. */
static void
test_other_side(void)
{
	static const struct {
		DpRole role;
		double size;
		guint n_glyphs;
		gboolean known;
	} CASES[] = {{DP_ROLE_BODY, 10, 40, TRUE},      {DP_ROLE_BODY, 10, 31, FALSE},
	             {DP_ROLE_BODY, 9.5, 40, FALSE},    {DP_ROLE_HEADING, 10, 20, TRUE},
	             {DP_ROLE_HEADING, 9.5, 20, FALSE}, {DP_ROLE_FOOTNOTE, 8, 40, TRUE},
	             {DP_ROLE_CAPTION, 10, 40, FALSE}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
		g_assert_cmpuint(
		    count_places(DP_ROLE_BODY, CASES[i].role, CASES[i].size, CASES[i].n_glyphs), ==,
		    CASES[i].known);
}

/* Text right beside a caption is nearer than the picture after it. */
static void
test_text_between(void)
{
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_auto(PaperLines) paper;
	char label[] = CAPTION;
	DpCaption caption = {.first = 1, .last = 1, .label = label};
	g_autoptr(GPtrArray) captions = g_ptr_array_new();
	g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(DpFigure));
	const Side picture = {.pictures = {{150, 272}}};

	paper_lines_init(&paper);
	paper.structure.captions = captions;
	paper.page.figures = figures;
	g_ptr_array_add(captions, &caption);
	add(&paper, TEXT, 284, DP_ROLE_BODY);
	add(&paper, CAPTION, 300, DP_ROLE_CAPTION);
	add_pictures(&paper, &picture);
	dp_facts_add_number(facts, "text-block.top", 60, NULL);
	dp_collect_captions(facts, &paper.structure);
	g_assert_cmpuint(dp_facts_count(facts, "caption.place"), ==, 0);
}

static void
set_sizes(PaperLines *paper, guint first, guint n, double size)
{
	for (guint i = first; i < first + n; i++) {
		DpLine *line = paper->lines->pdata[i];

		line->size = size;
		line->n_main = 100;
	}
}

static void
assert_size(const DpFacts *facts, guint index, const char *label, double size, double weight)
{
	const DpObservation *seen = dp_facts_get(facts, "element.font-size", index);

	g_assert_nonnull(seen);
	g_assert_cmpstr(seen->label, ==, label);
	g_assert_cmpfloat(seen->number, ==, size);
	g_assert_cmpfloat(seen->weight, ==, weight);
}

/* A title, a heading, one at the start of a paragraph's line, a caption, and two tables apart. */
static void
test_sizes(void)
{
	static const DpRole ROLES[] = {DP_ROLE_TITLE,   DP_ROLE_HEADING, DP_ROLE_BODY,
	                               DP_ROLE_CAPTION, DP_ROLE_TABLE,   DP_ROLE_TABLE,
	                               DP_ROLE_BODY,    DP_ROLE_TABLE,   DP_ROLE_FOOTNOTE};
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_auto(PaperLines) paper;
	char heading_title[] = "1 Lamps";
	DpSection heading = {.title = heading_title, .level = 2, .first = 1, .body = 2};
	char run_in_title[] = "Tides.";
	DpSection run_in = {.title = run_in_title, .level = 3, .first = 2, .body = 3};
	char label[] = "Table 1";
	DpCaption caption = {.first = 3, .last = 3, .table = TRUE, .label = label};
	g_autoptr(GPtrArray) captions = g_ptr_array_new(), sections = g_ptr_array_new();

	paper_lines_init(&paper);
	g_ptr_array_add(captions, &caption);
	g_ptr_array_add(sections, &heading);
	g_ptr_array_add(sections, &run_in);
	for (guint i = 0; i < G_N_ELEMENTS(ROLES); i++)
		add(&paper, TEXT, 100 + 12 * i, ROLES[i]);
	((DpLine *)paper.lines->pdata[2])->n_bold = 6;
	set_sizes(&paper, 0, 1, 14);
	set_sizes(&paper, 3, 1, 9);
	set_sizes(&paper, 4, 2, 8);
	set_sizes(&paper, 7, 2, 7);
	paper.structure.captions = captions;
	g_ptr_array_unref(g_steal_pointer(&paper.structure.sections));
	paper.structure.sections = sections;
	dp_collect_element_sizes(facts, &paper.structure);
	paper.sections = g_ptr_array_new();
	g_assert_cmpuint(dp_facts_count(facts, "element.font-size"), ==, 6);
	assert_size(facts, 0, "title", 14, 100);
	assert_size(facts, 2, "table-caption", 9, 100);
	assert_size(facts, 3, "footnote", 7, 100);
	assert_size(facts, 4, "table", 8, 200);
	assert_size(facts, 5, "table", 7, 100);
	g_assert_cmpstr(dp_facts_get(facts, "element.font-size", 1)->label, ==, "subsection");
}

/* A caption of 100 letters, @n_small of them of another size. */
static void
test_mixed(void)
{
	static const struct {
		guint n_small;
		double size;
		DpCertainty certainty;
	} CASES[] = {{0, 9, DP_CERTAINTY_SURE},
	             {40, 9, DP_CERTAINTY_SURE},
	             {41, 9, DP_CERTAINTY_LIKELY},
	             {60, 7, DP_CERTAINTY_SURE}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_auto(PaperLines) paper;
		char label[] = CAPTION;
		DpCaption caption = {.first = 0, .last = 1, .label = label};
		g_autoptr(GPtrArray) captions = g_ptr_array_new();
		const DpObservation *seen;

		paper_lines_init(&paper);
		g_ptr_array_add(captions, &caption);
		paper.structure.captions = captions;
		paper.structure.title_first = DP_NO_LINE;
		add(&paper, CAPTION, 300, DP_ROLE_CAPTION);
		add(&paper, TEXT, 310, DP_ROLE_CAPTION);
		set_sizes(&paper, 0, 1, 9);
		set_sizes(&paper, 1, 1, 7);
		((DpLine *)paper.lines->pdata[0])->n_main = 100 - CASES[i].n_small;
		((DpLine *)paper.lines->pdata[1])->n_main = CASES[i].n_small;
		dp_collect_element_sizes(facts, &paper.structure);
		seen = dp_facts_get(facts, "element.font-size", 0);
		g_assert_cmpstr(seen->label, ==, "figure-caption");
		g_assert_cmpfloat(seen->number, ==, CASES[i].size);
		g_assert_cmpint(seen->certainty, ==, CASES[i].certainty);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(SIDES); i++) {
		g_autofree char *path = g_strconcat("/elements/side/", SIDES[i].name, NULL);

		g_test_add_data_func(path, &SIDES[i], test_side);
	}
	g_test_add_func("/elements/stacked", test_stacked);
	g_test_add_func("/elements/other-side", test_other_side);
	g_test_add_func("/elements/text-between", test_text_between);
	g_test_add_func("/elements/sizes", test_sizes);
	g_test_add_func("/elements/mixed", test_mixed);
	return g_test_run();
}
