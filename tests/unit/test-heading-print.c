/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "layout/furniture.h"

/* Three pages that begin with a line of their own, apart from the text: headings or running heads.
 */

#define SIZE 10.0
#define LEADING 12.0
#define TOP 100.0
#define BOTTOM 700.0
#define HEAD 70.0
#define MIDDLE 400.0
#define PAGES 3
#define TEXT_FONT 1
#define HEADING_FONT 2
#define OTHER_FONT 3

typedef enum { PLAIN, BOLD, ITALIC } Face;

/* A line of each page's top, and one within the text of the last page; size 0: none. */
typedef struct {
	const char *name;
	const char *words; /* "%u": the page */
	Face face;
	double size;
	guint16 inner_font;
	double inner_size;
	double above, below; /* free around the inner line, in leadings */
	DpLineKind kind;     /* wanted */
} Paper;

static const Paper PAPERS[] = {
    {"bold", "What we saw in year %c", BOLD, 10, HEADING_FONT, 10, 2, 1.5, DP_LINE_TEXT},
    {"larger", "What we saw in year %c", PLAIN, 11, HEADING_FONT, 11, 2, 1.5, DP_LINE_TEXT},
    {"italic", "What we saw in year %c", ITALIC, 10, HEADING_FONT, 10, 2, 1.5, DP_LINE_TEXT},
    {"almost-smaller", "What we saw in year %c", BOLD, 9.61, HEADING_FONT, 9.61, 2, 1.5,
     DP_LINE_TEXT},
    {"smaller", "What we saw in year %c", BOLD, 9.59, HEADING_FONT, 9.59, 2, 1.5, DP_LINE_HEAD},
    {"hardly-larger", "What we saw in year %c", PLAIN, 10.39, HEADING_FONT, 10.39, 2, 1.5,
     DP_LINE_HEAD},
    {"just-larger", "What we saw in year %c", PLAIN, 10.41, HEADING_FONT, 10.41, 2, 1.5,
     DP_LINE_TEXT},
    /* nothing shows what headings look like */
    {"no-heading", "What we saw in year %c", BOLD, 10, HEADING_FONT, 0, 2, 1.5, DP_LINE_HEAD},
    {"plain", "What we saw in year %c", PLAIN, 10, HEADING_FONT, 10, 2, 1.5, DP_LINE_HEAD},
    {"other-font", "What we saw in year %c", BOLD, 10, OTHER_FONT, 10, 2, 1.5, DP_LINE_HEAD},
    {"other-size", "What we saw in year %c", BOLD, 10, HEADING_FONT, 10.5, 2, 1.5, DP_LINE_HEAD},
    {"line-of-text", "What we saw in year %c", BOLD, 10, HEADING_FONT, 10, 1.2, 1.5, DP_LINE_HEAD},
    {"above-text", "What we saw in year %c", BOLD, 10, HEADING_FONT, 10, 2, 1.2, DP_LINE_HEAD},
    /* only heads have page numbers, and begin with small letters */
    {"page-number", "What we saw in year %c 20", BOLD, 10, HEADING_FONT, 10, 2, 1.5, DP_LINE_HEAD},
    {"small-letter", "what we saw in year %c", BOLD, 10, HEADING_FONT, 10, 2, 1.5, DP_LINE_HEAD},
};

static void
add_line(DpPageLayout *page, double y, double size, const char *text)
{
	DpLine *line = g_new0(DpLine, 1);

	line->page = page->number;
	line->column = 1;
	line->size = size;
	line->font = TEXT_FONT;
	line->text = g_strdup(text);
	line->n_glyphs = line->n_main = (guint)strlen(text);
	line->n_words = 7;
	line->baseline = y;
	line->rect = (DpRect){72, y - 7, 400, y};
	g_ptr_array_add(page->lines, line);
}

static void
add_heading(DpPageLayout *page, double y, double size, Face face, guint16 font, const char *text)
{
	DpLine *line;

	add_line(page, y, size, text);
	line = page->lines->pdata[page->lines->len - 1];
	line->font = font;
	line->n_words = 6;
	line->n_bold = face == BOLD ? line->n_glyphs : 0;
	line->n_italic = face == ITALIC ? line->n_glyphs : 0;
}

static void
fill_page(DpPageLayout *page, const Paper *paper)
{
	g_auto(GStrv) halves = g_strsplit(paper->words, "%c", 2);
	g_autofree char *head =
	    g_strdup_printf("%s%c%s", halves[0], 'A' + (int)page->number, halves[1]);
	gboolean inner = paper->inner_size > 0 && page->number == PAGES;
	double y = TOP;

	add_heading(page, HEAD, paper->size, paper->face, HEADING_FONT, head);
	for (; y <= BOTTOM; y += LEADING) {
		if (inner && y >= MIDDLE) {
			y += (paper->above - 1) * LEADING;
			add_heading(page, y, paper->inner_size, paper->face, paper->inner_font,
			            "Other things");
			y += paper->below * LEADING;
			inner = FALSE;
		}
		add_line(page, y, SIZE, "lamps wear out slowly and nobody counts");
	}
}

static void
test_paper(gconstpointer data)
{
	const Paper *paper = data;
	DpPageLayout pages[PAGES] = {0};
	g_autoptr(GPtrArray) list = g_ptr_array_new();
	DpLayout layout = {.pages = list, .size = SIZE, .leading = LEADING};

	for (guint i = 0; i < PAGES; i++) {
		pages[i] = (DpPageLayout){.number = i + 1, .width = 612, .height = 792};
		pages[i].lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
		pages[i].figures = g_array_new(FALSE, FALSE, sizeof(DpFigure));
		pages[i].rules = g_array_new(FALSE, FALSE, sizeof(DpRect));
		fill_page(&pages[i], paper);
		g_ptr_array_add(list, &pages[i]);
	}
	dp_furniture_mark(&layout);
	for (guint i = 0; i < PAGES; i++) {
		g_assert_cmpint(((const DpLine *)pages[i].lines->pdata[0])->kind, ==, paper->kind);
		g_ptr_array_unref(pages[i].lines);
		g_array_unref(pages[i].figures);
		g_array_unref(pages[i].rules);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		g_autofree char *path = g_strconcat("/heading-print/", PAPERS[i].name, NULL);

		g_test_add_data_func(path, &PAPERS[i], test_paper);
	}
	return g_test_run();
}
