/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "loaded-page.h"

/* What paths and strokes leave on a page: boxes of ink, with their colours (8.5, 8.4.5). */

#define EPSILON 1e-4

static void
load_content(Loaded *loaded, const char *content)
{
	load(loaded, &(ContentPage){.content = content});
}

static const DpFill *
fill_at(const Loaded *loaded, guint index)
{
	g_assert_cmpuint(index, <, loaded->page->fills->len);
	return &g_array_index(loaded->page->fills, DpFill, index);
}

static const struct {
	const char *content;
	double rect[4]; /* of the fill, from the top left */
	gboolean rectangular;
} PATHS[] = {
    /* the control points of a curve are around it */
    {"20 20 m 40 60 60 60 80 20 c f", {20, 40, 80, 80}, FALSE},
    {"20 20 m 60 60 80 20 v f", {20, 40, 80, 80}, FALSE},
    {"20 20 m 40 60 80 20 y f", {20, 40, 80, 80}, FALSE},
    {"20 20 m 20 60 20 60 20 80 c 60 80 l 60 20 l f", {20, 20, 60, 80}, FALSE},
    {"2 0 0 1 10 5 cm 20 20 m 25 40 30 40 35 20 c f", {50, 55, 80, 75}, FALSE},
    /* a move after a move takes its place; one at the end adds nothing */
    {"0 0 m 20 20 m 60 20 l 60 60 l 20 60 l h f", {20, 40, 60, 80}, TRUE},
    {"20 20 m 60 20 l 60 60 l 20 60 l h 100 90 m f", {20, 40, 60, 80}, TRUE},
    /* lines and curves that begin nowhere are none */
    {"90 90 l 99 99 99 99 99 99 c 20 20 m 60 20 l 60 60 l 20 60 l h f", {20, 40, 60, 80}, TRUE},
    {"20 20 m 60 20 l 60 60 l f", {20, 40, 60, 80}, FALSE},         /* a triangle */
    {"20 20 m 60 20 l 61 60 l 20 60 l f", {20, 40, 61, 80}, FALSE}, /* leans */
};

static void
test_path(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Loaded) loaded = {NULL};
	const double *rect = PATHS[i].rect;
	const DpFill *fill;

	load_content(&loaded, PATHS[i].content);
	g_test_message("%s", PATHS[i].content);
	g_assert_cmpuint(loaded.page->fills->len, ==, 1);
	fill = fill_at(&loaded, 0);
	g_assert_cmpfloat_with_epsilon(fill->rect.x0, rect[0], EPSILON);
	g_assert_cmpfloat_with_epsilon(fill->rect.y0, rect[1], EPSILON);
	g_assert_cmpfloat_with_epsilon(fill->rect.x1, rect[2], EPSILON);
	g_assert_cmpfloat_with_epsilon(fill->rect.y1, rect[3], EPSILON);
	g_assert_cmpint(fill->rectangular, ==, PATHS[i].rectangular);
}

static void
test_nothing_is_painted(void)
{
	static const char *const CONTENTS[] = {
	    "20 20 m f",        "20 20 m n",          "f S",
	    "20 20 40 40 re n", "500 500 40 40 re f", "20 20 40 40 re W n 80 80 9 9 re f"};

	for (guint i = 0; i < G_N_ELEMENTS(CONTENTS); i++) {
		g_auto(Loaded) loaded = {NULL};

		load_content(&loaded, CONTENTS[i]);
		g_test_message("%s", CONTENTS[i]);
		g_assert_cmpuint(loaded.page->fills->len, ==, 0);
	}
}

#define LINE " 10 50 m 60 50 l S"

/* Operators of strokes, which are not those of fills. */
static const struct {
	const char *content;
	guint32 colour;
	double width;
	float alpha;
} STROKES[] = {
    {LINE, 0x000000, 1, 1},
    {"1 0 0 RG" LINE, 0xFF0000, 1, 1},
    {".5 G" LINE, 0x808080, 1, 1},
    {"0 1 1 0 K" LINE, 0xFF0000, 1, 1},
    {"1 0 0 rg 0 0 1 0 k .5 g" LINE, 0x000000, 1, 1},
    {"/DeviceRGB CS 0 0 1 SC" LINE, 0x0000FF, 1, 1},
    {"1 0 0 RG /DeviceRGB CS" LINE, 0x000000, 1, 1}, /* a space begins with its own colour */
    {"/Own CS 1 SCN" LINE, 0xFF8000, 1, 1},
    {"/Own CS" LINE, 0x000000, 1, 1},
    {"1 0 0 RG /Unheard CS" LINE, 0xFF0000, 1, 1},
    {"/Own cs 1 scn" LINE, 0x000000, 1, 1},
    {"/Thick gs" LINE, 0x000000, 4, 1},
    {"/Faint gs" LINE, 0x000000, 1, .25f},
    {"/Over gs" LINE, 0x000000, 1, 1},
    {"/Unheard gs" LINE, 0x000000, 1, 1},
    {"2 0 0 2 0 0 cm /Thick gs 5 25 m 30 25 l S", 0x000000, 8, 1},
};

static void
test_stroke(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Loaded) loaded = {NULL};
	const DpFill *fill;

	load(&loaded,
	     &(ContentPage){.content = STROKES[i].content,
	                    .resources =
	                        "/ColorSpace << /Own [/Indexed /DeviceRGB 1 <000000 FF8000>] "
	                        ">> /ExtGState << /Thick << /LW -4 >> /Faint << /CA .25 /ca "
	                        ".5 >> /Over << /CA 7 >> >>"});
	g_test_message("%s", STROKES[i].content);
	g_assert_cmpuint(loaded.page->fills->len, ==, 1);
	fill = fill_at(&loaded, 0);
	g_assert_false(fill->filled);
	g_assert_cmphex(fill->colour, ==, STROKES[i].colour);
	g_assert_cmpfloat(fill->line_width, ==, (float)STROKES[i].width);
	g_assert_cmpfloat(fill->alpha, ==, STROKES[i].alpha);
	g_assert_cmpfloat_with_epsilon(dp_rect_height(&fill->rect), STROKES[i].width, EPSILON);
}

/* Whether a box paints all of its rectangle. */
static const struct {
	const char *content;
	gboolean solid;
} BOXES[] = {
    {"20 20 60 40 re f", TRUE},
    {"20 20 60 40 re B", TRUE},
    {"20 20 60 40 re f*", TRUE},
    {"20 20 60 40 re S", FALSE},
    {"20 20 m 80 20 l 80 60 l 20 60 l f", TRUE},
    {"20 20 m 20 60 l 80 60 l 80 20 l h f", TRUE},
    {"20 20 m 80 20 l 80 60 l f", FALSE},
    {"20 20 m 80 20 l 80 60 l 80 20 l f", FALSE},
    {"20 20 m 80 20 l 80 60 l 30 60 l f", FALSE},
    {"20 20 m 80 20 l 80 60 l 40 60 l 40 20 l f", FALSE},
    {"20 20 m 80 20 l 80 60 l 20 60 l 20 40 l f", FALSE},
    {"20 20 60 40 re 80 20 10 10 re f", TRUE}, /* beside each other */
    {"20 20 60 40 re 70 20 20 10 re f", FALSE},
    {"10 10 180 80 re W n 20 20 60 40 re f", TRUE},
    {"10 10 180 80 re 15 15 5 5 re W n 20 20 60 40 re f", FALSE},
    {"10 10 m 190 10 l 190 90 l W n 20 20 60 40 re f", FALSE},
    {"q 10 10 m 190 10 l 190 90 l W n Q 20 20 60 40 re f", TRUE},
    {".6 .8 -.8 .6 80 0 cm 20 20 60 40 re f", FALSE},
    {"-200000 20 600000 40 re f", FALSE},
};

static void
test_box(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Loaded) loaded = {NULL};

	load_content(&loaded, BOXES[i].content);
	g_test_message("%s", BOXES[i].content);
	g_assert_cmpint(fill_at(&loaded, 0)->solid, ==, BOXES[i].solid);
}

#define CIRCLE(close)                                                                              \
	"80 50 m 80 66 66 80 50 80 c 34 80 20 66 20 50 c 20 34 34 20 50 20 c 66 20 80 34 80 50 "   \
	"c " close

/* How many points the outline of a shape has, of as many lines as its curves need. */
static const struct {
	const char *content;
	guint n_points;
} SHAPES[] = {
    {CIRCLE("f"), 53},
    {CIRCLE("h S"), 54},
    {CIRCLE("s"), 54},
    {"20 20 m 80 20 l 50 60 l f", 3},
    {"50 60 m 80 20 l 20 20 l h f", 4},
    {"30 20 m 70 20 l 80 30 l 80 50 l 70 60 l 30 60 l 20 50 l 20 30 l f", 8},
    {"20 20 m 80 20 80 60 v 20 60 l f", 26},
    {"20 20 m 80 20 80 60 y 20 60 l f", 26},
    {"20 20 m 80 20 l 50 25 l 80 60 l 20 60 l f", 5},
    {"20 20 m 80 21 l 50 60 l 20 20 l 80 21 l 50 60 l f*", 6},
    {"20 20 m 80 21 l 50 60 l f* 20 20 m 80 21 l f", 3}, /* one after the other */
    {"20 20 m 80 21 l 50 60 l h 30 25 m 60 26 l 50 40 l f*", 7},
    {"20 20 60 40 re S", 5},
    {"20 20 60 40 re 30 30 9 9 re S", 0},       /* each is a shape of its own */
    {"20 20 60 40 re f", 0},                    /* nothing else is known to be in it */
    {"20 20 m 80 21 l 50 60 l h 80 60 l f", 0}, /* goes on after it is closed */
    {"20 20 m 21.9 20 l 21 60 l f", 0},         /* its bounds are enough */
    {"20 20 m 22.1 20 l 21 60 l f", 3},
    {"20 20 m 900000 21 l 50 60 l f", 0},             /* far away */
    {"20 20 m 80 3000 9 -6000 80 60 c 20 60 l f", 0}, /* bends too far */
};

static void
test_shape(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Loaded) loaded = {NULL};
	const DpFill *fill;

	load_content(&loaded, SHAPES[i].content);
	fill = fill_at(&loaded, 0);
	g_test_message("%s", SHAPES[i].content);
	g_assert_cmpuint(fill->n_outline, ==, SHAPES[i].n_points);
	g_assert_cmpuint(loaded.page->outlines->len, >=, fill->outline + fill->n_outline);
}

/* A text's content in several streams is one. */
static void
test_parts(void)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();
	g_autoptr(GBytes) bytes = NULL;
	g_autoptr(DpDocument) document = NULL;
	g_autoptr(DpPage) page = NULL;
	g_autoptr(GError) error = NULL;

	for (guint i = 0; i < 6; i++)
		fixture_raw_reserve(raw);
	fixture_raw_write(raw, 1, "<< /Type /Catalog /Pages 2 0 R >>");
	fixture_raw_write(raw, 2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
	fixture_raw_write(raw, 3,
	                  "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 5 0 R 6 0 R] "
	                  "/MediaBox [0 0 200 100] >>");
	fixture_raw_stream(raw, 4, "", "20 20 40");
	fixture_raw_stream(raw, 5, "", "40 re");
	fixture_raw_stream(raw, 6, "", "1 0 0 rg f");
	bytes = fixture_raw_finish(raw, 1, "");
	document = dp_document_new(bytes, &error);
	page = dp_document_load_page(document, 1, &error);
	g_assert_no_error(error);
	g_assert_cmpuint(page->fills->len, ==, 1);
	g_assert_cmphex(g_array_index(page->fills, DpFill, 0).colour, ==, 0xFF0000);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(PATHS); i++) {
		g_autofree char *path = g_strdup_printf("/painting/path/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_path);
	}
	for (guint i = 0; i < G_N_ELEMENTS(STROKES); i++) {
		g_autofree char *path = g_strdup_printf("/painting/stroke/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_stroke);
	}
	for (guint i = 0; i < G_N_ELEMENTS(BOXES); i++) {
		g_autofree char *path = g_strdup_printf("/painting/box/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_box);
	}
	for (guint i = 0; i < G_N_ELEMENTS(SHAPES); i++) {
		g_autofree char *path = g_strdup_printf("/painting/shape/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_shape);
	}
	g_test_add_func("/painting/nothing", test_nothing_is_painted);
	g_test_add_func("/painting/parts", test_parts);
	return g_test_run();
}
