/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "fixtures/cff.h"
#include "loaded-page.h"
#include "pdf/content/accent.h"
#include "pdf/file/poppler-library.h"
#include "pdf/font/encoding.h"
#include "pdf/font/glyph-name.h"

#define EPSILON 1e-4

static void
assert_native(const ContentPage *page, const char *text)
{
	g_auto(Loaded) loaded = {NULL};

	load(&loaded, page);
	g_assert_cmpstr(loaded.page->text, ==, text);
}

static void
assert_text(const char *content, const char *text)
{
	assert_native(&(ContentPage){.content = content}, text);
}

/* A page on which /G sets @font, object 7, at 10 pt. */
static ContentPage
page_with_font(const char *font, const char *content)
{
	return (ContentPage){.content = content,
	                     .resources = "/ExtGState << /G << /Font [7 0 R 10] >> >>",
	                     .streams = {{font, NULL}}};
}

static void
test_names_of_glyphs(void)
{
	static const struct {
		const char *name;
		gunichar character;
	} NAMES[] = {
	    {"A", 'A'},
	    {"space", ' '},
	    {"quoteright", 0x2019},
	    {"fi", 0xFB01},
	    {"Lslash", 0x141},
	    {"alpha", 0x3B1},
	    {"a.sc", 'a'},
	    {"uni20AC", 0x20AC},
	    {"u1D400", 0x1D400},
	    {"uniD800", 0},
	    {"parenleftBigg", '('},
	    {"summationdisplay", 0x2211},
	    {"g17", 0},
	    {".notdef", 0},
	    {"", 0},
	    {"zcaron", 0x17E},
	    {"minus", 0x2212},
	    {"uni", 0},
	    {"vextendsingle", '|'},
	    {"vextenddouble", 0x2016},
	};

	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		gunichar chars[DP_GLYPH_NAME_MAX_CHARS] = {0};
		guint n = dp_glyph_name_characters(NAMES[i].name, strlen(NAMES[i].name), chars);

		g_assert_cmpuint(n, ==, NAMES[i].character != 0);
		g_assert_cmphex(chars[0], ==, NAMES[i].character);
	}
}

/* Linux Libertine names its ligatures so, and without them "different" is "di erent". */
static void
test_names_of_ligatures(void)
{
	static const struct {
		const char *name;
		const char *text;
	} NAMES[] = {
	    {"f_f", "ff"}, {"f_f_i", "ffi"}, {"T_h.liga", "Th"},  {"f_", ""},
	    {"a_g17", ""}, {"_", ""},        {"underscore", "_"}, {"a_a_a_a_a_a_a_a_a", ""}};

	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		gunichar chars[DP_GLYPH_NAME_MAX_CHARS];
		guint n = dp_glyph_name_characters(NAMES[i].name, strlen(NAMES[i].name), chars);
		g_autofree char *text = g_ucs4_to_utf8(chars, n, NULL, NULL, NULL);

		g_assert_cmpstr(text, ==, NAMES[i].text);
	}
}

static void
test_encodings(void)
{
	g_assert_cmphex(dp_encoding_character("/StandardEncoding", '\''), ==, 0x2019);
	g_assert_cmphex(dp_encoding_character("/WinAnsiEncoding", '\''), ==, '\'');
	g_assert_cmphex(dp_encoding_character("/WinAnsiEncoding", 0x93), ==, 0x201C);
	g_assert_cmphex(dp_encoding_character("/MacRomanEncoding", 0x8A), ==, 0xE4);
	g_assert_cmphex(dp_encoding_character("/StandardEncoding", 0x80), ==, 0);
	g_assert_false(dp_encoding_is_known("/MacExpertEncoding"));
	g_assert_cmphex(dp_encoding_character("/None", 'A'), ==, 0);
}

static void
test_accents(void)
{
	g_assert_true(dp_accent_is(0xA8));
	g_assert_false(dp_accent_is('A'));
	g_assert_cmphex(dp_accent_compose(0xA8, 'o'), ==, 0xF6);
	g_assert_cmphex(dp_accent_compose(0x2C7, 'c'), ==, 0x10D);
	g_assert_cmphex(dp_accent_compose(0xB4, 0x131), ==, 0xED);
	g_assert_cmphex(dp_accent_compose(0x2C6, 'x'), ==, 'x');
}

static void
test_gaps_are_spaces_and_rows(void)
{
	assert_text("BT /F1 10 Tf 20 50 Td [(AB) -300 (A) -50 (B)] TJ ET", "AB AB");
	assert_text("BT /F1 10 Tf 20 50 Td (A B) Tj 0 -12 Td (A) Tj ET", "A B\nA");
	assert_text("BT /F1 10 Tf 20 50 Td (A) Tj 60 0 Td (B) Tj ET", "A\nB");
	assert_text("BT /F1 10 Tf 20 50 Td (A) Tj /F1 7 Tf 3 Ts (1) Tj ET", "A1");
	assert_text("BT /F1 10 Tf 20 50 Td (A) Tj /F1 1 Tf (hidden) Tj ET", "A\nhidden");
	assert_text("", "");
}

static void
test_second_coat_is_not_read(void)
{
	assert_text("BT /F1 10 Tf 20 50 Td (AB) Tj ET BT 20.3 50 Td (AB) Tj ET", "AB");
	assert_text("BT /F1 10 Tf 20 50 Td (AB) Tj ET BT 20 50 Td (BA) Tj ET", "ABBA");
	assert_text("BT /F1 10 Tf 20 50 Td (AB) Tj ET BT 20 35 Td (AB) Tj ET", "AB\nAB");
}

static void
test_what_is_not_on_the_page_is_not_read(void)
{
	assert_text("BT /F1 10 Tf 20 50 Td (A) Tj 300 0 Td (B) Tj ET", "A");
	assert_text("BT /F1 10 Tf 3 Tr 20 50 Td (A) Tj ET", "A");
}

static void
test_accent_and_letter_become_one(void)
{
	ContentPage page = page_with_font(
	    "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /Widths [333] "
	    "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /dieresis] >>",
	    "BT /F1 10 Tf 20 50 Td (G) Tj 9.5 0 Td /G gs (\001) Tj -1.5 0 Td /F1 10 Tf "
	    "(odel) Tj ET");

	assert_native(&page, "G\303\266del");
}

static void
test_differences_and_ligatures(void)
{
	ContentPage page = page_with_font(
	    "/Type /Font /Subtype /Type1 /BaseFont /Some /FirstChar 65 /Widths [600 600] "
	    "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /f_f_i /Omega] >>",
	    "BT /G gs 20 50 Td (AB) Tj ET");
	g_auto(Loaded) loaded = {NULL};
	const DpGlyph *second;

	assert_native(&page, "ffi\316\251");
	load(&loaded, &page);
	second = &g_array_index(loaded.page->glyphs, DpGlyph, 1);
	g_assert_cmpfloat_with_epsilon(second->rect.x0, 22, EPSILON);
	g_assert_cmpfloat_with_epsilon(second->rect.x1, 24, EPSILON);
	g_assert_cmpfloat_with_epsilon(second->baseline, 50, EPSILON);
	g_assert_cmpuint(second->flags, ==, DP_GLYPH_MATCHED);
}

static void
test_to_unicode(void)
{
	ContentPage page = page_with_font("/Type /Font /Subtype /Type0 /BaseFont /Some /Encoding "
	                                  "/Identity-H /DescendantFonts [8 0 R] /ToUnicode 9 0 R",
	                                  "BT /G gs 20 50 Td <000100020005000600090007> Tj ET");

	page.streams[1].keys = "/Type /Font /Subtype /CIDFontType2 /BaseFont /Some /DW 500";
	page.streams[2].keys = "";
	page.streams[2].content =
	    "2 beginbfchar <0001> <00660069> <0002> <D835DC00> endbfchar "
	    "2 beginbfrange <0005> <0006> <0041> <0007> <0009> [<0058> <0059> <005A>] endbfrange";
	assert_native(&page, "fi\360\235\220\200ABZX");
}

static void
test_built_in_encoding(void)
{
	ContentPage page =
	    page_with_font("/Type /Font /Subtype /Type1 /BaseFont /Some /FirstChar 1 /Widths [600 "
	                   "600] /FontDescriptor 8 0 R",
	                   "BT /G gs 20 50 Td (\001\002) Tj ET");

	page.streams[1].keys = "/Type /FontDescriptor /Flags 4 /FontFile 9 0 R";
	page.streams[2].keys = "";
	page.streams[2].content = "/FontName /Some def /Encoding 256 array 0 1 255 {1 index exch "
	                          "/.notdef put} for dup 1 /alpha put dup 2 /endash put readonly "
	                          "def currentfile eexec";
	assert_native(&page, "\316\261\342\200\223");
}

/* A glyph that /Differences names is not the one that the program has at its code. */
static void
test_differences_from_the_built_in_encoding(void)
{
	ContentPage page =
	    page_with_font("/Type /Font /Subtype /Type1 /BaseFont /Some /FirstChar 1 /Widths [600 "
	                   "600] /FontDescriptor 8 0 R /Encoding << /Differences [2 /g17] >>",
	                   "BT /G gs 20 50 Td (\001\001\001\001\001\001\001\001\001\001\001\001"
	                   "\001\001\001\001\001\001\001\001\001\002) Tj ET");

	page.streams[1].keys = "/Type /FontDescriptor /Flags 4 /FontFile 9 0 R";
	page.streams[2].keys = "";
	page.streams[2].content = "/Encoding 256 array dup 1 /A put dup 2 /B put readonly def";
	assert_native(&page, "AAAAAAAAAAAAAAAAAAAAA");
}

/* The same in the compact format: names of every font, and its own. */
static void
test_built_in_encoding_in_cff(void)
{
	static const FixtureCff CFF = {.n_glyphs = 3,
	                               .names = "alpha",
	                               .charset = FIXTURE_BYTES("\0\1\x87\0\x6F"),
	                               .encoding = FIXTURE_BYTES("\0\2\1\2")};
	g_autofree char *program = fixture_cff_hex(&CFF);
	ContentPage page =
	    page_with_font("/Type /Font /Subtype /Type1 /BaseFont /Some /FirstChar 1 /Widths [600 "
	                   "600] /FontDescriptor 8 0 R /Encoding << /Differences [3 /beta] >>",
	                   "BT /G gs 20 50 Td (\001\002\003) Tj ET");

	page.streams[1].keys = "/Type /FontDescriptor /Flags 4 /FontFile3 9 0 R";
	page.streams[2].keys = "/Subtype /Type1C /Filter /ASCIIHexDecode";
	page.streams[2].content = program;
	assert_native(&page, "\316\261\342\200\223\316\262");
	g_assert_false(dp_poppler_is_loaded());
}

/* Figures of plotting programs: a Type 3 font whose units are those of any other font. */
static void
test_type3_in_thousandths(void)
{
	ContentPage page = page_with_font(
	    "/Type /Font /Subtype /Type3 /FontMatrix [.001 0 0 .001 0 0] /FontBBox [0 0 1000 1000] "
	    "/FirstChar 65 /LastChar 66 /Widths [600 600] /CharProcs << >> "
	    "/Encoding << /Differences [65 /alpha /f_f] >>",
	    "BT /G gs 20 50 Td (AB) Tj ET");

	assert_native(&page, "\316\261ff");
	g_assert_false(dp_poppler_is_loaded());
}

#define TYPE3(units)                                                                               \
	"/Type /Font /Subtype /Type3 " units " /FirstChar 65 /CharProcs << >> "                    \
	"/Encoding << /Differences [65 /A /B] >>"

/* The units of a Type 3 font are its own (9.6.5): its size is Tf's, unless its glyphs would then be
 * far larger. */
static void
test_type3_in_its_own_units(void)
{
	static const struct {
		const char *font;
		double size; /* of Tf's 10 pt */
	} CASES[] = {
	    /* TeX's bitmaps: 83 pixels an em; a subset of one dash */
	    {TYPE3("/FontMatrix [.012 0 0 .012 0 0] /FontBBox [0 -19 45 58] /Widths [43 43]"), 10},
	    {TYPE3("/FontMatrix [.012 0 0 .012 0 0] /FontBBox [0 19 45 22] /Widths [43 43]"), 10},
	    /* an em is one unit, and the box is unknown */
	    {TYPE3("/FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 0 0] /Widths [.6 .6]"), 10},
	    {TYPE3("/FontMatrix [1 0 0 1 0 0] /FontBBox [0 -.2 1 .9] /Widths [.6 .6]"), 10},
	    /* upside down */
	    {TYPE3("/FontMatrix [.0005 0 0 -.0005 0 0] /FontBBox [0 431 2000 -1869] /Widths [9 9]"),
	     10},
	    /* pixels at Tf's size of one */
	    {TYPE3("/FontMatrix [1 0 0 1 0 0] /FontBBox [0 -4 50 36] /Widths [30 30]"), 300},
	    {TYPE3("/FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 0 0] /Widths [30 40]"), 400},
	    /* the same by a fraction of the unit */
	    {TYPE3("/FontMatrix [.005 0 0 .005 0 0] /FontBBox [0 -800 50 2400] /Widths [9 9]"),
	     120},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		ContentPage page = page_with_font(CASES[i].font, "BT /G gs 20 50 Td (A) Tj ET");
		g_auto(Loaded) loaded = {NULL};
		const DpGlyph *glyph;

		load(&loaded, &page);
		g_assert_cmpstr(loaded.page->text, ==, "A");
		glyph = &g_array_index(loaded.page->glyphs, DpGlyph, 0);
		g_assert_cmpfloat_with_epsilon(glyph->size, CASES[i].size, EPSILON);
		g_assert_cmpfloat_with_epsilon(dp_rect_height(&glyph->rect), .97 * CASES[i].size,
		                               EPSILON);
	}
	g_assert_false(dp_poppler_is_loaded());
}

/* Nobody knows more of a Type 3 font than its glyphs' names; TeX's are the codes. */
static void
test_names_of_type3_glyphs(void)
{
	static const struct {
		const char *names, *text;
	} CASES[] = {
	    {"65 /a65 /a66", "AB"},
	    {"65 /a66 /b66", "\xEF\xBF\xBD\xEF\xBF\xBD"},
	    {"65 /uni00000003 /g7", "\xEF\xBF\xBD\xEF\xBF\xBD"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *font = g_strdup_printf(
		    "/Type /Font /Subtype /Type3 /FontMatrix [.01 0 0 .01 0 0] /FontBBox "
		    "[0 0 100 100] /FirstChar 65 /Widths [60 60] /CharProcs << >> "
		    "/Encoding << /Differences [%s] >>",
		    CASES[i].names);
		ContentPage page = page_with_font(font, "BT /G gs 20 50 Td (AB) Tj ET");

		assert_native(&page, CASES[i].text);
	}
	g_assert_false(dp_poppler_is_loaded());
}

/* Where too many characters are not known the other reader is asked. */
static void
test_unknown_codes_are_left_to_poppler(void)
{
	ContentPage page = page_with_font(
	    "/Type /Font /Subtype /Type1 /BaseFont /Some /FirstChar 65 /Widths [600 600] "
	    "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /g1 /g2] >>",
	    "BT /G gs 20 50 Td (AB) Tj ET");
	g_auto(Loaded) loaded = {NULL};

	load(&loaded, &page);
	g_assert_cmpstr(loaded.page->text, ==, "AB");
}

/* matplotlib's names of glyphs say U+0000 to the other reader, whose text ends there. */
static void
test_nothing_ends_a_page_early(void)
{
	ContentPage page = page_with_font(
	    "/Type /Font /Subtype /Type1 /BaseFont /Some /FirstChar 65 /Widths [600 600] "
	    "/Encoding << /BaseEncoding /WinAnsiEncoding "
	    "/Differences [65 /uni00000003 /uni0000000b] >>",
	    "BT /F1 10 Tf 20 80 Td (A) Tj /G gs 0 -20 Td (AB) Tj /F1 10 Tf 0 -20 Td (B) Tj ET");
	g_auto(Loaded) loaded = {NULL};

	load(&loaded, &page);
	g_assert_cmpstr(loaded.page->text, ==, "A\n\xEF\xBF\xBD\xEF\xBF\xBD\nB");
	g_assert_false(loaded.page->truncated);
}

#define SPAN(text, content) "/Span << /ActualText " text " >> BDC " content " EMC "

/* Replacements stand for what is painted (ISO 32000-1, 14.9.4), and poppler is not asked. */
static void
test_actual_text(void)
{
	static const struct {
		const char *content, *text;
	} CASES[] = {
	    {"BT /F1 10 Tf 20 50 Td " SPAN("(B)", "(A) Tj") "ET", "B"},
	    /* a ligature, and the letters after it */
	    {"BT /F1 10 Tf 20 50 Td (o) Tj " SPAN("(ffi)", "(X) Tj") "(ce) Tj ET", "office"},
	    /* three dots are one character, and the next word is as far away as it is painted */
	    {"BT /F1 10 Tf 20 50 Td " SPAN("<FEFF2026>", "(...) Tj") "(so) Tj ET",
	     "\342\200\246so"},
	    /* a space that is a glyph; a space that nothing shows; one that is a letter's */
	    {"BT /F1 10 Tf 20 50 Td (a) Tj " SPAN("( )", "(x) Tj") "(b) Tj ET", "a b"},
	    {"BT /F1 10 Tf 20 50 Td (a) Tj " SPAN("<FEFF200B>", "( ) Tj") "(b) Tj ET", "a b"},
	    {"BT /F1 10 Tf 20 50 Td (a) Tj " SPAN("( c )", "(x) Tj") "(b) Tj ET", "a c b"},
	    /* letters apart are one word if the replacement says so */
	    {"BT /F1 10 Tf 20 50 Td " SPAN("(HIS)", "[(H) -300 (I) -300 (S)] TJ") "ET", "HIS"},
	    /* each line its part */
	    {"BT /F1 10 Tf 20 50 Td " SPAN("(one two)", "(abc) Tj 0 -12 Td (def) Tj") "ET",
	     "one\ntwo"},
	    {"BT /F1 10 Tf 20 50 Td " SPAN("<FEFF00AD>", "(-) Tj") "ET", "\302\255"},
	    {"BT /F1 10 Tf 20 50 Td (a) Tj " SPAN("()", "(x) Tj") "ET", "a"},
	    /* a word that is painted is read; the number of a line may be left out */
	    {"BT /F1 10 Tf 20 50 Td (by ) Tj " SPAN("()", "(Ada) Tj") "ET", "by Ada"},
	    {"BT /F1 10 Tf 20 50 Td (a) Tj " SPAN("<FEFF00AD>", "(by) Tj") "ET", "aby"},
	    {"BT /F1 10 Tf 20 50 Td (a ) Tj " SPAN("( )", "(12) Tj") "(b) Tj ET", "a b"},
	    /* nothing is painted, or none of it is on the page, or it is a second coat */
	    {"BT /F1 10 Tf 20 50 Td (a) Tj ET " SPAN("(b)", "0 0 9 9 re f"), "a"},
	    {"BT /F1 10 Tf 20 50 Td (a) Tj 500 0 Td " SPAN("(b)", "(x) Tj") "ET", "a"},
	    {"BT /F1 10 Tf 20 50 Td (a) Tj ET BT /F1 10 Tf 20 50 Td " SPAN("(b)", "(a) Tj") "ET",
	     "a"},
	    /* the outermost counts */
	    {"BT /F1 10 Tf 20 50 Td " SPAN("(ab)", "(x) Tj " SPAN("(c)", "(y) Tj")) "ET", "ab"},
	    /* the page ends inside */
	    {"BT /F1 10 Tf 20 50 Td /Span << /ActualText (b) >> BDC (a) Tj ET", "b"},
	    /* a formula's source is not its text */
	    {"BT /F1 10 Tf 20 50 Td " SPAN("(\\\\frac{a}{b})", "(a/b) Tj") "ET", "a/b"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
		assert_text(CASES[i].content, CASES[i].text);
	g_assert_false(dp_poppler_is_loaded());
}

static void
test_actual_text_has_the_place_of_its_glyphs(void)
{
	ContentPage page = {.content = "BT /F1 10 Tf 20 50 Td " SPAN("(ab)", "(i) Tj")
	                        SPAN("<FEFF2026>", "(nn) Tj") "ET"};
	static const double WANTED[][2] = {{20, 21.11}, {21.11, 22.22}, {22.22, 33.34}};
	g_auto(Loaded) loaded = {NULL};

	load(&loaded, &page);
	g_assert_cmpuint(loaded.page->glyphs->len, ==, G_N_ELEMENTS(WANTED));
	for (guint i = 0; i < G_N_ELEMENTS(WANTED); i++) {
		const DpGlyph *glyph = &g_array_index(loaded.page->glyphs, DpGlyph, i);

		g_assert_cmpfloat_with_epsilon(glyph->rect.x0, WANTED[i][0], EPSILON);
		g_assert_cmpfloat_with_epsilon(glyph->rect.x1, WANTED[i][1], EPSILON);
		g_assert_cmpfloat_with_epsilon(glyph->baseline, 50, EPSILON);
	}
}

/* Such a text is cut where its rules compare it with what is painted: the other reader has it all.
 */
static void
test_long_actual_text_is_left_to_poppler(void)
{
	g_autofree char *words = g_strnfill(DP_LIMIT_REPLACEMENT_CHARS + 1, 'b');
	g_autofree char *content =
	    g_strdup_printf("BT /F1 10 Tf 20 50 Td " SPAN("(%s)", "(A) Tj") "ET", words);

	assert_text(content, words);
}

int
main(int argc, char *argv[])
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/native-text/names-of-glyphs", test_names_of_glyphs);
	g_test_add_func("/native-text/names-of-ligatures", test_names_of_ligatures);
	g_test_add_func("/native-text/encodings", test_encodings);
	g_test_add_func("/native-text/accents", test_accents);
	g_test_add_func("/native-text/gaps-are-spaces-and-rows", test_gaps_are_spaces_and_rows);
	g_test_add_func("/native-text/not-on-the-page-is-not-read",
	                test_what_is_not_on_the_page_is_not_read);
	g_test_add_func("/native-text/second-coat-is-not-read", test_second_coat_is_not_read);
	g_test_add_func("/native-text/accent-and-letter-become-one",
	                test_accent_and_letter_become_one);
	g_test_add_func("/native-text/differences-and-ligatures", test_differences_and_ligatures);
	g_test_add_func("/native-text/to-unicode", test_to_unicode);
	g_test_add_func("/native-text/built-in-encoding", test_built_in_encoding);
	g_test_add_func("/native-text/differences-from-the-built-in-encoding",
	                test_differences_from_the_built_in_encoding);
	g_test_add_func("/native-text/built-in-encoding-in-cff", test_built_in_encoding_in_cff);
	g_test_add_func("/native-text/type3-in-thousandths", test_type3_in_thousandths);
	g_test_add_func("/native-text/type3-in-its-own-units", test_type3_in_its_own_units);
	g_test_add_func("/native-text/names-of-type3-glyphs", test_names_of_type3_glyphs);
	g_test_add_func("/native-text/actual-text", test_actual_text);
	g_test_add_func("/native-text/actual-text-has-the-place-of-its-glyphs",
	                test_actual_text_has_the_place_of_its_glyphs);
	g_test_add_func("/native-text/unknown-codes-are-left-to-poppler",
	                test_unknown_codes_are_left_to_poppler);
	g_test_add_func("/native-text/nothing-ends-a-page-early", test_nothing_ends_a_page_early);
	g_test_add_func("/native-text/actual-text-of-great-length-is-left-to-poppler",
	                test_long_actual_text_is_left_to_poppler);
	return g_test_run();
}
