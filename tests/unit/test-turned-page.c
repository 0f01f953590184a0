/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <math.h>

#include "content-page.h"
#include "layout/layout.h"

/* Running text that the page's own content turns by 90 degrees is read as a reader holds the sheet;
 * turned tables and stamps are not. */

#define ROW "the lease ends before its holder wakes and nobody renews it in time"
#define CELL "bounded 14 32"
#define UPRIGHT "these words are upright"

typedef struct {
	const char *name, *row;
	guint n_rows, n_upright; /* turned rows, and upright ones: 67 and 23 characters each */
	gboolean down;           /* the text runs downwards */
	const char *keys;
	DpTurn turn;
} Case;

#define LETTER "/MediaBox [0 0 612 792]"

static const Case CASES[] = {
    {"upwards", ROW, 21, 0, FALSE, LETTER, DP_TURN_RIGHT},
    {"downwards", ROW, 21, 0, TRUE, LETTER, DP_TURN_LEFT},
    {"few-rows", ROW, 20, 0, FALSE, LETTER, DP_TURN_NONE},
    {"table", CELL, 40, 0, FALSE, LETTER, DP_TURN_NONE},
    {"some-upright", ROW, 21, 15, FALSE, LETTER, DP_TURN_RIGHT}, /* 1407 of 1752 glyphs */
    {"more-upright", ROW, 21, 16, FALSE, LETTER, DP_TURN_NONE},  /* 1407 of 1775 */
    {"rotated-away", ROW, 21, 0, FALSE, LETTER " /Rotate 270", DP_TURN_NONE},
};

static GBytes *
draw(const Case *one)
{
	g_autoptr(GString) content = g_string_new("BT /F1 9 Tf ");
	ContentPage page = {.page_keys = one->keys};

	for (guint i = 0; i < one->n_rows; i++)
		g_string_append_printf(
		    content, "%s %u %u Tm (%s) Tj ", one->down ? "0 -1 1 0" : "0 1 -1 0",
		    one->down ? 400 - 11 * i : 100 + 11 * i, one->down ? 700 : 80, one->row);
	for (guint i = 0; i < one->n_upright; i++)
		g_string_append_printf(content, "1 0 0 1 450 %u Tm (" UPRIGHT ") Tj ",
		                       100 + 30 * i);
	g_string_append(content, "ET");
	page.content = content->str;
	return content_page_draw(&page);
}

static void
test_case(gconstpointer data)
{
	const Case *one = data;
	g_autoptr(GBytes) pdf = draw(one);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = dp_document_new(pdf, &error);
	g_autoptr(DpLayout) layout = NULL;
	const DpPageLayout *page;
	guint n = 0;

	g_assert_no_error(error);
	layout = dp_layout_new(document);
	page = dp_layout_page(layout, 1);
	for (guint i = 0; i < page->lines->len; i++)
		n += ((const DpLine *)page->lines->pdata[i])->kind == DP_LINE_TEXT &&
		     g_str_equal(((const DpLine *)page->lines->pdata[i])->text, ROW);
	g_assert_cmpint(page->turn, ==, one->turn);
	g_assert_cmpuint(n, ==, (one->turn == DP_TURN_NONE ? 0 : one->n_rows));
	if (one->turn != DP_TURN_NONE)
		g_assert_cmpfloat(page->width, ==, 792);
}

static const DpObservation *
only(const DpFacts *facts, const char *name)
{
	g_assert_cmpuint(dp_facts_count(facts, name), ==, 1);
	return dp_facts_get(facts, name, 0);
}

/* 21 rows of 9 pt, 11 pt apart, from x = 100 on; the first begins 80 pt above the sheet's lower
 * edge. */
static void
test_facts(void)
{
	g_autoptr(GBytes) pdf = draw(&CASES[0]);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	const DpObservation *seen;

	g_assert_no_error(error);
	g_assert_cmpfloat(only(facts, "page.width")->number, ==, 792);
	g_assert_cmpfloat(only(facts, "page.height")->number, ==, 612);
	g_assert_cmpstr(only(facts, "page.rotation")->label, ==, "turned text");
	seen = only(facts, "page.columns");
	g_assert_cmpfloat(seen->number, ==, 1);
	g_assert_cmpstr(seen->label, ==, "turned text");
	g_assert_cmpfloat(only(facts, "paragraph.leading")->number, ==, 11);
	seen = only(facts, "paragraph.font-size");
	g_assert_cmpfloat(seen->number, ==, 9);
	g_assert_cmpfloat(seen->weight, ==, 21);
	/* where viewers show it */
	g_assert_cmpfloat(fabs(seen->place.rect.x0 - 91), <, 0.1);
	g_assert_cmpfloat(fabs(seen->place.rect.x1 - 320), <, 0.1);
	g_assert_cmpfloat(fabs(seen->place.rect.y1 - 712), <, 0.1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/turned-page/", CASES[i].name, NULL);

		g_test_add_data_func(path, &CASES[i], test_case);
	}
	g_test_add_func("/turned-page/facts", test_facts);
	return g_test_run();
}
