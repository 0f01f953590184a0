/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/* Lines that a test writes by hand, and what structure makes of them: one column from 72 to 312 pt,
 * whose text is 10 pt on 12 pt. */

#define PAPER_LEFT 72.0
#define PAPER_RIGHT 312.0
#define PAPER_SIZE 10.0
#define PAPER_LEADING 12.0
#define PAPER_MAX_LINES 256

typedef struct {
	GPtrArray *lines, *pages, *sections, *rules;
	DpPageLayout page;
	DpLayout layout;
	DpRole roles[PAPER_MAX_LINES];
	DpStructure structure;
} PaperLines;

/* @paper must not move: its parts know each other. */
static void
paper_lines_init(PaperLines *paper)
{
	*paper = (PaperLines){.lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free),
	                      .pages = g_ptr_array_new(),
	                      .sections =
	                          g_ptr_array_new_with_free_func((GDestroyNotify)dp_section_free),
	                      .page = {.number = 1, .width = 612, .height = 792},
	                      .layout = {.size = PAPER_SIZE, .leading = PAPER_LEADING}};
	paper->page.rules = g_array_new(FALSE, FALSE, sizeof(DpRect));
	paper->page.edges.n = paper->layout.edges.n = 1;
	paper->page.edges.left[0] = paper->layout.edges.left[0] = PAPER_LEFT;
	paper->page.edges.right[0] = paper->layout.edges.right[0] = PAPER_RIGHT;
	g_ptr_array_add(paper->pages, &paper->page);
	paper->layout.pages = paper->pages;
	paper->structure = (DpStructure){.layout = &paper->layout,
	                                 .lines = paper->lines,
	                                 .sections = paper->sections,
	                                 .roles = paper->roles,
	                                 .size = PAPER_SIZE,
	                                 .leading = PAPER_LEADING};
}

static void
paper_lines_clear(PaperLines *paper)
{
	g_ptr_array_unref(paper->lines);
	g_ptr_array_unref(paper->pages);
	g_ptr_array_unref(paper->sections);
	g_array_unref(paper->page.rules);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PaperLines, paper_lines_clear)

/* A line in plain type, @step below the one above; borrowed, to be changed. */
static DpLine *
paper_lines_add(PaperLines *paper, const char *text, double size, double step)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	const DpLine *above =
	    paper->lines->len > 0 ? paper->lines->pdata[paper->lines->len - 1] : NULL;
	DpLine *line = g_new0(DpLine, 1);

	line->page = line->column = 1;
	line->size = size;
	line->text = g_strdup(text);
	line->n_words = g_strv_length(words);
	line->n_glyphs = line->n_main = (guint)g_utf8_strlen(text, -1) - line->n_words + 1;
	line->font = 1;
	line->baseline = (above != NULL ? above->baseline : 60) + step;
	line->rect = (DpRect){PAPER_LEFT, line->baseline - 7, PAPER_RIGHT, line->baseline};
	g_assert_cmpuint(paper->lines->len, <, PAPER_MAX_LINES);
	g_ptr_array_add(paper->lines, line);
	return line;
}

/** PaperEdge: a limit. @write draws a paper in which one number is @inside or @outside of it, and
 * returns the line whose role tells on which side. */
typedef struct {
	const char *name;
	guint (*write)(PaperLines *paper, double number);
	double inside, outside;
	DpRole role; /* of that line, inside the limit only */
} PaperEdge;

/* PaperEdgeTest: a limit, and the function that has it. */
typedef struct {
	const PaperEdge *edge;
	void (*find)(DpStructure *structure);
} PaperEdgeTest;

static void
paper_edge_check(const PaperEdgeTest *test, double number)
{
	const PaperEdge *edge = test->edge;
	g_auto(PaperLines) paper;
	guint line;

	paper_lines_init(&paper);
	line = edge->write(&paper, number);
	test->find(&paper.structure);
	g_test_message("%s: %g", edge->name, number);
	if (number == edge->inside)
		g_assert_cmpint(paper.roles[line], ==, edge->role);
	else
		g_assert_cmpint(paper.roles[line], !=, edge->role);
}

static void
paper_edge_test(gconstpointer data)
{
	const PaperEdgeTest *test = data;

	paper_edge_check(test, test->edge->inside);
	paper_edge_check(test, test->edge->outside);
}

/** paper_edges_run: main() of a test that has nothing but the limits of @find. */
G_GNUC_UNUSED static int
paper_edges_run(int argc, char **argv, const char *prefix, void (*find)(DpStructure *structure),
                const PaperEdge *edges, guint n)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < n; i++) {
		g_autofree char *path = g_strconcat(prefix, edges[i].name, NULL);
		PaperEdgeTest *test = g_new(PaperEdgeTest, 1);

		*test = (PaperEdgeTest){&edges[i], find};
		g_test_add_data_func_full(path, test, paper_edge_test, g_free);
	}
	return g_test_run();
}
