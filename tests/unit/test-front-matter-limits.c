/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-lines.h"
#include "structure/front-matter.h"

/* Where the limits of a paper's title and of the lines below it are. */

#define TITLE_SIZE 16.0
#define SENTENCE "Lamps that wear out, lit by night and by those who cannot sleep"

static DpLine *
add_title(PaperLines *paper)
{
	return paper_lines_add(paper, "Tidal Clocks Made Simple", TITLE_SIZE, 40);
}

/* More than a title page has, and no abstract below them. */
static void
add_names(PaperLines *paper, guint n)
{
	for (guint i = 0; i < n; i++)
		paper_lines_add(paper, "Tides", PAPER_SIZE, 5);
}

static guint
title_height(PaperLines *paper, double number)
{
	DpLine *line = add_title(paper);

	line->baseline = number * paper->page.height;
	return 0;
}

static guint
title_size(PaperLines *paper, double number)
{
	DpLine *line = add_title(paper);

	line->size = number;
	return 0;
}

static guint
title_glyphs(PaperLines *paper, double number)
{
	DpLine *line = add_title(paper);

	line->n_main = number;
	return 0;
}

/* A second line of it, smaller. */
static guint
second_size(PaperLines *paper, double number)
{
	add_title(paper);
	paper_lines_add(paper, "by Hand", number * TITLE_SIZE, 18);
	return 1;
}

static guint
small_capitals(PaperLines *paper, double number)
{
	add_title(paper);
	paper_lines_add(paper, "BY HAND", number * TITLE_SIZE, 18);
	return 1;
}

static guint
small_capitals_step(PaperLines *paper, double number)
{
	add_title(paper);
	paper_lines_add(paper, "BY HAND", 0.8 * TITLE_SIZE, number * TITLE_SIZE);
	return 1;
}

static guint
title_lines(PaperLines *paper, double number)
{
	for (guint i = 0; i < number; i++)
		paper_lines_add(paper, "Tidal Clocks Made Simple", TITLE_SIZE, 18);
	return paper->lines->len - 1;
}

/* Up to the abstract; a sentence among them would be no author's. */
static guint
lines_of_authors(PaperLines *paper, double number)
{
	add_title(paper);
	paper_lines_add(paper, SENTENCE, PAPER_SIZE, 5);
	add_names(paper, number - 1);
	paper_lines_add(paper, "Abstract", PAPER_SIZE, 5);
	return 1;
}

/* More lines than are read, of which the first has @number small words. */
static guint
small_words(PaperLines *paper, double number)
{
	static const char *const LINES[] = {
	    [4] = "Lamps that wear out by Night", [5] = "Lamps that wear out by night"};

	add_title(paper);
	paper_lines_add(paper, LINES[(guint)number], PAPER_SIZE, 5);
	add_names(paper, 120);
	paper_lines_add(paper, "Abstract", PAPER_SIZE, 5);
	return 1;
}

static guint
title_page(PaperLines *paper, double number)
{
	add_title(paper);
	add_names(paper, number);
	return 1;
}

static guint
page_of_abstract(PaperLines *paper, double number)
{
	DpLine *line;

	add_title(paper);
	add_names(paper, 40);
	line = paper_lines_add(paper, "Abstract", PAPER_SIZE, 5);
	line->page = number;
	return 1;
}

/* The first section of a paper without an abstract. */
static guint
heading_words(PaperLines *paper, double number)
{
	g_autoptr(GString) text = g_string_new("1 Motivation");
	DpLine *line;

	add_title(paper);
	for (guint i = 2; i < number; i++)
		g_string_append(text, " of");
	line = paper_lines_add(paper, text->str, PAPER_SIZE, 20);
	line->n_bold = line->n_glyphs;
	return 1;
}

/* Of twenty glyphs. */
static guint
heading_bold(PaperLines *paper, double number)
{
	DpLine *line;

	add_title(paper);
	line = paper_lines_add(paper, "1 Motivation", PAPER_SIZE, 20);
	line->n_glyphs = line->n_main = 20;
	line->n_bold = number;
	return 1;
}

static const PaperEdge EDGES[] = {
    {"title-height", title_height, 0.549, 0.551, DP_ROLE_TITLE},
    {"title-size", title_size, 11.41, 11.39, DP_ROLE_TITLE},
    {"title-glyphs", title_glyphs, 6, 5, DP_ROLE_TITLE},
    {"second-size", second_size, 0.961, 0.959, DP_ROLE_TITLE},
    {"small-capitals", small_capitals, 0.721, 0.719, DP_ROLE_TITLE},
    {"small-capitals-step", small_capitals_step, 1.34, 1.36, DP_ROLE_TITLE},
    {"title-lines", title_lines, 9, 10, DP_ROLE_TITLE},
    {"lines-of-authors", lines_of_authors, 118, 119, DP_ROLE_AUTHORS},
    {"small-words", small_words, 4, 5, DP_ROLE_AUTHORS},
    {"title-page", title_page, 30, 31, DP_ROLE_AUTHORS},
    {"page-of-abstract", page_of_abstract, 3, 4, DP_ROLE_AUTHORS},
    {"heading-words", heading_words, 13, 12, DP_ROLE_AUTHORS},
    {"heading-bold", heading_bold, 16, 17, DP_ROLE_AUTHORS},
};

int
main(int argc, char **argv)
{
	return paper_edges_run(argc, argv, "/front-matter-limits/", dp_front_matter_find, EDGES,
	                       G_N_ELEMENTS(EDGES));
}
