/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "content-page.h"
#include "pdf/page/unseen.h"

/*
 * What the page leaves out is read from a view with a margin around it: our own reader reads it
 * from the document itself, and poppler from a copy. Both must find the same words at the same
 * places of the page that is seen.
 */

#define EPSILON 0.5

/* An A in view, a B 300 pt to the left of the page, a C above it. */
#define WORDS                                                                                      \
	"BT /F1 10 Tf 20 30 Td (A) Tj ET BT /F1 10 Tf -300 50 Td (B) Tj ET "                       \
	"BT /F1 10 Tf 30 700 Td (C) Tj ET "

/* A letter in a font that only poppler can read. */
#define UNREADABLE                                                                                 \
	"BT /F2 10 Tf 60 30 Td <0001> Tj 0 0 Td <0002> Tj 0 0 Td <0003> Tj 0 0 Td <0004> Tj ET"
#define FONT                                                                                       \
	"/Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H /DescendantFonts "      \
	"[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide /CIDSystemInfo << /Registry "      \
	"(Adobe) /Ordering (Identity) /Supplement 0 >> >>]"

static const char *const PAGES[] = {
    "/MediaBox [0 0 200 100]",
    "/MediaBox [0 0 200 100] /Rotate 90",
    "/MediaBox [0 0 200 100] /Rotate 180",
    "/MediaBox [0 0 200 100] /Rotate 270",
    "/MediaBox [-50 -20 400 300] /CropBox [10 20 110 90]",
    "/MediaBox [-50 -20 400 300] /CropBox [10 20 110 90] /Rotate 90",
    "/MediaBox [0 0 200 100] /UserUnit 2",
};

static const DpGlyph *
find_letter(const DpPage *page, gunichar letter)
{
	for (guint i = 0; i < page->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);

		if (glyph->character == letter)
			return glyph;
	}
	return NULL;
}

static DpPage *
load_unseen(DpDocument *document)
{
	g_autoptr(DpUnseen) unseen = dp_unseen_new(document);
	DpPage *page = dp_unseen_load_page(unseen, 1);
	g_autoptr(DpPage) again = dp_unseen_load_page(unseen, 1);

	g_assert_nonnull(page);
	g_assert_cmpuint(again->runs->len, ==, page->runs->len);
	return page;
}

static void
test_same_places(gconstpointer keys)
{
	g_autoptr(DpDocument) own =
	    content_page_open(&(ContentPage){.content = WORDS, .page_keys = keys});
	g_autoptr(DpDocument) other = content_page_open(&(ContentPage){.content = WORDS UNREADABLE,
	                                                               .page_keys = keys,
	                                                               .fonts = "/F2 7 0 R",
	                                                               .streams = {{FONT, NULL}}});
	g_autoptr(DpPage) read = load_unseen(own), copied = load_unseen(other);

	for (gunichar letter = 'A'; letter <= 'C'; letter++) {
		const DpGlyph *one = find_letter(read, letter), *two = find_letter(copied, letter);

		g_test_message("%c", (char)letter);
		g_assert_nonnull(one);
		g_assert_nonnull(two);
		g_assert_cmpfloat_with_epsilon(one->baseline, two->baseline, EPSILON);
	}
	for (guint i = 0; i < read->runs->len; i++) {
		const DpRun *one = &g_array_index(read->runs, DpRun, i),
		            *two = &g_array_index(copied->runs, DpRun, i);

		g_assert_cmpfloat_with_epsilon(one->x0, two->x0, 1e-3);
		g_assert_cmpfloat_with_epsilon(one->y0, two->y0, 1e-3);
		g_assert_cmpfloat_with_epsilon(one->x1, two->x1, 1e-3);
		g_assert_cmpfloat_with_epsilon(one->y1, two->y1, 1e-3);
	}
}

/* The view does not change the page that is seen: the B is to the left of it. */
static void
test_axes(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){.content = WORDS});
	g_autoptr(DpPage) page = load_unseen(document);
	const DpRun *run = &g_array_index(page->runs, DpRun, 1);

	g_assert_cmpfloat_with_epsilon(run->x0, -300, 1e-3);
	g_assert_cmpfloat_with_epsilon(run->y0, CONTENT_PAGE_HEIGHT - 50, 1e-3);
	g_assert_cmphex(run->flags & DP_RUN_OFF_PAGE, ==, 0);
}

/* Layers that are off are on in the copy. */
static void
test_layers(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){
	    .content = UNREADABLE " /OC /L BDC BT /F1 10 Tf 20 50 Td (Z) Tj ET EMC",
	    .fonts = "/F2 7 0 R",
	    .resources = "/Properties << /L 8 0 R >>",
	    .catalog_keys = "/OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >>",
	    .streams = {{FONT, NULL}, {"/Type /OCG /Name (L)", NULL}}});
	g_autoptr(DpPage) page = load_unseen(document);

	g_assert_nonnull(find_letter(page, 'Z'));
	for (guint i = 0; i < page->runs->len; i++)
		g_assert_cmphex(g_array_index(page->runs, DpRun, i).flags & DP_RUN_LAYER_OFF, ==,
		                0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(PAGES); i++) {
		g_autofree char *path = g_strdup_printf("/unseen/same-places/%u", i);

		g_test_add_data_func(path, PAGES[i], test_same_places);
	}
	g_test_add_func("/unseen/axes", test_axes);
	g_test_add_func("/unseen/layers", test_layers);
	return g_test_run();
}
