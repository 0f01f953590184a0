/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ruler.h"
#include "layout/word.h"

/* Which numbers in a margin are line numbers: those of a page, right edges at 50 pt, beside a
 * hundred words from 72 pt on. */

#define EDGE 50.0
#define N_WORDS 100

typedef struct {
	GArray *tokens;
	GString *text;
} Page;

static void
page_clear(Page *page)
{
	g_clear_pointer(&page->tokens, g_array_unref);
	if (page->text != NULL)
		g_string_free(g_steal_pointer(&page->text), TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Page, page_clear)

static void
add_word(Page *page, const char *word, double x0, double x1, double y)
{
	DpWord token = {.rect = {x0, y - 7, x1, y},
	                .baseline = y,
	                .size = 8,
	                .text_offset = page->text->len,
	                .digits = g_ascii_isdigit(word[0])};

	g_string_append(page->text, word);
	token.text_end = page->text->len;
	token.n = token.text_end - token.text_offset;
	g_array_append_val(page->tokens, token);
}

static void
add_number(Page *page, guint number, double edge)
{
	g_autofree char *word = g_strdup_printf("%u", number);

	add_word(page, word, edge - 10, edge, 100 + 12.0 * page->tokens->len);
}

static void
add_text(Page *page, guint inside)
{
	for (guint i = 0; i < N_WORDS; i++)
		add_word(page, "lamp", i < inside ? EDGE - 10 : 72, i < inside ? EDGE : 100,
		         100 + 6.0 * i);
}

static void
numbers(Page *page, double number)
{
	for (guint i = 1; i <= number; i++)
		add_number(page, i, EDGE);
	add_text(page, 0);
}

static void
steps(Page *page, double number)
{
	for (guint i = 1; i <= 12; i++)
		add_number(page, number * i, EDGE);
	add_text(page, 0);
}

/* @number of twenty pairs count downwards. */
static void
falling(Page *page, double number)
{
	guint value = 300;

	add_number(page, value, EDGE);
	for (guint i = 0; i < 20; i++)
		add_number(page, value += i % 5 == 2 && i / 5 < number ? -3 : 1, EDGE);
	add_text(page, 0);
}

/* Each @number right of the one before. */
static void
shift(Page *page, double number)
{
	for (guint i = 1; i <= 12; i++)
		add_number(page, i, EDGE + i * number);
	add_text(page, 0);
}

static void
words_inside(Page *page, double number)
{
	for (guint i = 1; i <= 12; i++)
		add_number(page, i, EDGE);
	add_text(page, number);
}

static void
digits(Page *page, double number)
{
	for (guint i = 1; i <= 12; i++)
		add_number(page, (number > 4 ? 10000 : 1000) + i, EDGE);
	add_text(page, 0);
}

static const struct Edge {
	const char *name;
	void (*write)(Page *page, double number);
	double inside, outside; /* line numbers, and others */
} EDGES[] = {
    {"numbers", numbers, 8, 7},           {"steps", steps, 10, 11},
    {"falling", falling, 2, 3},           {"shift", shift, 0.79, 0.81},
    {"words-inside", words_inside, 5, 6}, {"digits", digits, 4, 5},
};

static guint
count_marks(const struct Edge *edge, double number)
{
	g_auto(Page) page = {g_array_new(FALSE, TRUE, sizeof(DpWord)), g_string_new(NULL)};
	g_autofree gboolean *marks = NULL;
	DpRuler ruler = {0};
	guint n = 0;

	edge->write(&page, number);
	marks = dp_ruler_mark(&ruler, page.tokens, page.text->str);
	for (guint i = 0; i < page.tokens->len; i++)
		n += marks[i];
	return n;
}

static void
test_edge(gconstpointer data)
{
	const struct Edge *edge = data;

	g_assert_cmpuint(count_marks(edge, edge->inside), >=, 8);
	g_assert_cmpuint(count_marks(edge, edge->outside), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(EDGES); i++) {
		g_autofree char *path = g_strconcat("/ruler/", EDGES[i].name, NULL);

		g_test_add_data_func(path, &EDGES[i], test_edge);
	}
	return g_test_run();
}
