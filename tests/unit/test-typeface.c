/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixtures/raw.h"
#include "pdf/file/document.h"

/* How wide a font's glyphs are: where a run ends decides whether it is beyond the margin. */

#define EPSILON 1e-3
#define SIZE 10.0
#define LEFT 20.0

/* A page that shows @string in a font; object 6 is its descendant, if it has one, and object 7 what
 * they refer to. */
static GBytes *
draw(const char *font, const char *descendant, const char *other, const char *string)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();
	g_autofree char *content = g_strdup_printf("BT /F 10 Tf 20 30 Td %s Tj ET", string);

	for (guint i = 0; i < 7; i++)
		fixture_raw_reserve(raw);
	fixture_raw_write(raw, 1, "<< /Type /Catalog /Pages 2 0 R >>");
	fixture_raw_write(raw, 2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
	fixture_raw_write(raw, 3,
	                  "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 200 100] "
	                  "/Resources << /Font << /F 5 0 R >> >> >>");
	fixture_raw_stream(raw, 4, "", content);
	fixture_raw_write(raw, 5, "<< /Type /Font %s >>", font);
	fixture_raw_write(raw, 6, "<< /Type /Font %s >>", descendant);
	fixture_raw_write(raw, 7, "%s", other != NULL ? other : "null");
	return fixture_raw_finish(raw, 1, "");
}

/* In thousandths of the size. */
static double
width_of(GBytes *bytes)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = dp_document_new(bytes, &error);
	g_autoptr(DpPage) page = NULL;
	const DpRun *run;

	g_assert_no_error(error);
	page = dp_document_load_page(document, 1, &error);
	g_assert_no_error(error);
	g_assert_cmpuint(page->runs->len, ==, 1);
	run = &g_array_index(page->runs, DpRun, 0);
	return (run->x1 - LEFT) / SIZE * 1000;
}

#define COMPOSITE "/Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H /DescendantFonts [6 0 R]"

static const struct {
	const char *widths, *codes;
	double wanted;
	const char *other; /* (nullable): object 7 */
} COMPOSITES[] = {
    {"", "<0001>", 1000, NULL},
    {"/DW 640", "<0001>", 640, NULL},
    {"/DW 640 /W [1 [500 250]]", "<00010002>", 750, NULL},
    {"/DW 640 /W [1 [500 250]]", "<0003>", 640, NULL},
    {"/DW 640 /W [2 [500]]", "<0001>", 640, NULL},
    {"/W [1 3 200]", "<0001000200030004>", 1600, NULL},
    {"/W [1 3 200 7 [300] 9 10 400]", "<0003 0007 0009 000A 000B>", 2300, NULL},
    {"/W [1 [500] 1 2 300]", "<00010002>", 600, NULL}, /* the last word counts */
    {"/W [3 1 200]", "<0001>", 1000, NULL},
    {"/W [-5 [70]]", "<0000>", 70, NULL},
    {"/W [70000 [70]]", "<0001>", 1000, NULL},
    {"/W 500", "<0001>", 1000, NULL},
    {"/W [/Name 1 (text) [500]]", "<0001>", 500, NULL},
    /* a number or an array is an object of its own */
    {"/W 7 0 R", "<0001>", 500, "[1 [500]]"},
    {"/W [1 7 0 R 5 6 300]", "<0001 0002 0005>", 1050, "[500 250]"},
    {"/W [1 [7 0 R 250]]", "<00010002>", 750, "500"},
    {"/W [7 0 R [500]]", "<0004>", 500, "4"},
    {"/W [1 7 0 R]", "<0001>", 250, "[[500] 250]"}, /* no array is within the array of a code */
    {"/W [1 2 7 0 R]", "<0001>", 1000, "null"},
};

static void
test_composite(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *descendant =
	    g_strdup_printf("/Subtype /CIDFontType2 /BaseFont /Wide %s", COMPOSITES[i].widths);
	g_autoptr(GBytes) bytes =
	    draw(COMPOSITE, descendant, COMPOSITES[i].other, COMPOSITES[i].codes);

	g_test_message("%s: %s", COMPOSITES[i].widths, COMPOSITES[i].codes);
	g_assert_cmpfloat_with_epsilon(width_of(bytes), COMPOSITES[i].wanted, EPSILON);
}

static const struct {
	const char *font, *string;
	double wanted;
	const char *other; /* (nullable): object 7 */
} SIMPLE[] = {
    {"/Subtype /Type1 /BaseFont /Helvetica", "(A)", 667, NULL},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 65 /Widths [500 250]", "(AB)", 750, NULL},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 65 /Widths [500 250]", "(C)", 0, NULL},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 65 /Widths [500] /FontDescriptor << "
     "/MissingWidth 300 >>",
     "(AC)", 800, NULL},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar -3 /Widths [500]", "<00>", 500, NULL},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 900 /Widths [500]", "<FF>", 500, NULL},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 254 /Widths [1 500 9]", "<FF>", 500, NULL},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 65 /Widths [null 250]", "(A)", 250, NULL},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 65 /Widths [7 0 R 250]", "(AB)", 750, "500"},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 65 /Widths 7 0 R", "(AB)", 750, "[500 250]"},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 254 /Widths [1 7 0 R 9]", "<FF>", 500, "500"},
    {"/Subtype /Type1 /BaseFont /Own /FirstChar 65 /Widths [7 0 R 250]", "(AB)", 250, "/Name"},
    {"/Subtype /Type1 /BaseFont /Helvetica /FontDescriptor << /MissingWidth 300 >>", "(A)", 300,
     NULL},
};

static void
test_simple(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autoptr(GBytes) bytes = draw(SIMPLE[i].font, "", SIMPLE[i].other, SIMPLE[i].string);

	g_test_message("%s: %s", SIMPLE[i].font, SIMPLE[i].string);
	g_assert_cmpfloat_with_epsilon(width_of(bytes), SIMPLE[i].wanted, EPSILON);
}

/* Which font a report names, and whether it is in the file. */
static const struct {
	const char *font, *descendant;
	const char *other; /* the program: object 7 */
	DpFontKind kind;
	gboolean embedded;
} KINDS[] = {
    {"/Subtype /Type1 /BaseFont /A", "", "null", DP_FONT_TYPE1, FALSE},
    {"/Subtype /Type1 /BaseFont /A /FontDescriptor << /FontFile 7 0 R >>", "", "", DP_FONT_TYPE1,
     TRUE},
    {"/Subtype /Type1 /BaseFont /A /FontDescriptor << /FontFile3 7 0 R >>", "", "/Subtype /Type1C",
     DP_FONT_TYPE1C, TRUE},
    {"/Subtype /Type1 /BaseFont /A /FontDescriptor << /FontFile3 7 0 R >>", "",
     "/Subtype /OpenType", DP_FONT_OPENTYPE, TRUE},
    {"/Subtype /TrueType /BaseFont /A /FontDescriptor << /FontFile2 7 0 R >>", "", "",
     DP_FONT_TRUETYPE, TRUE},
    {"/Subtype /MMType1 /BaseFont /A", "", "null", DP_FONT_MMTYPE1, FALSE},
    {"/Subtype /Other /BaseFont /A", "", "null", DP_FONT_UNKNOWN, FALSE},
    {COMPOSITE, "/Subtype /CIDFontType0 /BaseFont /A", "null", DP_FONT_CID_TYPE0, FALSE},
    {COMPOSITE, "/Subtype /CIDFontType0 /BaseFont /A /FontDescriptor << /FontFile3 7 0 R >>",
     "/Subtype /CIDFontType0C", DP_FONT_CID_TYPE0C, TRUE},
    {COMPOSITE, "/Subtype /CIDFontType2 /BaseFont /A /FontDescriptor << /FontFile2 7 0 R >>", "",
     DP_FONT_CID_TRUETYPE, TRUE},
    {COMPOSITE, "/Subtype /CIDFontType2 /BaseFont /A /FontDescriptor << /FontFile2 5 0 R >>", "",
     DP_FONT_CID_TRUETYPE, FALSE}, /* not a stream */
};

static void
test_kind(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *program =
	    strcmp(KINDS[i].other, "null") == 0
	        ? g_strdup("null")
	        : g_strdup_printf("<< %s /Length 1 >>\nstream\nx\nendstream", KINDS[i].other);
	g_autoptr(GBytes) bytes = draw(KINDS[i].font, KINDS[i].descendant, program, "<0041>");
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = dp_document_new(bytes, &error);
	g_autoptr(DpPage) page = dp_document_load_page(document, 1, &error);
	const DpFont *font;

	g_assert_no_error(error);
	g_assert_cmpuint(page->runs->len, ==, 1);
	g_assert_cmpuint(dp_document_fonts(document)->len, ==, 1);
	font = dp_document_fonts(document)->pdata[0];
	g_test_message("%s %s", KINDS[i].font, KINDS[i].descendant);
	g_assert_cmpint(font->kind, ==, KINDS[i].kind);
	g_assert_cmpint(font->embedded, ==, KINDS[i].embedded);
}

static void
add(const char *kind, guint n, GTestDataFunc test)
{
	for (guint i = 0; i < n; i++) {
		g_autofree char *path = g_strdup_printf("/typeface/%s/%u", kind, i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	add("composite", G_N_ELEMENTS(COMPOSITES), test_composite);
	add("simple", G_N_ELEMENTS(SIMPLE), test_simple);
	add("kind", G_N_ELEMENTS(KINDS), test_kind);
	return g_test_run();
}
