/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <math.h>
#include <string.h>

#include "content-page.h"
#include "pdf/poppler/raster.h"

/* What is concluded from the pixels of a drawn page, whoever drew it. */

#define SIDE 10
#define WHITE 0xFFFFFFFFu
#define BLACK 0xFF000000u
#define CLEAR 0u

static DpRaster
filled(guint32 *pixels, guint32 colour)
{
	for (guint i = 0; i < SIDE * SIDE; i++)
		pixels[i] = colour;
	return (DpRaster){(const guint8 *)pixels, SIDE, SIDE, SIDE * sizeof *pixels, 1, 0, 0};
}

static double
ink_of(const DpRaster *raster, DpRect rect)
{
	g_autoptr(GError) error = NULL;
	double contrast = -1;

	g_assert_true(dp_raster_ink(raster, &rect, 1, &contrast, &error));
	g_assert_no_error(error);
	return contrast;
}

static void
test_contrast(void)
{
	static const struct {
		guint32 around, dot;
		double contrast;
	} CASES[] = {{WHITE, WHITE, 0},         {WHITE, BLACK, 1},
	             {CLEAR, WHITE, 0},         {CLEAR, CLEAR, 0},
	             {CLEAR, BLACK, 1},         {BLACK, BLACK, 0},
	             {BLACK, CLEAR, 1},         {0x80000000u, 0x80000000u, 0},
	             {CLEAR, 0x80000000u, 0.5}, {CLEAR, 0x80808080u, 0}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		guint32 pixels[SIDE * SIDE];
		DpRaster raster = filled(pixels, CASES[i].around);

		pixels[5 * SIDE + 5] = CASES[i].dot;
		g_test_message("%08x on %08x", CASES[i].dot, CASES[i].around);
		g_assert_cmpfloat_with_epsilon(ink_of(&raster, (DpRect){4.5, 4.5, 5.5, 5.5}),
		                               CASES[i].contrast, 0.01);
		g_assert_cmpfloat(ink_of(&raster, (DpRect){0, 0, 4.9, 4.9}), ==, 0);
	}
}

static void
test_places_are_points(void)
{
	guint32 pixels[SIDE * SIDE];
	DpRaster raster = filled(pixels, WHITE);

	pixels[SIDE + 1] = BLACK;
	raster.scale = 0.5;
	g_assert_cmpfloat(ink_of(&raster, (DpRect){0, 0, 3.9, 3.9}), >, 0.99);
	g_assert_cmpfloat(ink_of(&raster, (DpRect){4, 4, 8, 8}), ==, 0);
	/* beside it there is nothing */
	g_assert_cmpfloat(ink_of(&raster, (DpRect){-90, -90, -80, -80}), ==, 0);
	g_assert_cmpfloat(ink_of(&raster, (DpRect){80, 80, 90, 90}), ==, 0);
	g_assert_cmpfloat(ink_of(&raster, (DpRect){-90, -90, 90, 90}), >, 0.99);
}

static void
test_size(void)
{
	DpRaster raster;

	g_assert_cmpfloat(dp_raster_init(&raster, 612, 791.6, 1), ==, 1);
	g_assert_cmpint(raster.width, ==, 612);
	g_assert_cmpint(raster.height, ==, 792);
	g_assert_cmpfloat(raster.scale, ==, 1);
	/* 6000 by 30 units, each of two points */
	g_assert_cmpfloat(dp_raster_init(&raster, 6000, 30, 2), ==, 0.5);
	g_assert_cmpint(raster.width, ==, 3000);
	g_assert_cmpint(raster.height, ==, 15);
	g_assert_cmpfloat(raster.scale, ==, 0.25);
	dp_raster_init(&raster, 0, 0, 1);
	g_assert_cmpint(raster.width, ==, 1);
	g_assert_cmpint(raster.height, ==, 1);
}

static void
test_crop(void)
{
	static const struct {
		DpRect rects[2];
		guint n;
		int left, top, width, height;
	} CASES[] = {{{{10.5, 20.5, 30.5, 40.5}}, 1, 10, 20, 21, 21},
	             {{{10, 20, 30, 40}, {50, 60, 70, 80}}, 2, 10, 20, 60, 60},
	             {{{-9, -9, 5, 5}}, 1, 0, 0, 5, 5},
	             {{{600, 780, 700, 900}}, 1, 600, 780, 12, 12},
	             {{{700, 900, 800, 950}}, 1, 611, 791, 1, 1},
	             {{{-20, -20, -10, -10}}, 1, 0, 0, 1, 1},
	             {{{10, 10, 10, 10}}, 1, 10, 10, 1, 1}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		DpRaster raster;

		dp_raster_init(&raster, 612, 792, 1);
		dp_raster_crop(&raster, CASES[i].rects, CASES[i].n);
		g_test_message("%u", i);
		g_assert_cmpint(raster.left, ==, CASES[i].left);
		g_assert_cmpint(raster.top, ==, CASES[i].top);
		g_assert_cmpint(raster.width, ==, CASES[i].width);
		g_assert_cmpint(raster.height, ==, CASES[i].height);
	}
}

/* The pixels of a part of a page from 100, 200 on. */
static void
test_part(void)
{
	guint32 pixels[SIDE * SIDE];
	DpRaster raster = filled(pixels, WHITE);

	raster.left = 100;
	raster.top = 200;
	pixels[5 * SIDE + 3] = BLACK;
	g_assert_cmpfloat(ink_of(&raster, (DpRect){102, 205, 105, 206}), >, 0.99);
	g_assert_cmpfloat(ink_of(&raster, (DpRect){104, 205, 110, 206}), ==, 0);
	g_assert_cmpfloat(ink_of(&raster, (DpRect){3, 5, 4, 6}), ==, 0);
	g_assert_cmpfloat(ink_of(&raster, (DpRect){0, 0, 300, 300}), >, 0.99);
}

/* Letters, a shape and a translucent group: the contrast of a word is the same if only its place is
 * drawn. */
static void
test_part_is_as_the_whole(void)
{
	static const ContentPage PAGE = {
	    .content = "/H gs .9 .4 .2 rg 20 20 m 90 30 l 60 90 l f 0 g "
	               "BT /F1 7.3 Tf 10.37 50.61 Td (faint words that are here) Tj ET",
	    .resources = "/ExtGState << /H << /ca .3 >> >>"};
	static const DpRect RECTS[] = {{31.3, 40.2, 47.9, 49.1}, {0, 0, 200, 100}};
	g_autoptr(DpDocument) document = content_page_open(&PAGE);
	g_autoptr(GError) error = NULL;
	double alone = -1, both[2] = {-1, -1};

	g_assert_true(dp_document_page_ink(document, 1, RECTS, 1, &alone, &error));
	g_assert_no_error(error);
	g_assert_true(dp_document_page_ink(document, 1, RECTS, 2, both, &error));
	g_assert_no_error(error);
	g_assert_cmpfloat(alone, >, 0.05);
	g_assert_cmpfloat(alone, ==, both[0]);
	g_assert_cmpfloat(both[0], <, both[1]);
}

#define MANY 500000u /* times the raster: more than DP_LIMIT_INK_PIXELS */

static void
test_too_many_words(void)
{
	guint32 pixels[SIDE * SIDE];
	DpRaster raster = filled(pixels, WHITE);
	g_autofree DpRect *rects = g_new(DpRect, MANY);
	g_autofree double *contrast = g_new(double, MANY);
	g_autoptr(GError) error = NULL;

	for (guint i = 0; i < MANY; i++)
		rects[i] = (DpRect){0, 0, SIDE, SIDE};
	g_assert_false(dp_raster_ink(&raster, rects, MANY, contrast, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_LIMIT);
	g_assert_true(dp_raster_ink(&raster, rects, MANY / 2, contrast, NULL));
}

static void
test_difference(void)
{
	guint32 pixels[SIDE * SIDE], others[SIDE * SIDE];
	DpRaster one = filled(pixels, CLEAR), other = filled(others, WHITE);
	const DpRect all = {0, 0, SIDE, SIDE}, corner = {0, 0, 2, 2};

	g_assert_cmpfloat(dp_raster_difference(&one, &other, &all), ==, 0);
	others[5 * SIDE + 5] = 0xFFFF00FFu;
	g_assert_cmpfloat(dp_raster_difference(&one, &other, &all), >, 0.99);
	g_assert_cmpfloat(dp_raster_difference(&one, &other, &corner), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/raster/contrast", test_contrast);
	g_test_add_func("/raster/places-are-points", test_places_are_points);
	g_test_add_func("/raster/size", test_size);
	g_test_add_func("/raster/crop", test_crop);
	g_test_add_func("/raster/part", test_part);
	g_test_add_func("/raster/part-is-as-the-whole", test_part_is_as_the_whole);
	g_test_add_func("/raster/too-many-words", test_too_many_words);
	g_test_add_func("/raster/difference", test_difference);
	return g_test_run();
}
