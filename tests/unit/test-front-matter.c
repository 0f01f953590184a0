/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/front-matter.h"

/* Whose lines stand under a title, where no abstract ends them. */

#define TITLE_SIZE 16.0
#define BODY_SIZE 10.0

typedef struct {
	const char *name;
	const char *lines[8]; /* under the title; "*": in bold type, "+": in small capitals */
	guint n_more;         /* lines of nothing much behind them */
	guint n_authors;      /* wanted */
	guint abstract;  /* wanted: its first line or heading under the title, from 1; 0: none */
	gboolean absent; /* wanted: surely there is none */
} Page;

#define PARAGRAPH "words of a paragraph that goes on for a line"

static const Page PAGES[] = {
    {"title-page", {"Ada Orvik", "1 May 2001"}, 0, 2},
    {"paragraphs", {"Ada Orvik", PARAGRAPH, PARAGRAPH, PARAGRAPH}, 0, 1},
    {"abstract", {"Ada Orvik", "Abstract", PARAGRAPH}, 0, 1, 2},
    {"section", {"Ada Orvik", "*1 Motivation", PARAGRAPH}, 0, 1, 0, TRUE},
    {"unheaded-abstract",
     {"Ada Orvik", PARAGRAPH, PARAGRAPH, PARAGRAPH, "1 Introduction"},
     0,
     1,
     2},
    {"unheaded-before-a-section",
     {"Ada Orvik", PARAGRAPH, PARAGRAPH, PARAGRAPH, "*1 Motivation"},
     0,
     1,
     2},
    {"two-lines-of-a-note", {"Ada Orvik", PARAGRAPH, PARAGRAPH, "1 Introduction"}, 0, 3},
    {"lines-with-an-address",
     {"Ada Orvik", PARAGRAPH, PARAGRAPH " a@b.org", PARAGRAPH, "1 Introduction"},
     0,
     4},
    {"no-abstract", {"Ada Orvik", "1 Introduction", PARAGRAPH}, 0, 1, 0, TRUE},
    {"bold-date", {"Ada Orvik", "*1 May 2001"}, 0, 2},
    {"other-language", {"Ada Orvik", "Resumo—Contamos", PARAGRAPH}, 0, 1, 2},
    {"small-capitals", {"+WITH", "Ada Orvik", "Abstract", PARAGRAPH}, 0, 1, 3},
    {"capitals-apart", {"ADA ORVIK", "Abstract", PARAGRAPH}, 0, 1, 2},
    {"small-letters", {"+with Hands", "Abstract", PARAGRAPH}, 0, 1, 2},
    {"title-alone", {NULL}, 0, 0},
    {"overview", {"Ada Orvik"}, 60, 0},
};

static void
add_line(GPtrArray *lines, const char *text, double size)
{
	DpLine *line = g_new0(DpLine, 1);
	gboolean bold = text[0] == '*';
	g_auto(GStrv) words = g_strsplit(text += bold, " ", -1);

	line->page = 1;
	line->column = 1;
	line->size = size;
	line->n_glyphs = line->n_main = (guint)g_utf8_strlen(text, -1);
	line->n_bold = bold ? line->n_glyphs : 0;
	line->n_words = g_strv_length(words);
	line->baseline = 100 + 9.0 * lines->len;
	line->text = g_strdup(text);
	g_ptr_array_add(lines, line);
}

static void
test_page(gconstpointer data)
{
	const Page *page = data;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) pages = g_ptr_array_new();
	g_autofree DpRole *roles = NULL;
	DpPageLayout first = {.number = 1, .width = 612, .height = 792};
	DpLayout layout = {.pages = pages, .size = BODY_SIZE};
	DpStructure structure = {.layout = &layout, .lines = lines};
	guint n = 0;

	g_ptr_array_add(pages, &first);
	add_line(lines, "Tidal Clocks Made Simple", TITLE_SIZE);
	for (guint i = 0; page->lines[i] != NULL; i++) {
		gboolean small = page->lines[i][0] == '+';

		add_line(lines, page->lines[i] + small, small ? 0.8 * TITLE_SIZE : BODY_SIZE);
	}
	for (guint i = 0; i < page->n_more; i++)
		add_line(lines, "Tides", BODY_SIZE / 2);
	structure.roles = roles = g_new0(DpRole, lines->len);
	dp_front_matter_find(&structure);
	for (guint i = 0; i < lines->len; i++)
		n += roles[i] == DP_ROLE_AUTHORS;
	g_assert_cmpuint(structure.title_first, ==, 0);
	g_assert_cmpuint(n, ==, page->n_authors);
	g_assert_cmpuint(structure.abstract_first, ==,
	                 page->abstract > 0 ? page->abstract : DP_NO_LINE);
	g_assert_true(structure.abstract_absent == page->absent);
	g_assert_true(page->n_authors == 0 ||
	              structure.main_first == structure.title_last + 1 + page->n_authors);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(PAGES); i++) {
		g_autofree char *path = g_strdup_printf("/front-matter/%s", PAGES[i].name);

		g_test_add_data_func(path, &PAGES[i], test_page);
	}
	return g_test_run();
}
