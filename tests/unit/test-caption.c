/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/caption.h"
#include "structure/structure.h"

/* Where captions begin and end, each sign at its edge, in a column 240 pt wide whose body is set on
 * 12 pt. The first line is what stands above the caption, the second its label. */

#define LEFT 72.0
#define LEADING 12.0
#define MAX_LINES 3

typedef struct {
	const char *text;
	double step; /* from the baseline above */
	double size, indent, width;
	gboolean bold;
	guint n_glyphs; /* 0: as many as fill the line */
} Line;

typedef struct {
	const char *name;
	Line lines[MAX_LINES];
	guint n; /* lines of the caption; 0: there is none */
} Paper;

#define TEXT "of what the two of them do in one tick"
#define LABEL "Figure 1: What they do"

static const Paper PAPERS[] = {
    {"after-gap", {{TEXT, 12, 10, 0, 240}, {LABEL, 13.5, 10, 0, 240}}, 1},
    {"no-gap", {{TEXT, 12, 10, 0, 240}, {LABEL, 13.4, 10, 0, 240}}, 0},
    {"other-size", {{TEXT, 12, 10, 0, 240}, {LABEL, 12, 9.6, 0, 240}}, 1},
    {"same-size", {{TEXT, 12, 10, 0, 240}, {LABEL, 12, 9.7, 0, 240}}, 0},
    {"part", {{"(b) Latency", 12, 10, 80, 60}, {LABEL, 12, 10, 0, 240}}, 1},
    {"part-without-bracket", {{"b) Latency", 12, 10, 80, 60}, {LABEL, 12, 10, 0, 240}}, 1},
    {"centred-part", {{"Latency", 12, 10, 15.1, 60}, {LABEL, 12, 10, 0, 240, TRUE}}, 1},
    {"hardly-centred", {{"Latency", 12, 10, 14.9, 60}, {LABEL, 12, 10, 0, 240, TRUE}}, 0},
    {"centred-but-plain", {{"Latency", 12, 10, 15.1, 60}, {LABEL, 12, 10, 0, 240}}, 0},
    {"two-lines", {{TEXT, 12, 10, 0, 240}, {LABEL, 24, 9, 0, 240}, {TEXT, 12.7, 9, 0, 240}}, 2},
    {"line-too-far", {{TEXT, 12, 10, 0, 240}, {LABEL, 24, 9, 0, 240}, {TEXT, 12.9, 9, 0, 240}}, 1},
    {"smaller-rest", {{TEXT, 12, 10, 0, 240}, {LABEL, 24, 10, 0, 220}, {TEXT, 10, 8, 0, 239}}, 2},
    {"smaller-but-wider",
     {{TEXT, 12, 10, 0, 240}, {LABEL, 24, 10, 0, 220}, {TEXT, 10, 8, 0, 241}},
     1},
    {"smaller-and-indented",
     {{TEXT, 12, 10, 0, 240}, {LABEL, 24, 10, 0, 220}, {TEXT, 10, 8, 19.9, 200}},
     2},
    {"smaller-and-far-right",
     {{TEXT, 12, 10, 0, 240}, {LABEL, 24, 10, 0, 220}, {TEXT, 10, 8, 20.1, 200}},
     1},
    {"larger-rest", {{TEXT, 12, 10, 0, 240}, {LABEL, 24, 8, 0, 240}, {TEXT, 11, 10, 0, 240}}, 1},
    {"cells",
     {{TEXT, 12, 10, 0, 240},
      {"Table 1: What they do", 24, 10, 0, 240},
      {"Queue 3 11 Shelf 4 12", 10, 8, 0, 240, FALSE, 17}},
     1},
};

static DpLine *
line_new(const Line *drawn, double above)
{
	DpLine *line = g_new0(DpLine, 1);

	line->page = line->column = 1;
	line->size = drawn->size;
	line->text = g_strdup(drawn->text);
	line->n_glyphs = line->n_main =
	    drawn->n_glyphs > 0 ? drawn->n_glyphs : 2 * drawn->width / drawn->size;
	line->n_bold = drawn->bold ? 8 : 0;
	line->n_words = 5;
	line->baseline = above + drawn->step;
	line->rect = (DpRect){LEFT + drawn->indent, line->baseline - 7,
	                      LEFT + drawn->indent + drawn->width, line->baseline};
	return line;
}

static void
test_paper(gconstpointer data)
{
	const Paper *paper = data;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) captions = g_ptr_array_new();
	DpLayout layout = {.size = 10, .leading = LEADING};
	DpRole roles[MAX_LINES] = {0};
	DpStructure structure = {
	    .layout = &layout, .lines = lines, .roles = roles, .captions = captions};
	double baseline = 100;

	for (guint i = 0; i < MAX_LINES && paper->lines[i].text != NULL; i++) {
		DpLine *line = line_new(&paper->lines[i], baseline);

		g_ptr_array_add(lines, line);
		baseline = line->baseline;
	}
	dp_captions_find(&structure);
	g_assert_cmpuint(captions->len, ==, paper->n > 0);
	for (guint i = 0; i < lines->len; i++)
		g_assert_cmpint(roles[i] == DP_ROLE_CAPTION, ==, i > 0 && i <= paper->n);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		g_autofree char *path = g_strconcat("/caption/", PAPERS[i].name, NULL);

		g_test_add_data_func(path, &PAPERS[i], test_paper);
	}
	return g_test_run();
}
