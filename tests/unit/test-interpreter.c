/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "loaded-page.h"
#include "pdf/content/interpreter.h"

/* Helvetica's A, B and space are 667, 667 and 278 thousandths wide. */
#define WIDTH_A 6.67
#define EPSILON 1e-4

static void
load_content(Loaded *loaded, const char *content)
{
	load(loaded, &(ContentPage){.content = content});
}

static const DpRun *
run_at(const Loaded *loaded, guint index)
{
	g_assert_cmpuint(index, <, loaded->page->runs->len);
	return &g_array_index(loaded->page->runs, DpRun, index);
}

static const DpFill *
fill_at(const Loaded *loaded, guint index)
{
	g_assert_cmpuint(index, <, loaded->page->fills->len);
	return &g_array_index(loaded->page->fills, DpFill, index);
}

static void
assert_rect(const DpRect *rect, double x0, double y0, double x1, double y1)
{
	g_assert_cmpfloat_with_epsilon(rect->x0, x0, EPSILON);
	g_assert_cmpfloat_with_epsilon(rect->y0, y0, EPSILON);
	g_assert_cmpfloat_with_epsilon(rect->x1, x1, EPSILON);
	g_assert_cmpfloat_with_epsilon(rect->y1, y1, EPSILON);
}

static void
assert_line(const DpRun *run, double x0, double x1, double y)
{
	g_assert_cmpfloat_with_epsilon(run->x0, x0, EPSILON);
	g_assert_cmpfloat_with_epsilon(run->x1, x1, EPSILON);
	g_assert_cmpfloat_with_epsilon(run->y0, y, EPSILON);
	g_assert_cmpfloat_with_epsilon(run->y1, y, EPSILON);
}

static void
test_run_has_place_and_size(void)
{
	g_auto(Loaded) loaded = {NULL};
	const DpRun *run;

	load_content(&loaded, "BT /F1 10 Tf 20 30 Td (AB) Tj ET");
	run = run_at(&loaded, 0);
	assert_line(run, 20, 20 + 2 * WIDTH_A, CONTENT_PAGE_HEIGHT - 30);
	g_assert_cmpfloat_with_epsilon(run->size, 10, EPSILON);
	g_assert_cmpfloat_with_epsilon(run->stretch, 1, EPSILON);
	g_assert_cmpuint(run->n_glyphs, ==, 2);
	g_assert_cmpuint(run->flags, ==, 0);
}

static void
test_glyphs_are_joined_to_their_run(void)
{
	g_auto(Loaded) loaded = {NULL};
	const DpGlyph *glyph;

	load_content(&loaded, "BT /F1 10 Tf 80 Tz 20 30 Td (AB) Tj ET");
	g_assert_cmpuint(loaded.page->glyphs->len, >=, 2);
	glyph = &g_array_index(loaded.page->glyphs, DpGlyph, 0);
	g_assert_cmpuint(glyph->character, ==, 'A');
	g_assert_cmpuint(glyph->flags, ==, DP_GLYPH_MATCHED);
	g_assert_cmpfloat_with_epsilon(glyph->baseline, CONTENT_PAGE_HEIGHT - 30, EPSILON);
	g_assert_cmpfloat_with_epsilon(glyph->size, 10, EPSILON);
	g_assert_cmpfloat_with_epsilon(glyph->stretch, 0.8, EPSILON);
}

static void
test_squeeze_is_stretch_not_size(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded,
	             "BT /F1 1 Tf 8 0 0 10 0 0 Tm (A) Tj 50 Tz 10 0 0 10 0 0 Tm (A) Tj ET");
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 0)->size, 10, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 0)->stretch, 0.8, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 1)->size, 10, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 1)->stretch, 0.5, EPSILON);
}

static void
test_array_is_one_run(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, "BT /F1 10 Tf 0 50 Td [(A) -300 (A) 120 (A)] TJ (A) Tj ET");
	g_assert_cmpuint(loaded.page->runs->len, ==, 2);
	assert_line(run_at(&loaded, 0), 0, 3 * WIDTH_A + 3 - 1.2, 50);
	assert_line(run_at(&loaded, 1), 3 * WIDTH_A + 1.8, 4 * WIDTH_A + 1.8, 50);
}

static void
test_wide_gap_begins_a_run(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, "BT /F1 10 Tf 0 50 Td [(A) -5000 (A)] TJ ET");
	g_assert_cmpuint(loaded.page->runs->len, ==, 2);
	assert_line(run_at(&loaded, 0), 0, WIDTH_A, 50);
	assert_line(run_at(&loaded, 1), WIDTH_A + 50, 2 * WIDTH_A + 50, 50);
}

static void
test_spacing_moves_what_follows(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, "BT /F1 10 Tf 1 Tc 5 Tw 0 50 Td (A A) Tj (A) Tj ET");
	assert_line(run_at(&loaded, 0), 0, 2 * WIDTH_A + 2.78 + 5 + 2, 50);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 1)->x0, 2 * WIDTH_A + 2.78 + 5 + 3, EPSILON);
}

static void
test_line_operators(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded,
	             "BT /F1 10 Tf 12 TL 5 80 Td (A) Tj T* (A) Tj (A) ' 0 -10 TD (A) Tj T* "
	             "(A) Tj 3 Ts (A) Tj 2 1 (A) \" ET");
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 1)->y0, 32, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 2)->y0, 44, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 3)->y0, 54, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 4)->y0, 64, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 5)->y0, 61, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 6)->y0, 71, EPSILON);
}

static void
test_render_mode_and_colour(void)
{
	g_auto(Loaded) loaded = {NULL};
	const DpGlyph *glyph;

	load_content(&loaded, "1 0 0 rg 0 0 1 RG BT /F1 10 Tf 5 50 Td 3 Tr (A) Tj 1 Tr (A) Tj ET");
	g_assert_cmphex(run_at(&loaded, 0)->colour, ==, 0xFF0000);
	g_assert_cmpuint(run_at(&loaded, 0)->render_mode, ==, 3);
	g_assert_cmphex(run_at(&loaded, 1)->colour, ==, 0x0000FF);
	glyph = &g_array_index(loaded.page->glyphs, DpGlyph, 0);
	g_assert_true((glyph->flags & DP_GLYPH_INVISIBLE) != 0);
}

static void
test_alpha(void)
{
	g_auto(Loaded) loaded = {NULL};

	load(&loaded,
	     &(ContentPage){.content = "q /G gs BT /F1 10 Tf 5 50 Td (A) Tj ET Q 0 0 9 9 re f",
	                    .resources = "/ExtGState << /G << /ca .25 >> >>"});
	g_assert_cmpfloat(run_at(&loaded, 0)->alpha, ==, 0.25f);
	g_assert_cmpfloat(fill_at(&loaded, 0)->alpha, ==, 1);
}

static void
test_clipped_and_off_page(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, "q 0 0 50 20 re W n BT /F1 10 Tf 5 50 Td (A) Tj 0 -45 Td (A) Tj ET Q "
	                      "BT /F1 10 Tf -300 50 Td (A) Tj ET");
	g_assert_cmphex(run_at(&loaded, 0)->flags, ==, DP_RUN_CLIPPED);
	g_assert_cmphex(run_at(&loaded, 1)->flags, ==, 0);
	g_assert_cmphex(run_at(&loaded, 2)->flags, ==, DP_RUN_OFF_PAGE);
	g_assert_cmpuint(loaded.page->n_painted, ==, 3);
	g_assert_cmpuint(g_array_index(loaded.page->font_uses, DpFontUse, 0).glyphs, ==, 1);
}

/* A fifth of the size of the box, which reaches from 0.35 below the baseline to 1 above it. */
static void
test_letters_that_are_on_the_page_in_part(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, "BT /F1 10 Tf 5 101.4 Td (A) Tj 0 .2 Td (A) Tj ET "
	                      "BT /F1 10 Tf 5 -7.9 Td (A) Tj 0 -.2 Td (A) Tj ET");
	g_assert_cmphex(run_at(&loaded, 0)->flags, ==, 0);
	g_assert_cmphex(run_at(&loaded, 1)->flags, ==, DP_RUN_OFF_PAGE);
	g_assert_cmphex(run_at(&loaded, 2)->flags, ==, 0);
	g_assert_cmphex(run_at(&loaded, 3)->flags, ==, DP_RUN_OFF_PAGE);
}

/* The same of turned text, whose letters rise to the left. */
static void
test_turned_letters_that_are_on_the_page_in_part(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, "BT /F1 10 Tf 0 1 -1 0 -1.4 20 Tm (A) Tj 0 1 -1 0 -1.6 20 Tm (A) Tj "
	                      "0 1 -1 0 207.9 20 Tm (A) Tj 0 1 -1 0 208.1 20 Tm (A) Tj ET");
	g_assert_cmphex(run_at(&loaded, 0)->flags, ==, DP_RUN_ROTATED);
	g_assert_cmphex(run_at(&loaded, 1)->flags, ==, DP_RUN_ROTATED | DP_RUN_OFF_PAGE);
	g_assert_cmphex(run_at(&loaded, 2)->flags, ==, DP_RUN_ROTATED);
	g_assert_cmphex(run_at(&loaded, 3)->flags, ==, DP_RUN_ROTATED | DP_RUN_OFF_PAGE);
	/* those that are on the page are read */
	g_assert_cmpuint(loaded.page->glyphs->len, ==, 3); /* two, and a line end */
}

static void
test_text_that_enters_the_page_is_cut_at_its_edge(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, "BT /F1 10 Tf -35 50 Td [(AA) -250 (AA) -250 (AA) -250 (A)] TJ ET");
	g_assert_cmpuint(loaded.page->runs->len, ==, 2);
	g_assert_cmphex(run_at(&loaded, 0)->flags, ==, DP_RUN_OFF_PAGE);
	g_assert_cmpuint(run_at(&loaded, 0)->n_glyphs, ==, 4);
	g_assert_cmphex(run_at(&loaded, 1)->flags, ==, 0);
}

static void
test_rectangles_stay_apart(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, "0 1 0 rg 10 10 20 5 re 50 60 10 10 re f 0 0 m 9 9 l 5 0 l f");
	assert_rect(&fill_at(&loaded, 0)->rect, 10, 85, 30, 90);
	g_assert_true(fill_at(&loaded, 0)->rectangular);
	g_assert_cmphex(fill_at(&loaded, 0)->colour, ==, 0x00FF00);
	assert_rect(&fill_at(&loaded, 1)->rect, 50, 30, 60, 40);
	g_assert_false(fill_at(&loaded, 2)->rectangular);
	g_assert_cmpuint(loaded.page->fills->len, ==, 3);
}

static void
test_stroke_has_its_width(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, "2 w 10 50 m 60 50 l S");
	assert_rect(&fill_at(&loaded, 0)->rect, 9, 49, 61, 51);
	g_assert_false(fill_at(&loaded, 0)->filled);
	g_assert_true(fill_at(&loaded, 0)->rectangular);
}

static void
test_form_is_clipped_to_its_box(void)
{
	g_auto(Loaded) loaded = {NULL};
	const DpForm *form;

	load(&loaded,
	     &(ContentPage){.content = "q 1 0 0 1 20 10 cm /X Do Q BT /F1 9 Tf (A) Tj ET",
	                    .resources = "/XObject << /X 7 0 R >>",
	                    .streams = {{"/Type /XObject /Subtype /Form /BBox [0 0 30 40]",
	                                 "BT /F1 10 Tf 5 5 Td (A) Tj 100 0 Td (A) Tj ET Q Q Q"}}});
	form = &g_array_index(loaded.page->forms, DpForm, 0);
	assert_rect(&form->rect, 20, 50, 50, 90);
	g_assert_cmpuint(form->depth, ==, 1);
	g_assert_cmpuint(run_at(&loaded, 0)->order, ==, form->before);
	g_assert_cmpuint(run_at(&loaded, 1)->order, <, form->last);
	g_assert_cmpuint(run_at(&loaded, 2)->order, ==, form->last);
	g_assert_cmphex(run_at(&loaded, 0)->flags, ==, DP_RUN_IN_FORM);
	g_assert_cmpuint(run_at(&loaded, 0)->form, ==, 0);
	g_assert_cmphex(run_at(&loaded, 1)->flags, ==, DP_RUN_IN_FORM | DP_RUN_CLIPPED);
	g_assert_cmpuint(run_at(&loaded, 2)->form, ==, G_MAXUINT32);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 2)->x0, 0, EPSILON);
}

static void
test_form_within_itself_ends(void)
{
	g_auto(Loaded) loaded = {NULL};

	load(&loaded, &(ContentPage){.content = "/X Do",
	                             .resources = "/XObject << /X 7 0 R >>",
	                             .streams = {{"/Type /XObject /Subtype /Form /BBox [0 0 30 40]",
	                                          "BT /F1 10 Tf (A) Tj ET /X Do"}}});
	g_assert_cmpuint(loaded.page->runs->len, ==, 1);
}

/* How often the page paints its form. */
static gboolean
is_cut(guint n)
{
	g_auto(Loaded) loaded = {NULL};
	g_autoptr(GString) content = g_string_new(NULL);

	for (guint i = 0; i < n; i++)
		g_string_append(content, "/X Do ");
	load(&loaded, &(ContentPage){.content = content->str,
	                             .resources = "/XObject << /X 7 0 R >>",
	                             .streams = {{"/Type /XObject /Subtype /Form /BBox [-2 -2 2 2]",
	                                          "0 0 m 1 1 l S"}}});
	return loaded.page->truncated;
}

/* The markers of a plot of thirty thousand points are read to the last; there is an end all the
 * same.
 */
static void
test_form_of_a_plot(void)
{
	g_assert_false(is_cut(30000));
	g_assert_false(is_cut(DP_LIMIT_FORM_RUNS));
	g_assert_true(is_cut(DP_LIMIT_FORM_RUNS + 1));
}

static void
test_images(void)
{
	g_auto(Loaded) loaded = {NULL};
	const DpImage *image;

	load(&loaded,
	     &(ContentPage){
	         .content =
	             "q 40 0 0 20 10 30 cm /X Do Q q 8 0 0 8 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /G "
	             "ID ab EI Q 0 0 5 5 re f",
	         .resources = "/XObject << /X 7 0 R >>",
	         .streams = {{"/Type /XObject /Subtype /Image /Width 3 /Height 4 /ImageMask true "
	                      "/BitsPerComponent 1",
	                      "abcd"}}});
	image = &g_array_index(loaded.page->images, DpImage, 0);
	assert_rect(&image->rect, 10, 50, 50, 70);
	g_assert_cmpuint(image->width, ==, 3);
	g_assert_cmpuint(image->height, ==, 4);
	g_assert_true(image->mask);
	g_assert_cmpuint(g_array_index(loaded.page->images, DpImage, 1).width, ==, 2);
	g_assert_cmpuint(loaded.page->fills->len, ==, 1);
}

static void
test_layer_that_is_off(void)
{
	g_auto(Loaded) loaded = {NULL};

	load(&loaded,
	     &(ContentPage){
	         .content =
	             "/OC /L BDC BT /F1 10 Tf 5 50 Td (A) Tj ET 0 0 9 9 re f EMC BT /F1 10 Tf "
	             "5 20 Td (B) Tj ET",
	         .resources = "/Properties << /L 7 0 R >>",
	         .catalog_keys = "/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>",
	         .streams = {{"/Type /OCG /Name (x)", NULL}}});
	g_assert_cmphex(run_at(&loaded, 0)->flags, ==, DP_RUN_LAYER_OFF);
	g_assert_cmphex(run_at(&loaded, 1)->flags, ==, 0);
	g_assert_cmpuint(loaded.page->fills->len, ==, 0);
}

static void
test_marked_content(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded,
	             "BT /F1 10 Tf 5 50 Td /Artifact BMC (A) Tj EMC /Span << /ActualText (Z) "
	             ">> BDC (A) Tj EMC EMC EMC (A) Tj ET");
	g_assert_cmphex(run_at(&loaded, 0)->flags, ==, DP_RUN_ARTIFACT);
	g_assert_cmphex(run_at(&loaded, 1)->flags, ==, DP_RUN_ACTUAL_TEXT);
	g_assert_cmphex(run_at(&loaded, 2)->flags, ==, 0);
}

static void
test_rotated_page(void)
{
	g_auto(Loaded) loaded = {NULL};

	load(&loaded, &(ContentPage){.content = "BT /F1 10 Tf 20 30 Td (A) Tj ET",
	                             .page_keys = "/MediaBox [0 0 200 100] /Rotate 90"});
	g_assert_cmpfloat(loaded.page->width, ==, 100);
	g_assert_cmpfloat(loaded.page->height, ==, 200);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 0)->x0, 30, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 0)->y0, 20, EPSILON);
	g_assert_cmpfloat_with_epsilon(run_at(&loaded, 0)->y1, 20 + WIDTH_A, EPSILON);
	g_assert_cmphex(run_at(&loaded, 0)->flags, ==, DP_RUN_ROTATED);
}

/* Upside down, mirrored by the matrix, and by a negative size or scale. Both at once are upright.
 */
static void
test_runs_left(void)
{
	static const struct {
		const char *content;
		gboolean left;
	} CASES[] = {
	    {"BT /F1 10 Tf -1 0 0 -1 120 50 Tm (AB) Tj ET", TRUE},
	    {"BT /F1 10 Tf -1 0 0 1 120 50 Tm (AB) Tj ET", TRUE},
	    {"BT /F1 -10 Tf 120 50 Td (AB) Tj ET", TRUE},
	    {"BT /F1 10 Tf -100 Tz 120 50 Td (AB) Tj ET", TRUE},
	    {"BT /F1 10 Tf -100 Tz -1 0 0 1 20 50 Tm (AB) Tj ET", FALSE},
	    {"BT /F1 10 Tf 1 0 0 -1 20 50 Tm (AB) Tj ET", FALSE},
	    {"BT /F1 10 Tf 20 50 Td [(A) 3000 (B)] TJ ET", FALSE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Loaded) loaded = {NULL};

		load_content(&loaded, CASES[i].content);
		g_assert_cmpint((run_at(&loaded, 0)->flags & DP_RUN_ROTATED) != 0, ==,
		                CASES[i].left);
	}
}

static void
test_crop_box_and_user_unit(void)
{
	g_auto(Loaded) loaded = {NULL};
	const DpGlyph *glyph;

	load(&loaded, &(ContentPage){.content = "BT /F1 10 Tf 20 30 Td (A) Tj ET",
	                             .page_keys = "/MediaBox [0 0 200 100] /CropBox [10 20 110 90] "
	                                          "/UserUnit 2"});
	g_assert_cmpfloat(loaded.page->width, ==, 200);
	g_assert_cmpfloat(loaded.page->height, ==, 140);
	assert_rect(&loaded.page->media_box, -20, -20, 380, 180);
	assert_line(run_at(&loaded, 0), 20, 20 + 2 * WIDTH_A, 120);
	glyph = &g_array_index(loaded.page->glyphs, DpGlyph, 0);
	g_assert_true((glyph->flags & DP_GLYPH_MATCHED) != 0);
	g_assert_cmpfloat_with_epsilon(glyph->size, 20, EPSILON);
}

static void
test_type3_widths_use_the_font_matrix(void)
{
	g_auto(Loaded) loaded = {NULL};
	const DpFont *font;

	load_content(&loaded, "BT /T3 10 Tf 20 30 Td (AB) Tj ET");
	assert_line(run_at(&loaded, 0), 20, 30, 70);
	font = g_ptr_array_index(dp_document_fonts(loaded.document), 0);
	g_assert_cmpint(font->kind, ==, DP_FONT_TYPE3);
	g_assert_true(font->embedded);
	g_assert_cmpstr(font->name, ==, "");
}

static void
test_unembedded_font(void)
{
	g_auto(Loaded) loaded = {NULL};
	const DpFont *font;

	load_content(&loaded, "BT /F1 10 Tf (A) Tj ET");
	g_assert_cmpuint(dp_document_fonts(loaded.document)->len, ==, 1);
	font = g_ptr_array_index(dp_document_fonts(loaded.document), 0);
	g_assert_cmpstr(font->name, ==, "Helvetica");
	g_assert_cmpint(font->kind, ==, DP_FONT_TYPE1);
	g_assert_false(font->embedded || font->subset);
}

/* The table is searched by halves: a row out of order would be lost. */
static void
test_every_operator_is_found(void)
{
	static const char *const NAMES[] = {
	    "\"", "'",  "B",  "B*", "BDC", "BMC", "BT", "CS", "Do", "EMC", "F",  "G",
	    "K",  "Q",  "RG", "S",  "SC",  "SCN", "T*", "TD", "TJ", "TL",  "Tc", "Td",
	    "Tf", "Tj", "Tm", "Tr", "Ts",  "Tw",  "Tz", "W",  "W*", "b",   "b*", "c",
	    "cm", "cs", "f",  "f*", "g",   "gs",  "h",  "k",  "l",  "m",   "n",  "q",
	    "re", "rg", "s",  "sc", "scn", "sh",  "v",  "w",  "y"};

	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		const DpOperator *row =
		    dp_operator_find((const guint8 *)NAMES[i], strlen(NAMES[i]));

		g_assert_nonnull(row);
		g_assert_cmpstr(row->name, ==, NAMES[i]);
	}
	g_assert_null(dp_operator_find((const guint8 *)"zz", 2));
	g_assert_null(dp_operator_find((const guint8 *)"endstream", 9));
}

static void
test_nonsense_is_survived(void)
{
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded,
	             "Q Q EMC ET Tj (x) Tj /None 10 Tf (x) Tj /None Do /None gs 1 2 re f n W W* "
	             "] >> 1e999 0 0 1 0 0 cm 9 9 9 9 9 9 9 9 9 m BT /F1 10 Tf (A) Tj ET << [");
	g_assert_false(loaded.page->truncated);
}

#define ADD(name, function) g_test_add_func("/interpreter/" name, function)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	ADD("run-has-place-and-size", test_run_has_place_and_size);
	ADD("glyphs-are-joined-to-their-run", test_glyphs_are_joined_to_their_run);
	ADD("squeeze-is-stretch-not-size", test_squeeze_is_stretch_not_size);
	ADD("array-is-one-run", test_array_is_one_run);
	ADD("wide-gap-begins-a-run", test_wide_gap_begins_a_run);
	ADD("spacing-moves-what-follows", test_spacing_moves_what_follows);
	ADD("line-operators", test_line_operators);
	ADD("render-mode-and-colour", test_render_mode_and_colour);
	ADD("alpha", test_alpha);
	ADD("clipped-and-off-page", test_clipped_and_off_page);
	ADD("letters-that-are-on-the-page-in-part", test_letters_that_are_on_the_page_in_part);
	ADD("turned-letters-in-part", test_turned_letters_that_are_on_the_page_in_part);
	ADD("text-that-enters-the-page-is-cut-at-its-edge",
	    test_text_that_enters_the_page_is_cut_at_its_edge);
	ADD("rectangles-stay-apart", test_rectangles_stay_apart);
	ADD("stroke-has-its-width", test_stroke_has_its_width);
	ADD("form-is-clipped-to-its-box", test_form_is_clipped_to_its_box);
	ADD("form-within-itself-ends", test_form_within_itself_ends);
	ADD("form-of-a-plot", test_form_of_a_plot);
	ADD("images", test_images);
	ADD("layer-that-is-off", test_layer_that_is_off);
	ADD("marked-content", test_marked_content);
	ADD("rotated-page", test_rotated_page);
	ADD("runs-left", test_runs_left);
	ADD("crop-box-and-user-unit", test_crop_box_and_user_unit);
	ADD("type3-widths-use-the-font-matrix", test_type3_widths_use_the_font_matrix);
	ADD("unembedded-font", test_unembedded_font);
	ADD("every-operator-is-found", test_every_operator_is_found);
	ADD("nonsense-is-survived", test_nonsense_is_survived);
	return g_test_run();
}
