/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "paper-lines.h"
#include "structure/heading.h"

/* Where the limits of a heading are: a line below a paragraph's last, with space above it. */

#define TEXT "lamps wear out slowly, and nobody who lights them counts the nights"

/* In bold type, the second line. */
static DpLine *
add_head(PaperLines *paper, const char *text)
{
	DpLine *line;

	paper_lines_add(paper, TEXT, PAPER_SIZE, PAPER_LEADING);
	line = paper_lines_add(paper, text, PAPER_SIZE, 2 * PAPER_LEADING);
	line->n_bold = line->n_glyphs;
	line->rect.x1 = line->rect.x0 + 6 * line->n_glyphs;
	return line;
}

static guint
glyphs(PaperLines *paper, double number)
{
	DpLine *line = add_head(paper, "2 Design");

	line->n_glyphs = line->n_main = line->n_bold = number;
	return 1;
}

/* Of twenty letters. */
static guint
capitals(PaperLines *paper, double number)
{
	g_autofree char *text = g_strnfill(20, 'o');
	DpLine *line;

	memset(text, 'O', number);
	line = add_head(paper, text);
	line->n_bold = 0;
	return 1;
}

static guint
light_letters(PaperLines *paper, double number)
{
	DpLine *line = add_head(paper, "Design of Lamps");

	line->n_bold = line->n_glyphs - number;
	return 1;
}

/* Of twenty letters in 10 pt. */
static guint
width(PaperLines *paper, double number)
{
	DpLine *line = add_head(paper, "Design of Lamps and Ink");

	line->rect.x1 = line->rect.x0 + number;
	line->n_glyphs = line->n_main = line->n_bold = 20;
	return 1;
}

static guint
distance_of_rules(PaperLines *paper, double number)
{
	DpLine *line = add_head(paper, "Lamp");
	DpRect above = {PAPER_LEFT, line->rect.y0 - number, PAPER_RIGHT, line->rect.y0 - number};
	DpRect below = {PAPER_LEFT, line->rect.y1 + 4, PAPER_RIGHT, line->rect.y1 + 4};

	g_array_append_val(paper->page.rules, above);
	g_array_append_val(paper->page.rules, below);
	return 1;
}

/* The close line above is not found past @number lines on the heading's own baseline. */
static guint
lines_beside(PaperLines *paper, double number)
{
	DpLine *line;

	paper_lines_add(paper, TEXT, PAPER_SIZE, PAPER_LEADING);
	for (guint i = 0; i < number; i++)
		paper_lines_add(paper, "5", PAPER_SIZE, i == 0 ? PAPER_LEADING : 0);
	line = paper_lines_add(paper, "2 Design", PAPER_SIZE, 0);
	line->n_bold = line->n_glyphs;
	return paper->lines->len - 1;
}

static guint
lines_of_one(PaperLines *paper, double number)
{
	add_head(paper, "2 Design of Lamps");
	for (guint i = 1; i < number; i++) {
		DpLine *line =
		    paper_lines_add(paper, "and Their Ledgers", PAPER_SIZE, PAPER_LEADING);

		line->n_bold = line->n_glyphs;
	}
	return paper->lines->len - 1;
}

/* A line of capitals above one of small capitals of 10 pt. */
static guint
small_capitals(PaperLines *paper, double number)
{
	DpLine *line = add_head(paper, "PROOFS ON LAMPS");

	line->size = number;
	line = paper_lines_add(paper, "AND THEIR LEDGERS", PAPER_SIZE, PAPER_LEADING);
	line->n_bold = line->n_glyphs;
	return 2;
}

static const PaperEdge EDGES[] = {
    {"glyphs", glyphs, 110, 111, DP_ROLE_HEADING},
    {"capitals", capitals, 17, 16, DP_ROLE_HEADING},
    {"light-letters", light_letters, 2, 3, DP_ROLE_HEADING},
    {"width", width, 249, 251, DP_ROLE_HEADING},
    {"distance-of-rules", distance_of_rules, 12.1, 11.9, DP_ROLE_HEADING},
    {"lines-beside", lines_beside, 4, 3, DP_ROLE_HEADING},
    {"lines-of-one", lines_of_one, 4, 5, DP_ROLE_HEADING},
    {"small-capitals", small_capitals, 12.9, 13.1, DP_ROLE_HEADING},
};

int
main(int argc, char **argv)
{
	return paper_edges_run(argc, argv, "/heading-limits/", dp_headings_find, EDGES,
	                       G_N_ELEMENTS(EDGES));
}
