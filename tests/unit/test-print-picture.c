/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "drawn-page.h"
#include "report/print-picture.h"

/* A PNG that a child sent, as an image of a PDF report. */

#define SIZES_AT 16
#define FORM_AT 24 /* bits, colours, compression, filters, interlacing */

static void
test_drawn(void)
{
	g_autoptr(GBytes) png = drawn_page();
	g_auto(DpPrint) print = {0};
	HPDF_Image image;

	g_assert_true(dp_print_init(&print, NULL));
	image = dp_print_picture_new(&print, png);
	g_assert_nonnull(image);
	g_assert_cmpuint(print.haru->HPDF_Image_GetWidth(image), ==, 278);
	g_assert_cmpuint(print.haru->HPDF_Image_GetHeight(image), ==, 139);
	g_assert_cmpuint(print.failed, ==, HPDF_OK);
}

/* What is no picture of a page, or would be another one in a PDF. */
static const struct {
	const char *name;
	guint at;
	guint8 value;
	gsize size; /* 0: all */
} OTHERS[] = {
    {"no-width", SIZES_AT + 2, 0, 0},   {"huge", SIZES_AT, 0x7F, 0},
    {"16-bits", FORM_AT, 16, 0},        {"transparent", FORM_AT + 1, 6, 0},
    {"palette", FORM_AT + 1, 3, 0},     {"interlaced", FORM_AT + 4, 1, 0},
    {"no-header", 12, 'X', 0},          {"long-header", 8, 0xFF, 0},
    {"short-header", 11, 12, 0},        {"signature-only", 0, 0x89, 8},
    {"cut-in-the-header", 0, 0x89, 20}, {"empty", 0, 0, 1},
};

static void
test_other(gconstpointer data)
{
	guint row = GPOINTER_TO_UINT(data);
	g_autoptr(GBytes) png = drawn_page();
	gsize size;
	const guint8 *bytes = g_bytes_get_data(png, &size);
	g_autofree guint8 *copy = g_memdup2(bytes, size);
	g_autoptr(GBytes) changed = NULL;
	g_auto(DpPrint) print = {0};

	copy[OTHERS[row].at] = OTHERS[row].value;
	if (strcmp(OTHERS[row].name, "no-width") == 0)
		copy[OTHERS[row].at + 1] = 0;
	changed = g_bytes_new(copy, OTHERS[row].size > 0 ? OTHERS[row].size : size);
	g_assert_true(dp_print_init(&print, NULL));
	g_assert_null(dp_print_picture_new(&print, changed));
	g_assert_cmpuint(print.failed, ==, HPDF_OK);
}

/* Each side of the bound. */
static void
test_sides(void)
{
	const guint32 most = 2 * DP_LIMIT_PAGE_PICTURE_PIXELS;

	for (guint side = 0; side < 2; side++) {
		for (guint more = 0; more < 2; more++) {
			g_autoptr(GBytes) png = drawn_page();
			gsize size = g_bytes_get_size(png);
			guint8 *copy = g_memdup2(g_bytes_get_data(png, NULL), size);
			const guint32 pixels = GUINT32_TO_BE(most + more);
			g_autoptr(GBytes) changed = NULL;
			g_auto(DpPrint) print = {0};

			memcpy(copy + SIZES_AT + side * sizeof pixels, &pixels, sizeof pixels);
			changed = g_bytes_new_take(copy, size);
			g_assert_true(dp_print_init(&print, NULL));
			g_assert_cmpint(dp_print_picture_new(&print, changed) == NULL, ==, more);
		}
	}
}

/* Chunks that claim more than there is end the picture. */
static void
test_cut_anywhere(void)
{
	g_autoptr(GBytes) png = drawn_page();
	gsize size = g_bytes_get_size(png);
	g_auto(DpPrint) print = {0};

	g_assert_true(dp_print_init(&print, NULL));
	for (gsize n = 0; n < size; n += 7) {
		g_autoptr(GBytes) cut = g_bytes_new_from_bytes(png, 0, n);

		dp_print_picture_new(&print, cut);
		g_assert_cmpuint(print.failed, ==, HPDF_OK);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/print-picture/drawn", test_drawn);
	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++) {
		g_autofree char *name = g_strdup_printf("/print-picture/%s", OTHERS[i].name);

		g_test_add_data_func(name, GUINT_TO_POINTER(i), test_other);
	}
	g_test_add_func("/print-picture/sides", test_sides);
	g_test_add_func("/print-picture/cut-anywhere", test_cut_anywhere);
	return g_test_run();
}
