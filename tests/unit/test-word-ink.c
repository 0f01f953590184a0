/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/limits.h"
#include "layout/passage.h"
#include "layout/word-ink.h"
#include "loaded-page.h"
#include "pdf/metadata/annotation-ink.h"

/* What is known of the ink at words without drawing the page: never other than the drawing shows.
 */

#define FLAT 0.12 /* as hidden.c has it */

/* The word that is looked at: from 40 to 64, its small letters from 50 to 54 in height. */
#define LETTERS "BT /F1 8 Tf 40 50 Td (letters) Tj ET "
#define BLACK "0 g " LETTERS
#define WHITE "1 g " LETTERS
#define BLUE "0 0 .5 rg "
#define ROUND(x0, x1, paint)                                                                       \
	x0 " 45 m " x0 " 42 22 40 25 40 c 175 40 l 178 40 " x1 " 42 " x1 " 45 c " x1 " 60 l " x1   \
	   " 63 178 65 175 65 c 25 65 l 22 65 " x0 " 63 " x0 " 60 c " paint " "
#define BOX ROUND("20", "180", "f")
#define CLIPPED "q 0 0 9 9 re W n " BLACK "Q "
#define TILTED(x) "30 40 m " x " 40 l " x " 66 l 30 65 l f "
#define BESIDE "20 20 m 180 20 l 180 90 l 170 90 l 170 30 l 20 30 l f "
#define FRAME(hole) "20 40 m 180 40 l 180 65 l 20 65 l h " hole " h f "
#define OTHERS(size, at) "0 g BT /F1 " size " Tf " at " Td (others) Tj ET "

static const struct {
	const char *content;
	DpWordInk ink;
} WORDS[] = {
    /* nothing but white since a white box, or the paper */
    {WHITE, DP_WORD_INK_NONE},
    {".95 g " LETTERS, DP_WORD_INK_NONE},
    {"0 0 0 .02 k " LETTERS, DP_WORD_INK_NONE},
    {"1 g 20 40 160 25 re f " WHITE, DP_WORD_INK_NONE},
    {"0 g 0 0 200 100 re f 1 g 20 40 160 25 re f " WHITE, DP_WORD_INK_NONE},
    {"0 g 0 0 200 100 re f 1 g " BOX WHITE, DP_WORD_INK_NONE},
    {BLACK "1 g " BOX, DP_WORD_INK_NONE},
    {BLACK BLUE "20 20 m 180 21 l 180 90 l 20 90 l f ", DP_WORD_INK_NONE},
    {BLUE BOX "1 g " BOX WHITE, DP_WORD_INK_NONE},
    {CLIPPED, DP_WORD_INK_NONE},
    {BLUE "20 40 160 25 re f " CLIPPED, DP_WORD_INK_NONE},
    {"7 Tr " BLACK, DP_WORD_INK_NONE},
    /* others, and lines, beside or around it */
    {WHITE OTHERS("8", "80 50"), DP_WORD_INK_NONE},
    {OTHERS("8", "40 61") WHITE, DP_WORD_INK_NONE},
    {OTHERS("8", "40 37") WHITE, DP_WORD_INK_NONE},
    {"2 w 1 0 0 RG " ROUND("20", "180", "S") WHITE, DP_WORD_INK_NONE},
    {"1 0 0 RG 20 40 160 25 re S " WHITE, DP_WORD_INK_NONE},
    {"1 0 0 RG 20 70 m 180 70 l S " WHITE, DP_WORD_INK_NONE},
    {"1 0 0 RG 190 55 m 70 55 l S " WHITE, DP_WORD_INK_NONE},
    {"1 0 0 RG 70 55 m 190 54 l 190 56 l S " WHITE, DP_WORD_INK_NONE}, /* open: no corner there */
    {"1 0 0 RG 20 36 m 190 37 l 72 90 l S " WHITE, DP_WORD_INK_NONE},
    {BLUE BESIDE WHITE, DP_WORD_INK_NONE},
    {BLUE FRAME("30 44 m 30 60 l 130 61 l 130 44 l") WHITE, DP_WORD_INK_NONE},
    {"1 0 0 RG 2 w " BLUE "20 20 m 180 20 l 180 90 l 170 90 l 170 32 l 20 32 l b " WHITE,
     DP_WORD_INK_NONE},

    /* ink that may be at the word, whatever hides it */
    {CLIPPED OTHERS("8", "40 53"), DP_WORD_INK_UNKNOWN},
    {"1 0 0 RG 20 53 m 180 53 l S " WHITE, DP_WORD_INK_UNKNOWN},
    {"1 0 0 RG 20 56 160 25 re S " WHITE, DP_WORD_INK_UNKNOWN},
    {"1 0 0 RG q 1 0 0 20 0 0 cm 20 3 m 180 3 l S Q " WHITE, DP_WORD_INK_UNKNOWN},
    {"1 0 0 RG 190 54 m 70 55 l 190 56 l S " WHITE, DP_WORD_INK_UNKNOWN}, /* its corner is sharp */
    {"1 0 0 RG 70 55 m 190 54 l 190 56 l s " WHITE, DP_WORD_INK_UNKNOWN},
    {"1 0 0 RG 20 40 m 68 52 l 20 64 l S " WHITE, DP_WORD_INK_UNKNOWN},
    {"1 0 0 RG 20 42 m 20 60 l 180 42 l 180 60 l S " WHITE, DP_WORD_INK_UNKNOWN},
    {"/F gs 1 0 0 RG 20 53 m 180 53 l S /N gs " WHITE, DP_WORD_INK_UNKNOWN},
    {"q 200 0 0 100 0 0 cm /J Do Q " WHITE, DP_WORD_INK_UNKNOWN},
    {"/D gs " WHITE, DP_WORD_INK_UNKNOWN},
    {"1 0 0 RG 2 Tr " WHITE, DP_WORD_INK_UNKNOWN},
    {"/Pattern cs /P scn 20 40 160 25 re f " WHITE, DP_WORD_INK_UNKNOWN},
    {"/OC /L BDC 9 9 9 9 re f EMC " WHITE, DP_WORD_INK_UNKNOWN},
    {"q W n " BLACK "Q", DP_WORD_INK_UNKNOWN},

    /* the word's colour on that of the shape below */
    {BLUE BOX WHITE, DP_WORD_INK_SEEN},
    {"1 1 0 0 k " BOX "0 0 0 0 k " LETTERS, DP_WORD_INK_SEEN},
    {"1 0 0 RG 2 w " BLUE ROUND("20", "180", "B") WHITE, DP_WORD_INK_SEEN},
    {BLUE BOX "1 1 0 RG 22 42 156 20 re S " WHITE, DP_WORD_INK_SEEN},
    {BLUE BOX WHITE WHITE, DP_WORD_INK_SEEN},
    {BLUE BOX "1 g BT /F1 8 Tf 40 50 Td (let) Tj (ters) Tj ET", DP_WORD_INK_SEEN},
    {BLUE TILTED("70") WHITE, DP_WORD_INK_SEEN},
    {".5 g " BOX WHITE, DP_WORD_INK_SEEN},
    {".67 g " BOX WHITE, DP_WORD_INK_SEEN},
    {".46 g " BOX BLACK, DP_WORD_INK_SEEN},
    {"0 .6 .6 rg " BOX BLACK, DP_WORD_INK_SEEN},
    {BLACK BLUE BESIDE, DP_WORD_INK_SEEN},
    {BLACK BLUE FRAME("30 44 m 30 60 l 130 61 l 130 44 l"), DP_WORD_INK_SEEN},
    {BLUE "20 20 m 190 20 l 190 90 l 20 90 l 20 40 l 30 39 l h f " WHITE, DP_WORD_INK_SEEN},

    {"/F gs " BLUE BOX "/N gs " WHITE, DP_WORD_INK_UNKNOWN}, /* too light */
    {"/H gs " BLUE BOX "/N gs " WHITE, DP_WORD_INK_SEEN},
    {"0 g 20 40 160 25 re f /H gs 1 g " BOX "/N gs " WHITE, DP_WORD_INK_UNKNOWN},
    {"/H gs " BLUE BOX "1 g " BOX "/N gs " WHITE, DP_WORD_INK_UNKNOWN},

    /* too little of it: the word is at the edge, or the colours are near */
    {BLUE TILTED("60") WHITE, DP_WORD_INK_UNKNOWN},
    {".69 g " BOX WHITE, DP_WORD_INK_UNKNOWN},
    {".43 g " BOX BLACK, DP_WORD_INK_UNKNOWN},
    {".67 g " BOX ".92 g " LETTERS, DP_WORD_INK_UNKNOWN},
    {".67 g " BOX "1 g BT /F1 8 Tf 40 50 Td (le) Tj ET", DP_WORD_INK_UNKNOWN},
    {".5 g " BOX "1 g BT /F1 8 Tf 40 50 Td (le) Tj ET", DP_WORD_INK_SEEN},
    {BLUE BOX "1 g BT /F1 4 Tf 40 50 Td (letters) Tj ET", DP_WORD_INK_UNKNOWN},
    {BLUE BOX "1 g BT /F1 8 Tf 50 Tz 40 50 Td (letters) Tj ET", DP_WORD_INK_UNKNOWN},
    {"24 w 1 0 0 RG " BLUE ROUND("20", "180", "B") WHITE, DP_WORD_INK_UNKNOWN},

    /* what else is painted in between, or after it */
    {BLUE BOX WHITE "1 g 45 40 9 30 re f", DP_WORD_INK_UNKNOWN},
    {BLUE BOX "1 G 20 w 0 50 m 200 51 l S " WHITE, DP_WORD_INK_UNKNOWN},
    {BLUE BOX WHITE "1 G 20 w 0 50 m 200 51 l S", DP_WORD_INK_UNKNOWN},
    {BLUE BOX WHITE OTHERS("30", "40 42"), DP_WORD_INK_UNKNOWN},
    {BLUE BOX "q 200 0 0 100 0 0 cm /J Do Q " WHITE, DP_WORD_INK_UNKNOWN},

    /* a shape that is not what it seems */
    {"/M gs " BLUE BOX "/N gs " WHITE, DP_WORD_INK_UNKNOWN},
    {"/D gs " BLUE BOX "/N gs " WHITE, DP_WORD_INK_UNKNOWN},
    {"q 0 0 m 200 0 l 0 100 l W n " BLUE BOX "Q " WHITE, DP_WORD_INK_UNKNOWN},
    {"q 0 0 50 100 re W n " BLUE BOX "Q " WHITE, DP_WORD_INK_UNKNOWN},
    {BLUE "20 40 m 180 40 l 50 55 l 180 65 l 20 65 l f " WHITE, DP_WORD_INK_UNKNOWN},
    {BLUE ROUND("20", "180", "") ROUND("21", "179", "f*") WHITE, DP_WORD_INK_UNKNOWN},
    {"/Pattern cs /P scn " BOX WHITE, DP_WORD_INK_UNKNOWN},
    {"/OC /L BDC " BLUE BOX "EMC " WHITE, DP_WORD_INK_UNKNOWN},
    {BLUE "-900000 40 m 180 40 l 900000 65 l -900000 65 l f " WHITE, DP_WORD_INK_UNKNOWN},

    {BLACK BLUE FRAME("30 44 m 130 44 l 130 61 l 30 60 l"), DP_WORD_INK_UNKNOWN},
    {BLACK BLUE "20 20 m 180 21 l 180 90 l 20 90 l h 180 21 l 180 22 l f ", DP_WORD_INK_UNKNOWN},
    {BLACK BLUE "20 20 m 180 20 l 180 90 l 170 90 l 42 51 l 20 30 l f ", DP_WORD_INK_UNKNOWN},
    {BLACK BLUE "20 46 m 20 20 90 90 120 46 c f ", DP_WORD_INK_UNKNOWN},

    /* a word that is not what it seems */
    {BLUE BOX "/F gs " WHITE, DP_WORD_INK_UNKNOWN},
    {BLUE BOX "/D gs " WHITE, DP_WORD_INK_UNKNOWN},
    {BLUE BOX "q 0 0 50 100 re W n " WHITE "Q", DP_WORD_INK_UNKNOWN},
    {BLUE BOX "1 Tr 1 G " WHITE, DP_WORD_INK_UNKNOWN},
    {BLUE BOX "1 g BT /F1 8 Tf 40 50 Td (let) Tj .9 g (ters) Tj ET", DP_WORD_INK_UNKNOWN},
};

#define IMAGE "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"

static const ContentPage PAGE = {
    .resources = "/ExtGState << /F << /ca .3 /CA .3 >> /H << /ca .8 >> /M << /SMask << /S "
                 "/Luminosity /G 8 0 R >> "
                 ">> /D << /BM /Difference >> /N << /ca 1 /CA 1 /SMask /None /BM /Normal >> >> "
                 "/Pattern << /P << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace "
                 "/DeviceGray /Coords [0 0 200 0] /Function << /FunctionType 2 /Domain [0 1] /N 1 "
                 "/C0 [0] /C1 [1] >> >> >> >> /Properties << /L 9 0 R >> /XObject << /J 7 0 R >>",
    .streams = {{IMAGE " /ColorSpace /DeviceGray /Decode [0 1]", "A"},
                {"/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S /Transparency "
                 "/CS /DeviceGray >>",
                 ".5 g 0 0 200 100 re f"},
                {"/Type /OCG /Name (Layer)", NULL}},
};

static gboolean
is_of_word(const DpGlyph *glyph)
{
	return fabs(glyph->baseline - 50) < 0.1 && glyph->rect.x0 > 39 && glyph->rect.x0 < 70;
}

/* The passage of the word alone, whatever makes it doubtful. */
static GPtrArray *
suspects_of(const DpPage *page)
{
	GPtrArray *suspects = g_ptr_array_new_with_free_func((GDestroyNotify)dp_suspect_free);
	g_autofree DpGlyphDoubt *doubts = g_new0(DpGlyphDoubt, page->glyphs->len + 1);

	for (guint i = 0; i < page->glyphs->len; i++) {
		if (is_of_word(&g_array_index(page->glyphs, DpGlyph, i)))
			doubts[i].cause = DP_CAUSE_COLOUR;
	}
	dp_passages_add(suspects, page, doubts);
	g_assert_cmpuint(suspects->len, ==, 1);
	return suspects;
}

static void
assert_drawn(DpDocument *document, const DpRect *word, DpWordInk ink)
{
	g_autoptr(GError) error = NULL;
	double contrast;

	g_assert_true(dp_document_page_ink(document, 1, word, 1, &contrast, &error));
	g_assert_no_error(error);
	g_test_message("the drawing has %.2f", contrast);
	if (ink == DP_WORD_INK_NONE)
		g_assert_cmpfloat(contrast, <, FLAT);
	if (ink == DP_WORD_INK_SEEN)
		g_assert_cmpfloat(contrast, >=, FLAT);
}

/* @over_path: as the word is, where its letters are paths */
static void
assert_ink_over(const ContentPage *content, gboolean over_path, DpWordInk ink)
{
	g_auto(Loaded) loaded = {NULL};
	g_autoptr(GPtrArray) suspects = NULL;
	g_autoptr(GArray) annotations = NULL;
	DpSuspect *suspect;

	load(&loaded, content);
	suspects = suspects_of(loaded.page);
	suspect = suspects->pdata[0];
	suspect->over_path = over_path;
	g_assert_true(dp_word_ink_is_asked(suspects));
	annotations = dp_document_annotation_ink(loaded.document, 1);
	if (annotations != NULL)
		dp_word_ink_settle(suspects, loaded.page, loaded.document, annotations);
	g_test_message("%s", content->content);
	g_assert_cmpuint(suspect->words->len, ==, 1);
	g_assert_cmpint(suspect->ink != NULL ? g_array_index(suspect->ink, DpWordInk, 0)
	                                     : DP_WORD_INK_UNKNOWN,
	                ==, ink);
	assert_drawn(loaded.document, &g_array_index(suspect->words, DpRect, 0), ink);
}

static void
assert_ink(const ContentPage *content, DpWordInk ink)
{
	assert_ink_over(content, FALSE, ink);
}

static void
test_word(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	ContentPage page = PAGE;

	page.content = WORDS[i].content;
	assert_ink(&page, WORDS[i].ink);
}

/* Strokes of letters, some of them in a pixel, and words without colour in their place. */
#define UPRIGHT(x, right) x " 48 m " x " 56 l " right " 56.1 l " right " 48 l h "
#define STROKES(r) UPRIGHT("42", "42." r) UPRIGHT("45", "45." r) UPRIGHT("48", "48." r)
#define COLOURLESS "3 Tr " LETTERS "0 Tr "

static const struct {
	const char *content;
	DpWordInk ink;
} PATHS[] = {
    {"0 g " STROKES("9") "f " COLOURLESS, DP_WORD_INK_SEEN},
    {COLOURLESS "0 g " STROKES("9") "f", DP_WORD_INK_SEEN},
    {"0 g " STROKES("9") "f* " COLOURLESS, DP_WORD_INK_SEEN},
    {"0 g 0 0 200 100 re f 1 g " STROKES("9") "f " COLOURLESS, DP_WORD_INK_SEEN},
    {".5 g " STROKES("9") "f " COLOURLESS, DP_WORD_INK_SEEN},
    {"0 g " STROKES("5") "f " COLOURLESS, DP_WORD_INK_SEEN},
    {"0 g 20 20 m 180 21 l 180 90 l 20 90 l h " STROKES("9") "f " COLOURLESS, DP_WORD_INK_SEEN},
    {"0 g " STROKES("9") "f 1 g " BOX COLOURLESS, DP_WORD_INK_NONE},
    {"0 g " STROKES("9") "f " BOX COLOURLESS, DP_WORD_INK_NONE},
    {"0 g 20 20 m 180 21 l 180 90 l 20 90 l f " COLOURLESS, DP_WORD_INK_NONE},

    /* they may be as good as invisible */
    {".6 g " STROKES("9") "f " COLOURLESS, DP_WORD_INK_UNKNOWN},
    {"0 g " STROKES("3") "f " COLOURLESS, DP_WORD_INK_UNKNOWN},
    {"/F gs 0 g " STROKES("9") "f " COLOURLESS, DP_WORD_INK_UNKNOWN},
    {"/D gs 0 g " STROKES("9") "f " COLOURLESS, DP_WORD_INK_UNKNOWN},
    {"/Pattern cs /P scn " STROKES("9") "f " COLOURLESS, DP_WORD_INK_UNKNOWN},
    {"q 0 0 m 90 0 l 41 100 l W n 0 g " STROKES("9") "f Q " COLOURLESS, DP_WORD_INK_UNKNOWN},
    {"0 g 20 20 m 180 21 l 180 90 l 20 90 l f " STROKES("9") "f " COLOURLESS, DP_WORD_INK_UNKNOWN},
    {"0 g 20 20 m 20 90 l 180 90 l 180 21 l h " STROKES("9") "f " COLOURLESS, DP_WORD_INK_UNKNOWN},
    {"0 g 2 w " STROKES("9") "B " COLOURLESS, DP_WORD_INK_UNKNOWN},
};

static void
test_path(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	ContentPage page = PAGE;

	page.content = PATHS[i].content;
	assert_ink_over(&page, TRUE, PATHS[i].ink);
}

/* Lines that are too fine are one grey. */
static void
test_fine_path(void)
{
	g_autoptr(GString) content = g_string_new("0 g ");
	ContentPage page = PAGE;

	for (guint i = 0; i < 60; i++)
		g_string_append_printf(content, "%.1f 48 m %.1f 56 l %.1f 56 l %.1f 48.1 l h ",
		                       38 + i * 0.5, 38 + i * 0.5, 38.25 + i * 0.5,
		                       38.25 + i * 0.5);
	g_string_append(content, "f " COLOURLESS);
	page.content = content->str;
	assert_ink_over(&page, TRUE, DP_WORD_INK_UNKNOWN);
	page.content = "0 g " STROKES("9") "f " COLOURLESS;
	assert_ink_over(&page, FALSE, DP_WORD_INK_UNKNOWN);
}

#define SIZE(width, height) " /Width " #width " /Height " #height
#define BITS(n) " /BitsPerComponent " #n
#define GREY8 " /ColorSpace /DeviceGray" BITS(8)
#define RGB8 " /ColorSpace /DeviceRGB" BITS(8)
#define PALETTE(last) " /ColorSpace [/Indexed /DeviceRGB " #last " <FFFFFF 000040 000040 000040>]"
#define PLACED_IMAGE "q 180 0 0 40 10 30 cm /I Do Q "

/* Images below the word, all of which the drawing program reads. */
static const struct {
	const char *content, *keys, *samples;
	DpWordInk ink;
} IMAGES[] = {
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) RGB8, "AAA", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(4, 1) PALETTE(3) BITS(2), "U", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(2, 2) PALETTE(1) BITS(1), "@@", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(18, 1) GREY8, "~AAAAAAAAAAAAAAAA~", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(18, 1) GREY8, "AAA~AAAAAAAAAAAAAA", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(18, 1) GREY8, "AAAA\177\177AAAAAAAAAAAA", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(18, 1) GREY8, "AAAA\302\220AAAAAAAAAAA", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 4) GREY8, "A\302AA", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 4) GREY8, "\302AAA", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 8) GREY8, "\302AAAAAA\302", DP_WORD_INK_SEEN},
    {"q 0 0 50 100 re W n " PLACED_IMAGE "Q " WHITE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_UNKNOWN},
    {"q 0 0 m 200 0 l 0 100 l W n " PLACED_IMAGE "Q " WHITE, SIZE(1, 1) GREY8, "A",
     DP_WORD_INK_UNKNOWN},
    {"q 180 0 0 -40 10 70 cm /I Do Q " WHITE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_UNKNOWN},
    {"q 180 9 0 40 10 30 cm /I Do Q " WHITE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_UNKNOWN},
    {"/F gs " PLACED_IMAGE "/N gs " WHITE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_UNKNOWN},
    {"/D gs " PLACED_IMAGE "/N gs " WHITE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE PLACED_IMAGE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE "1 g " BOX WHITE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_NONE},
    {PLACED_IMAGE "/H gs 1 g " BOX "/N gs " WHITE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE "/F gs 0 g " BOX "/N gs " WHITE, SIZE(1, 1) GREY8, "A", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8 " /Decode [1 0]", "A", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8 " /SMask 7 0 R", "A", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8 " /Filter /DCTDecode", "A", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8 " /Filter [/ASCIIHexDecode /DCTDecode]", "41>",
     DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(9, 9) GREY8, "A", DP_WORD_INK_UNKNOWN}, /* cut short */
    {PLACED_IMAGE WHITE, SIZE(4, 1) PALETTE(9) BITS(8), "\1\1\1\1", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) " /ColorSpace [/CalGray << >>]" BITS(8), "A",
     DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) " /ColorSpace /DeviceGray" BITS(16), "AA", DP_WORD_INK_UNKNOWN},

    /* a colour key (8.9.6.4): of no sample, of all, of some */
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8 " /Mask [66 255]", "A", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8 " /Mask [0 64]", "A", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(4, 1) PALETTE(3) BITS(2) " /Mask [2 2]", "U", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) RGB8 " /Mask [65 65 65 65 66 66]", "AAA", DP_WORD_INK_SEEN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8 " /Mask [65 65]", "A", DP_WORD_INK_NONE},
    {PLACED_IMAGE WHITE, SIZE(1, 1) RGB8 " /Mask [65 65 65 65 65 65]", "AAA", DP_WORD_INK_NONE},
    {PLACED_IMAGE WHITE, SIZE(2, 1) GREY8 " /Mask [66 66]", "AB", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8 " /Mask [66]", "A", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 2) GREY8 " /Mask [66 66]", "A", DP_WORD_INK_UNKNOWN},
    {PLACED_IMAGE WHITE, SIZE(1, 1) GREY8 " /Mask [66 66] /SMask 7 0 R", "A", DP_WORD_INK_UNKNOWN},
};

static void
assert_image(const char *content, const char *image, const char *samples, DpWordInk ink)
{
	g_autofree char *keys = g_strconcat("/Type /XObject /Subtype /Image", image, NULL);
	ContentPage page = PAGE;

	page.content = content;
	page.resources =
	    "/ExtGState << /F << /ca .3 >> /H << /ca .8 >> /D << /BM /Difference >> /N "
	    "<< /ca 1 /BM /Normal >> >> /XObject << /I 7 0 R >>";
	page.streams[0].keys = keys;
	page.streams[0].content = samples;
	g_test_message("%s", keys);
	assert_ink(&page, ink);
}

static void
test_image(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);

	assert_image(IMAGES[i].content, IMAGES[i].keys, IMAGES[i].samples, IMAGES[i].ink);
}

/* DP_LIMIT_KEYED_BYTES is 256 rows of 256 bytes. */
static void
test_large_key(void)
{
	g_autofree char *samples = g_strnfill(DP_LIMIT_KEYED_BYTES + 256, 'A');

	assert_image(PLACED_IMAGE WHITE, SIZE(256, 257) GREY8 " /Mask [66 66]", samples,
	             DP_WORD_INK_UNKNOWN);
	samples[DP_LIMIT_KEYED_BYTES] = '\0';
	assert_image(PLACED_IMAGE WHITE, SIZE(256, 256) GREY8 " /Mask [66 66]", samples,
	             DP_WORD_INK_SEEN);
}

/* Annotations are painted last. */
static const struct {
	const char *keys; /* of an annotation over the word */
	DpWordInk ink;
} ANNOTATIONS[] = {
    {"/Subtype /Link /Border [0 0 0]", DP_WORD_INK_NONE},
    {"/Subtype /Link /Border [0 0 9] /BS << /W 0 >>", DP_WORD_INK_NONE},
    {"/Subtype /Popup", DP_WORD_INK_NONE},
    {"/Subtype /Link /Border [0 0 1]", DP_WORD_INK_UNKNOWN},
    {"/Subtype /Link /Border [0 0 0] /BS << /W 9 >>", DP_WORD_INK_UNKNOWN},
    {"/Subtype /Link", DP_WORD_INK_UNKNOWN},
    {"/Subtype /Link /Border [0 0 0] /AP << /N 8 0 R >>", DP_WORD_INK_NONE},
    {"/Subtype /Link /Border [0 0 1] /AP << /N 8 0 R >>", DP_WORD_INK_UNKNOWN},
    {"/Subtype /Link /Border [0 0 0] /AP << /N 7 0 R >>", DP_WORD_INK_UNKNOWN},
    {"/Subtype /Square /C [0 0 0]", DP_WORD_INK_UNKNOWN},
    {"/Subtype /Stamp /AP << /N 7 0 R >>", DP_WORD_INK_UNKNOWN},
};

#define PLACED(rect) "/MediaBox [0 0 200 100] /Annots [<< /Type /Annot /Rect [" rect "] %s >>]"

static void
assert_annotated(const char *keys, DpWordInk ink)
{
	assert_ink(
	    &(ContentPage){
	        .content = WHITE,
	        .page_keys = keys,
	        .streams = {{"/Type /XObject /Subtype /Form /BBox [0 0 1 1]", "0 0 1 1 re f"},
	                    {"/Type /XObject /Subtype /Form /BBox [0 0 1 1]", " "}}},
	    ink);
}

static void
test_annotation(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(ANNOTATIONS); i++) {
		g_autofree char *keys = g_strdup_printf(PLACED("30 40 70 60"), ANNOTATIONS[i].keys);

		g_test_message("%s", keys);
		assert_annotated(keys, ANNOTATIONS[i].ink);
	}
}

/* Elsewhere on the page, where it is known where they are. */
static void
test_annotation_elsewhere(void)
{
	g_autofree char *stamp =
	    g_strdup_printf(PLACED("100 40 140 60"), "/Subtype /Stamp /AP << /N 7 0 R >>");
	g_autofree char *square = g_strdup_printf(PLACED("100 40 140 60"), "/Subtype /Square");

	assert_annotated(stamp, DP_WORD_INK_NONE);
	assert_annotated(square, DP_WORD_INK_UNKNOWN);
	assert_annotated("/MediaBox [0 0 200 100] /Annots [7]", DP_WORD_INK_UNKNOWN);
}

/* A larger pixel is smeared over more of the page. */
static void
test_large_pixel(void)
{
	ContentPage page = PAGE;

	page.content = OTHERS("8", "40 60") WHITE;
	assert_ink(&page, DP_WORD_INK_NONE);
	page.content = ".5 0 0 .5 0 0 cm " OTHERS("8", "40 60") WHITE;
	page.page_keys = "/MediaBox [0 0 100 50] /UserUnit 2";
	assert_ink(&page, DP_WORD_INK_UNKNOWN);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++) {
		g_autofree char *path = g_strdup_printf("/word-ink/word/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_word);
	}
	for (guint i = 0; i < G_N_ELEMENTS(IMAGES); i++) {
		g_autofree char *path = g_strdup_printf("/word-ink/image/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_image);
	}
	for (guint i = 0; i < G_N_ELEMENTS(PATHS); i++) {
		g_autofree char *path = g_strdup_printf("/word-ink/path/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_path);
	}
	g_test_add_func("/word-ink/fine-path", test_fine_path);
	g_test_add_func("/word-ink/annotation", test_annotation);
	g_test_add_func("/word-ink/annotation-elsewhere", test_annotation_elsewhere);
	g_test_add_func("/word-ink/large-key", test_large_key);
	g_test_add_func("/word-ink/large-pixel", test_large_pixel);
	return g_test_run();
}
