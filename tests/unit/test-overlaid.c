/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content-page.h"
#include "layout/layout.h"
#include "layout/suspect.h"

/* Of words that are clipped away: what else is seen in their place, and whether the page shows
 * them. */

#define CLIPPED(text) "q 0 0 5 5 re W n " text "Q "
#define LINE(text, y) "BT /F1 5 Tf 2 " y " Td (" text ") Tj ET "
#define WORD CLIPPED("BT /F1 10 Tf 50 50 Td (lamps) Tj ET ")

/* 60 letters, which make a row (ROW_LETTERS), and 59. */
#define ROW "each of the servers waits until all of the others have answered its later"
#define SHORT "each of the servers waits until all of the others have answered its late"

static DpLayout *
lay_out(DpDocument **document, const char *content)
{
	const ContentPage page = {.content = content};

	*document = content_page_open(&page);
	return dp_layout_new(*document);
}

static const DpSuspect *
clipped(const DpLayout *layout)
{
	const DpPageLayout *page = dp_layout_page(layout, 1);
	const DpSuspect *last = page->suspects->pdata[page->suspects->len - 1];

	g_assert_cmpint(last->cause, ==, DP_CAUSE_CLIPPED);
	return last;
}

static guint
count(const GArray *flags)
{
	guint n = 0;

	g_assert_nonnull(flags);
	for (guint i = 0; i < flags->len; i++)
		n += g_array_index(flags, gboolean, i);
	return n;
}

typedef struct {
	const char *name, *content;
	guint n; /* words of which it is true */
} Case;

/* Its letters are at 50 to 75, 50.6 to 54.8 from below. */
static const Case OVERLAID[] = {
    {"on-paper", "BT /F1 8 Tf 10 80 Td (words) Tj ET " WORD, 0},
    {"on-a-word", "BT /F1 8 Tf 60 48 Td (words) Tj ET " WORD, 1},
    {"on-a-hidden-word", "1 g BT /F1 8 Tf 60 10 Td (words) Tj ET 0 g " WORD, 0},
    {"on-an-image", "q 9 0 0 9 55 49 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 00> EI Q " WORD, 1},
    {"on-a-line", "0 52 m 200 52 l S " WORD, 1},
    {"on-a-line-below", "0 40 m 200 40 l S " WORD, 0},
    /* EDGE: 2 */
    {"on-a-box", ".9 g 40 40 60 20 re f 0 g " WORD, 0},
    {"on-a-box-with-an-edge", ".9 g 40 49 60 11 re f 0 g " WORD, 1},
    {"on-any-shape", ".9 g 40 40 m 110 40 l 75 90 l h f 0 g " WORD, 1},
};

static void
test_overlaid(gconstpointer data)
{
	const Case *test = data;
	g_autoptr(DpDocument) document = NULL;
	g_autoptr(DpLayout) layout = lay_out(&document, test->content);

	g_assert_cmpuint(count(clipped(layout)->overlaid), ==, test->n);
}

static const Case REPEATED[] = {
    {"row", LINE(ROW, "80") CLIPPED(LINE(ROW, "70")), 14},
    {"row-too-short", LINE(SHORT, "80") CLIPPED(LINE(SHORT, "70")), 0},
    {"row-goes-on", LINE(ROW " and it", "80") CLIPPED(LINE(ROW " and so", "70")), 15},
    {"row-with-other-signs", LINE(ROW, "80") CLIPPED(LINE(ROW ", -", "70")), 15},
    {"row-not-seen", "1 g " LINE(ROW, "80") "0 g " CLIPPED(LINE(ROW, "70")), 0},
    {"row-clipped-by-a-shape",
     "q 0 100 m 200 100 l 0 0 l h W n " LINE(ROW, "80") "Q " CLIPPED(LINE(ROW, "70")), 0},
};

static void
test_repeated(gconstpointer data)
{
	const Case *test = data;
	g_autoptr(DpDocument) document = NULL;
	g_autoptr(DpLayout) layout = lay_out(&document, test->content);

	g_assert_cmpuint(count(clipped(layout)->repeated), ==, test->n);
}

/* What is left of it is one passage. */
static void
test_rest(void)
{
	g_autoptr(DpDocument) document = NULL;
	g_autoptr(DpLayout) layout =
	    lay_out(&document, LINE(ROW, "80") CLIPPED(LINE("give " ROW " good marks", "70")));
	const DpSuspect *suspect = clipped(layout);
	g_autoptr(DpSuspect) rest = dp_suspect_rest(suspect, suspect->repeated);
	g_autoptr(DpSuspect) part = dp_suspect_part(rest, 1, 2);

	g_assert_cmpstr(rest->text->str, ==, "give good marks");
	g_assert_cmpuint(rest->words->len, ==, 3);
	g_assert_cmpuint(rest->n_letters, ==, 13);
	g_assert_cmpstr(part->text->str, ==, "good marks");
}

static void
add(const char *prefix, const Case *tests, guint n, GTestDataFunc run)
{
	for (guint i = 0; i < n; i++) {
		g_autofree char *path = g_strconcat(prefix, tests[i].name, NULL);

		g_test_add_data_func(path, &tests[i], run);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	add("/overlaid/", OVERLAID, G_N_ELEMENTS(OVERLAID), test_overlaid);
	add("/repeated/", REPEATED, G_N_ELEMENTS(REPEATED), test_repeated);
	g_test_add_func("/repeated/rest", test_rest);
	return g_test_run();
}
