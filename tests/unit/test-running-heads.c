/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/changing-head.h"
#include "layout/folio.h"
#include "layout/furniture.h"
#include "layout/stray-furniture.h"

/* Where the limits of heads and feet are that no two pages have alike: pages written by hand, whose
 * text is 10 pt on 12 pt, from 100 pt down to 700. */

#define SIZE 10.0
#define LEADING 12.0
#define TOP 100.0
#define BOTTOM 700.0
#define HEAD 70.0
#define SENTENCE "lamps wear out slowly and nobody counts them before they fail"
#define MAX_PAGES 16

typedef struct {
	DpPageLayout pages[MAX_PAGES];
	GPtrArray *list;
	DpLayout layout;
} Heads;

static void
heads_clear(Heads *heads)
{
	for (guint i = 0; i < MAX_PAGES; i++) {
		g_clear_pointer(&heads->pages[i].lines, g_ptr_array_unref);
		g_clear_pointer(&heads->pages[i].figures, g_array_unref);
		g_clear_pointer(&heads->pages[i].rules, g_array_unref);
	}
	g_clear_pointer(&heads->list, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Heads, heads_clear)

/* A line in the first @n_words words of a sentence; borrowed, to be changed. */
static DpLine *
add_line(Heads *heads, guint page, double y, double size, guint n_words)
{
	g_auto(GStrv) words = g_strsplit(SENTENCE, " ", -1);
	guint n_all = g_strv_length(words);
	DpLine *line = g_new0(DpLine, 1);

	g_clear_pointer(&words[n_words], g_free);
	for (guint i = n_words + 1; i < n_all; i++)
		g_clear_pointer(&words[i], g_free);
	line->page = page + 1;
	line->column = 1;
	line->size = size;
	line->text = g_strjoinv(" ", words);
	line->n_words = n_words;
	line->n_glyphs = line->n_main = 5 * n_words;
	line->baseline = y;
	line->rect = (DpRect){72, y - 7, 72 + 25.0 * n_words, y};
	g_ptr_array_add(heads->pages[page].lines, line);
	return line;
}

static void
add_page(Heads *heads)
{
	DpPageLayout *page = &heads->pages[heads->list->len];

	page->number = heads->list->len + 1;
	page->width = 612;
	page->height = 792;
	page->lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	page->figures = g_array_new(FALSE, FALSE, sizeof(DpFigure));
	page->rules = g_array_new(FALSE, FALSE, sizeof(DpRect));
	g_ptr_array_add(heads->list, page);
}

static void
add_text(Heads *heads, guint page, double first, double last)
{
	for (double y = first; y <= last; y += LEADING)
		add_line(heads, page, y, SIZE, 7);
}

/* @n pages of text. */
static void
add_pages(Heads *heads, guint n)
{
	for (guint i = 0; i < n; i++) {
		add_page(heads);
		add_text(heads, heads->list->len - 1, TOP, BOTTOM);
	}
}

/* Of nine pages the last three have a line above. */
static DpLine *
height_of_changing(Heads *heads, double number)
{
	DpLine *line;

	add_pages(heads, 9);
	line = add_line(heads, 6, HEAD, SIZE, 3);
	add_line(heads, 7, HEAD, SIZE, 3);
	add_line(heads, 8, HEAD + number, SIZE, 3);
	return line;
}

/* @lines of @n_words words, the first of them at a head's height, on a page that begins lower. */
static DpLine *
add_run(Heads *heads, guint page, guint lines, guint n_words)
{
	DpLine *first = NULL;

	add_page(heads);
	for (guint i = 0; i < lines; i++) {
		DpLine *line = add_line(heads, page, HEAD + i * LEADING, SIZE, n_words);

		first = first != NULL ? first : line;
	}
	add_text(heads, page, TOP + 4 * LEADING, BOTTOM);
	return first;
}

static DpLine *
lines_that_run(Heads *heads, double number)
{
	add_pages(heads, 6);
	add_run(heads, 6, number, 7);
	add_run(heads, 7, number, 7);
	return add_run(heads, 8, number, 7);
}

static DpLine *
words_that_run(Heads *heads, double number)
{
	add_pages(heads, 6);
	add_run(heads, 6, 3, number);
	add_run(heads, 7, 3, number);
	return add_run(heads, 8, 3, number);
}

static DpLine *
pages_that_run(Heads *heads, double number)
{
	add_pages(heads, 6);
	add_run(heads, 6, number >= 1 ? 3 : 1, 7);
	add_run(heads, 7, number >= 2 ? 3 : 1, 7);
	return add_run(heads, 8, 1, 7);
}

/* Where the text of two other pages begins, @number apart. */
static DpLine *
edges_of_others(Heads *heads, double number)
{
	add_pages(heads, 2);
	add_page(heads);
	add_text(heads, 2, TOP + number, BOTTOM);
	return add_line(heads, 0, HEAD, SIZE, 3);
}

/* Another page that shows the edge, @number pages away. */
static DpLine *
pages_away(Heads *heads, double number)
{
	add_pages(heads, 1);
	for (guint i = 1; i <= number; i++) {
		add_page(heads);
		if (i == 11 || i == number)
			add_text(heads, i, TOP, BOTTOM);
		else
			heads->list->pdata[i] = NULL;
	}
	return add_line(heads, 0, HEAD, SIZE, 3);
}

static DpLine *
distance_of_foot(Heads *heads, double number)
{
	add_pages(heads, 2);
	return add_line(heads, 1, BOTTOM + number, SIZE, 3);
}

static DpLine *
lines_of_head(Heads *heads, double number)
{
	DpLine *line = NULL;

	add_pages(heads, 3);
	for (guint i = 0; i < number; i++)
		line = add_line(heads, 0, HEAD - 9 * i, 8, 3);
	return line;
}

static DpLine *
step_of_head(Heads *heads, double number)
{
	add_pages(heads, 3);
	add_line(heads, 0, HEAD, 8, 3);
	return add_line(heads, 0, HEAD - number, 8, 3);
}

static DpLine *
size_of_head(Heads *heads, double number)
{
	add_pages(heads, 2);
	return add_line(heads, 0, TOP - 20, number, 3);
}

/* Words at both sides of two pages, on one of them lower. */
static DpLine *
height_of_sides(Heads *heads, double number)
{
	DpLine *line;

	add_pages(heads, 2);
	for (guint i = 0; i < 2; i++) {
		line = add_line(heads, i, HEAD + i * number, SIZE, 2);
		line->rect.x0 += 350;
		line->rect.x1 += 350;
		line = add_line(heads, i, HEAD + i * number, SIZE, 3);
	}
	return heads->pages[0].lines->pdata[heads->pages[0].lines->len - 1];
}

/* In small print, the text below it beginning lower. */
static DpLine *
zone(Heads *heads, double number)
{
	for (guint i = 0; i < 3; i++) {
		add_page(heads);
		add_text(heads, i, 140, BOTTOM);
	}
	return add_line(heads, 0, number, 8, 3);
}

static DpLine *
distance_of_head(Heads *heads, double number)
{
	add_pages(heads, 3);
	return add_line(heads, 0, TOP - number, 8, 3);
}

/* Of nine pages the last @n have a line above, in @words; NULL: three words. */
static DpLine *
add_changing(Heads *heads, guint n, double size, const char *words)
{
	DpLine *line = NULL;

	add_pages(heads, 9);
	for (guint i = 9 - n; i < 9; i++) {
		line = add_line(heads, i, HEAD, size, 3);
		if (words == NULL)
			continue;
		g_free(line->text);
		line->text = g_strdup(words);
	}
	return line;
}

static DpLine *
size_of_changing(Heads *heads, double number)
{
	return add_changing(heads, 5, number, NULL);
}

/* Three of @number pages have it. */
static DpLine *
pages_without_changing(Heads *heads, double number)
{
	DpLine *line = add_changing(heads, 3, SIZE, NULL);

	add_pages(heads, number - 9);
	return line;
}

static DpLine *
pages_of_larger(Heads *heads, double number)
{
	return add_changing(heads, number, 1.1 * SIZE, NULL);
}

/* Lines below a head that all pages have. */
static DpLine *
below_head(Heads *heads, guint n, double distance)
{
	DpLine *line = add_changing(heads, n, SIZE, NULL);

	for (guint i = 0; i < 9; i++)
		add_line(heads, i, HEAD - distance, SIZE, 4)->kind = DP_LINE_HEAD;
	return line;
}

static DpLine *
pages_below_head(Heads *heads, double number)
{
	return below_head(heads, number, 30);
}

static DpLine *
distance_below_head(Heads *heads, double number)
{
	return below_head(heads, 3, number);
}

/* A larger line below the head of all pages, @distance above the text. */
static DpLine *
larger_below_head(Heads *heads, double head, double distance)
{
	double y = TOP - distance;

	add_pages(heads, 3);
	for (guint i = 0; i < 3; i++)
		add_line(heads, i, y - head, SIZE, 4)->kind = DP_LINE_HEAD;
	return add_line(heads, 0, y, SIZE + 1, 2);
}

static DpLine *
heading_below_head(Heads *heads, double number)
{
	return larger_below_head(heads, number, 26);
}

static DpLine *
heading_above_text(Heads *heads, double number)
{
	return larger_below_head(heads, 30, number);
}

/* The print that headings have, in @size. */
static DpLine *
size_of_heading(Heads *heads, double number)
{
	DpLine *line = larger_below_head(heads, 30, 26);

	line->size = number;
	return line;
}

static DpLine *
words_of_prose(Heads *heads, double number)
{
	add_pages(heads, 3);
	return add_line(heads, 0, HEAD, SIZE, number);
}

/* Ten words, @number of them in small letters. */
static DpLine *
small_words(Heads *heads, double number)
{
	DpLine *line = words_of_prose(heads, 10);
	gboolean begins = TRUE;
	guint n = 0;

	for (char *p = line->text; *p != '\0'; p++) {
		if (begins && n++ >= number)
			*p = g_ascii_toupper(*p);
		begins = *p == ' ';
	}
	return line;
}

static DpLine *
size_of_prose(Heads *heads, double number)
{
	add_pages(heads, 3);
	return add_line(heads, 0, HEAD, number, 10);
}

static DpLine *
digits_of_number(Heads *heads, double number)
{
	g_autofree char *words = g_strdup_printf("%g Method", number);

	return add_changing(heads, 9, SIZE, words);
}

static DpLine *
number_behind(Heads *heads, double number)
{
	return add_changing(heads, 9, SIZE, number > 0 ? "3 Method 17" : "3 Method");
}

static DpLine *
size_of_numbered(Heads *heads, double number)
{
	return add_changing(heads, 9, number, "3 Method");
}

static DpLine *
size_of_lettered(Heads *heads, double number)
{
	return add_changing(heads, 9, number, "A Method");
}

/* Of fifteen glyphs. */
static DpLine *
bold_of_lettered(Heads *heads, double number)
{
	DpLine *line = add_changing(heads, 9, SIZE, "A Method");

	line->n_bold = number;
	return line;
}

/* Of twelve letters. */
static DpLine *
capitals_of_lettered(Heads *heads, double number)
{
	g_autofree char *words = g_strdup("A methodology");
	guint n = 1;

	for (char *p = words + 2; n < number; p++, n++)
		*p = g_ascii_toupper(*p);
	return add_changing(heads, 9, SIZE, words);
}

/* The same words on two pages, on one of them lower. */
static DpLine *
height_of_same(Heads *heads, double number)
{
	add_pages(heads, 2);
	add_line(heads, 1, TOP - 20 - number, SIZE, 3);
	return add_line(heads, 0, TOP - 20, SIZE, 3);
}

/* The same words on two pages, and @number lines above them on one. */
static DpLine *
lines_beyond(Heads *heads, double number)
{
	add_pages(heads, 2);
	for (guint i = 0; i < number; i++)
		add_line(heads, 0, TOP - 30 - 10 * i, SIZE, 4);
	add_line(heads, 1, TOP - 20, SIZE, 3);
	return add_line(heads, 0, TOP - 20, SIZE, 3);
}

/* What a style prints below the text of page 1. */
static DpLine *
add_notice(Heads *heads, double y, double size)
{
	DpLine *line;

	add_page(heads);
	add_text(heads, 0, TOP, 480);
	line = add_line(heads, 0, y, size, 3);
	g_free(line->text);
	line->text = g_strdup("Under review at nothing");
	return line;
}

static DpLine *
height_of_notice(Heads *heads, double number)
{
	return add_notice(heads, number, 8);
}

static DpLine *
size_of_notice(Heads *heads, double number)
{
	return add_notice(heads, 600, number);
}

static const struct Edge {
	const char *name;
	DpLine *(*write)(Heads *heads, double number);
	void (*mark)(DpLayout *layout);
	double inside, outside; /* of the limit: furniture, and text */
} EDGES[] = {
    {"height-of-changing", height_of_changing, dp_changing_heads_mark, 1.9, 2.1},
    {"lines-that-run", lines_that_run, dp_changing_heads_mark, 2, 3},
    {"words-that-run", words_that_run, dp_changing_heads_mark, 3, 4},
    {"pages-that-run", pages_that_run, dp_changing_heads_mark, 1, 2},
    {"edges-of-others", edges_of_others, dp_stray_furniture_mark, 5.9, 6.1},
    {"pages-away", pages_away, dp_stray_furniture_mark, 12, 13},
    {"distance-of-foot", distance_of_foot, dp_stray_furniture_mark, 26.5, 26.3},
    {"lines-of-head", lines_of_head, dp_stray_furniture_mark, 2, 3},
    {"step-of-head", step_of_head, dp_stray_furniture_mark, 12.7, 12.9},
    {"size-of-head", size_of_head, dp_stray_furniture_mark, 9.59, 9.61},
    {"zone", zone, dp_stray_furniture_mark, 110.5, 111.5},
    {"distance-of-head", distance_of_head, dp_stray_furniture_mark, 15.1, 14.9},
    {"size-of-changing", size_of_changing, dp_changing_heads_mark, 11.9, 12.1},
    {"pages-without-changing", pages_without_changing, dp_changing_heads_mark, 9, 10},
    {"pages-of-larger", pages_of_larger, dp_changing_heads_mark, 5, 4},
    {"pages-below-head", pages_below_head, dp_changing_heads_mark, 5, 4},
    {"distance-below-head", distance_below_head, dp_changing_heads_mark, 15.9, 16.1},
    {"heading-below-head", heading_below_head, dp_stray_furniture_mark, 17.5, 17.7},
    {"heading-above-text", heading_above_text, dp_stray_furniture_mark, 26.5, 26.3},
    {"size-of-heading", size_of_heading, dp_stray_furniture_mark, 10.39, 10.41},
    {"words-of-prose", words_of_prose, dp_stray_furniture_mark, 9, 10},
    {"small-words", small_words, dp_stray_furniture_mark, 5, 6},
    {"size-of-prose", size_of_prose, dp_stray_furniture_mark, 10.41, 10.39},
    {"digits-of-number", digits_of_number, dp_changing_heads_mark, 100, 99},
    {"number-behind", number_behind, dp_changing_heads_mark, 1, 0},
    {"size-of-numbered", size_of_numbered, dp_changing_heads_mark, 9.59, 9.61},
    {"size-of-lettered", size_of_lettered, dp_changing_heads_mark, 10.39, 10.41},
    {"bold-of-lettered", bold_of_lettered, dp_changing_heads_mark, 11, 12},
    {"capitals-of-lettered", capitals_of_lettered, dp_changing_heads_mark, 8, 9},
    {"height-of-same", height_of_same, dp_furniture_mark, 1.9, 2.1},
    {"lines-beyond", lines_beyond, dp_furniture_mark, 3, 4},
    {"height-of-notice", height_of_notice, dp_furniture_mark, 523, 522},
    {"size-of-notice", size_of_notice, dp_furniture_mark, 9.49, 9.51},
    {"height-of-sides", height_of_sides, dp_stray_furniture_mark, 1.9, 2.1},
};

static void
check(const struct Edge *edge, double number)
{
	g_auto(Heads) heads = {.list = g_ptr_array_new()};
	const DpLine *line;

	heads.layout = (DpLayout){.pages = heads.list, .size = SIZE, .leading = LEADING};
	line = edge->write(&heads, number);
	edge->mark(&heads.layout);
	g_test_message("%s: %g", edge->name, number);
	g_assert_cmpint(line->kind != DP_LINE_TEXT, ==, number == edge->inside);
}

static void
test_edge(gconstpointer data)
{
	const struct Edge *edge = data;

	check(edge, edge->inside);
	check(edge, edge->outside);
}

/* A figure at the very top or bottom is a logo or a stamp. */
static void
test_stamp(void)
{
	DpPageLayout page = {.width = 612, .height = 792};
	DpRect top = {72, 40, 100, 63}, lower = {72, 40, 100, 64};
	DpRect bottom = {72, 729, 100, 760}, higher = {72, 728, 100, 760};

	g_assert_true(dp_furniture_is_stamp(&page, &top));
	g_assert_false(dp_furniture_is_stamp(&page, &lower));
	g_assert_true(dp_furniture_is_stamp(&page, &bottom));
	g_assert_false(dp_furniture_is_stamp(&page, &higher));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(EDGES); i++) {
		g_autofree char *path = g_strconcat("/running-heads/", EDGES[i].name, NULL);

		g_test_add_data_func(path, &EDGES[i], test_edge);
	}
	g_test_add_func("/running-heads/stamp", test_stamp);
	return g_test_run();
}
