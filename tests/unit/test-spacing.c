/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"

/* The distances of numbered formulas and of the title, and the sizes of the parts that have one of
 * their own. */

#define SIZE 10.0
#define LEADING 12.0
#define LEFT 60.0
#define RIGHT 300.0
#define TEXT "the lease ends before its holder wakes, so that"

/* Two lines of text, and what is printed between them at the column's right edge. */
typedef struct {
	const char *name, *text;
	double above, below; /* from the lines' baselines */
	guint n_maths;       /* of its glyphs, in per cent */
	double end;          /* of its line, from the right edge */
	guint between;       /* parts of the formula above and below it */
	gboolean formula;
} Display;

static const Display DISPLAYS[] = {
    {"number", "(7)", 8, 9, 0, 0, 0, TRUE},
    {"of-a-section", "(2.11)", 20, 21, 0, 0, 0, TRUE},
    {"lettered", "(A3b)", 20, 21, 0, 0, 0, TRUE},
    {"long-number", "(2024)", 20, 21, 0, 0, 0, TRUE},
    {"longer-number", "(12024)", 20, 21, 0, 0, 0, FALSE},
    {"a-word", "(so)", 20, 21, 0, 0, 0, FALSE},
    {"with-its-formula", "x = y + z (7)", 8, 9, 31, 0, 0, TRUE},
    {"end-of-a-sentence", "as was shown in (7)", 12, 12, 30, 0, 0, FALSE},
    {"at-the-edge", "(7)", 8, 9, 0, 0.9, 0, TRUE},
    {"inside-the-column", "(7)", 8, 9, 0, 1.1, 0, FALSE},
    {"tall-formula", "(7)", 30, 30, 0, 0, 11, TRUE},
    {"taller-formula", "(7)", 30, 30, 0, 0, 12, FALSE},
};

typedef struct {
	GPtrArray *lines;
	GPtrArray *pages;
	DpRole roles[64];
	DpSectionKind kinds[64];
	DpPageLayout page;
	DpLayout layout;
	DpStructure structure;
} Paper;

static void
paper_init(Paper *paper)
{
	*paper = (Paper){
	    .lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free),
	    .pages = g_ptr_array_new(),
	    .page = {.number = 1, .edges = {.n = 1, .left = {LEFT}, .right = {RIGHT}}},
	};
	g_ptr_array_add(paper->pages, &paper->page);
	paper->layout = (DpLayout){.pages = paper->pages, .size = SIZE};
	paper->structure = (DpStructure){.layout = &paper->layout,
	                                 .lines = paper->lines,
	                                 .roles = paper->roles,
	                                 .kinds = paper->kinds,
	                                 .sections = g_ptr_array_new(),
	                                 .captions = g_ptr_array_new(),
	                                 .size = SIZE,
	                                 .leading = LEADING,
	                                 .title_last = DP_NO_LINE};
}

static void
paper_clear(Paper *paper)
{
	g_ptr_array_unref(paper->lines);
	g_ptr_array_unref(paper->pages);
	g_ptr_array_unref(paper->structure.sections);
	g_ptr_array_unref(paper->structure.captions);
}

static DpLine *
add(Paper *paper, const char *text, double baseline, DpRole role)
{
	DpLine *line = g_new0(DpLine, 1);

	*line = (DpLine){.page = 1,
	                 .column = 1,
	                 .rect = {LEFT, baseline - SIZE, RIGHT, baseline},
	                 .baseline = baseline,
	                 .size = SIZE,
	                 .n_glyphs = 100,
	                 .n_words = 9,
	                 .text = g_strdup(text)};
	paper->roles[paper->lines->len] = role;
	paper->kinds[paper->lines->len] = DP_SECTION_MAIN;
	g_ptr_array_add(paper->lines, line);
	return line;
}

static void
test_display(gconstpointer data)
{
	const Display *one = data;
	g_autoptr(DpFacts) facts = dp_facts_new();
	DpLine *line;
	Paper paper;

	paper_init(&paper);
	add(&paper, TEXT, 100, DP_ROLE_BODY);
	for (guint i = 0; i < one->between; i++)
		add(&paper, "x", 110, DP_ROLE_OTHER);
	line = add(&paper, one->text, 100 + one->above, DP_ROLE_OTHER);
	line->n_maths = one->n_maths;
	line->rect.x1 = RIGHT - one->end;
	for (guint i = 0; i < one->between; i++)
		add(&paper, "y", 100 + one->above + 5, DP_ROLE_OTHER);
	add(&paper, TEXT, 100 + one->above + one->below, DP_ROLE_BODY);
	dp_collect_spacing(facts, &paper.structure);
	g_assert_cmpuint(dp_facts_count(facts, "spacing.display"), ==, one->formula ? 2 : 0);
	if (one->formula) {
		g_assert_cmpfloat(dp_facts_get(facts, "spacing.display", 0)->number, ==,
		                  one->above);
		g_assert_cmpfloat(dp_facts_get(facts, "spacing.display", 1)->number, ==,
		                  one->below);
	}
	paper_clear(&paper);
}

static void
test_title(void)
{
	g_autoptr(DpFacts) facts = dp_facts_new();
	Paper paper;

	paper_init(&paper);
	add(&paper, "Lamps and Their Wicks", 80, DP_ROLE_TITLE);
	add(&paper, "A. Lamplighter", 127, DP_ROLE_AUTHORS);
	paper.structure.title_last = 0;
	dp_collect_spacing(facts, &paper.structure);
	g_assert_cmpfloat(dp_facts_get(facts, "spacing.title", 0)->number, ==, 47);
	paper_clear(&paper);
}

/* Six lines of an abstract, @n_small of them of 8 pt, and four entries. */
static void
test_parts(void)
{
	static const struct {
		guint n_small;
		double size, lines;
		DpCertainty certainty;
	} CASES[] = {{6, 8, 6, DP_CERTAINTY_SURE},
	             {4, 8, 4, DP_CERTAINTY_SURE},
	             {2, 10, 4, DP_CERTAINTY_SURE},
	             {3, 8, 3, DP_CERTAINTY_LIKELY}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		const DpObservation *seen;
		Paper paper;

		paper_init(&paper);
		for (guint k = 0; k < 6; k++) {
			add(&paper, TEXT, 100 + k * LEADING, DP_ROLE_ABSTRACT)->size =
			    k < CASES[i].n_small ? 8 : SIZE;
			paper.kinds[k] = DP_SECTION_ABSTRACT;
		}
		for (guint k = 0; k < 4; k++)
			add(&paper, "[1] A. Wick.", 300 + k * 8, DP_ROLE_REFERENCE)->size = 7;
		dp_collect_part_sizes(facts, &paper.structure);
		seen = dp_facts_get(facts, "abstract.font-size", 0);
		g_assert_cmpfloat(seen->number, ==, CASES[i].size);
		g_assert_cmpfloat(seen->weight, ==, CASES[i].lines);
		g_assert_cmpint(seen->certainty, ==, CASES[i].certainty);
		seen = dp_facts_get(facts, "references.font-size", 0);
		g_assert_cmpfloat(seen->number, ==, 7);
		g_assert_cmpfloat(seen->weight, ==, 4);
		paper_clear(&paper);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(DISPLAYS); i++) {
		g_autofree char *path = g_strconcat("/spacing/display/", DISPLAYS[i].name, NULL);

		g_test_add_data_func(path, &DISPLAYS[i], test_display);
	}
	g_test_add_func("/spacing/title", test_title);
	g_test_add_func("/spacing/parts", test_parts);
	return g_test_run();
}
