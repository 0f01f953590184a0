/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include "layout/layout.h"
#include "loaded-page.h"
#include "pdf/file/poppler-library.h"
#include "way.h"

/* Which free text is seen for sure, so that the page need not be drawn with and without it. */

#define FREE                                                                                       \
	"/Subtype /FreeText /AP << /N 7 0 R >> /Contents (remarks about this work that readers "   \
	"need) "
#define BOX                                                                                        \
	"/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R /F2 9 " \
	"0 R /T3 6 0 R >> /ExtGState << /M << /BM /Multiply >> /H << /ca .94 >> >> >> "
/* Its spaces are letters for programs. */
#define F2 "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 10 0 R"
#define F2_LETTERS                                                                                 \
	"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <20> <0041> endbfchar"
#define TEXT(colour, size, words) colour "BT /F1 " size " Tf 5 8 Td (" words ") Tj ET "
#define BLACK TEXT("", "8", "abc")

typedef struct {
	const char *name;
	const char *content;    /* of the page */
	const char *annotation; /* without /Rect */
	const char *form, *painted;
	const char *later; /* (nullable): another annotation, without its subtype's type */
	gboolean seen;
} Case;

static const Case CASES[] = {
    {"black", "", FREE, BOX, BLACK, NULL, TRUE},
    {"printed", "", FREE "/F 4 ", BOX, BLACK, NULL, TRUE},
    {"without-zoom", "", FREE "/F 8 ", BOX, BLACK, NULL, FALSE},
    {"turns-back", "", FREE "/F 16 ", BOX, BLACK, NULL, FALSE},
    {"in-a-layer", "", FREE "/OC << /Type /OCG /Name (L) >> ", BOX, BLACK, NULL, FALSE},
    {"opacity", "", FREE "/CA .5 ", BOX, BLACK, NULL, FALSE},
    {"blend-mode", "", FREE "/BM /Screen ", BOX, BLACK, NULL, FALSE},
    {"stamp", "", "/Subtype /Stamp /AP << /N 7 0 R >> ", BOX, BLACK, NULL, FALSE},
    {"states", "", "/Subtype /FreeText /AP << /N << /On 7 0 R >> >> ", BOX, BLACK, NULL, FALSE},
    /* CONTRAST: 115 of 255 is more, 114 less */
    {"grey-just-seen", "", FREE, BOX, TEXT(".549 g ", "8", "abc"), NULL, TRUE},
    {"grey-too-light", "", FREE, BOX, TEXT(".553 g ", "8", "abc"), NULL, FALSE},
    {"yellow", "", FREE, BOX, TEXT("1 1 0 rg ", "8", "abc"), NULL, TRUE},
    {"white", "", FREE, BOX, TEXT("1 g ", "8", "abc"), NULL, FALSE},
    /* LEGIBLE_SIZE */
    {"size-just-seen", "", FREE, BOX, TEXT("", "4.5", "abc"), NULL, TRUE},
    {"size-too-small", "", FREE, BOX, TEXT("", "4.4", "abc"), NULL, FALSE},
    /* LEGIBLE_STRETCH */
    {"narrow-just-seen", "", FREE, BOX, "61 Tz " BLACK, NULL, TRUE},
    {"too-narrow", "", FREE, BOX, "59 Tz " BLACK, NULL, FALSE},
    /* LETTERS */
    {"three-letters", "", FREE, BOX, TEXT("", "8", "a b c"), NULL, TRUE},
    {"two-letters", "", FREE, BOX, TEXT("", "8", "a b ..."), NULL, FALSE},
    /* OPAQUE */
    {"nearly-opaque", "", FREE, BOX, "/H gs " BLACK, NULL, FALSE},
    {"multiplied", "", FREE, BOX, "/M gs " BLACK, NULL, FALSE},
    {"invisible", "", FREE, BOX, "3 Tr " BLACK, NULL, FALSE},
    {"outlined", "", FREE, BOX, "1 Tr " BLACK, NULL, FALSE},
    {"of-a-pattern", "", FREE, BOX, "/Pattern cs /P scn " BLACK, NULL, FALSE},
    {"letters-that-are-spaces", "", FREE, BOX, "BT /F2 8 Tf 5 8 Td (   ) Tj ET", NULL, FALSE},
    {"type-3", "", FREE, BOX, "BT /T3 8 Tf 5 8 Td (ABA) Tj ET", NULL, FALSE},
    {"turned", "", FREE, BOX, "BT /F1 8 Tf 0 1 -1 0 20 2 Tm (abc) Tj ET", NULL, FALSE},
    {"upside-down", "", FREE, BOX, "BT /F1 8 Tf -1 0 0 -1 60 12 Tm (abc) Tj ET", NULL, FALSE},
    /* a clip around the lines of a text, as editors write it: the middle of its letters is from
     * 8.48 to 11.84 */
    {"trimmed", "", FREE, BOX, "0 8.47 100 3.38 re W n " BLACK, NULL, TRUE},
    {"cut-above", "", FREE, BOX, "0 8.47 100 3.36 re W n " BLACK, NULL, FALSE},
    {"cut-below", "", FREE, BOX, "0 8.49 100 9 re W n " BLACK, NULL, FALSE},
    {"clipped-by-a-shape", "", FREE, BOX, "0 0 m 100 0 l 50 20 l h W n " BLACK, NULL, FALSE},
    {"clipped-away", "", FREE, BOX, "0 0 4 4 re W n " BLACK, NULL, FALSE},
    /* what else it paints */
    {"on-its-own-box", "", FREE, BOX, "1 1 0 rg 0 0 100 20 re f 0 g " BLACK, NULL, TRUE},
    {"under-its-own-box", "", FREE, BOX, BLACK "1 g 0 0 100 20 re f", NULL, FALSE},
    {"under-its-own-image", "", FREE, BOX,
     BLACK "q 100 0 0 20 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID FF> EI Q", NULL, FALSE},
    {"again-in-white", "", FREE, BOX, BLACK TEXT("1 g ", "8", "abc"), NULL, FALSE},
    /* what is below: it is at 50 to 150, 40 to 60 */
    {"beside-a-box", "0 0 49 100 re f", FREE, BOX, BLACK, NULL, TRUE},
    {"on-a-black-box", "0 0 200 100 re f", FREE, BOX, BLACK, NULL, FALSE},
    {"on-a-line", "0 50 m 200 50 l S", FREE, BOX, BLACK, NULL, FALSE},
    {"on-an-image", "q 200 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID FF> EI Q", FREE,
     BOX, BLACK, NULL, FALSE},
    {"on-words-of-its-colour", "BT /F1 8 Tf 55 48 Td (abc) Tj ET", FREE, BOX, BLACK, NULL, FALSE},
    {"on-a-page-with-a-type-3-font", "BT /T3 8 Tf 2 90 Td (A) Tj ET", FREE, BOX, BLACK, NULL,
     FALSE},
    {"on-words-of-another-colour", "BT /F1 8 Tf 55 48 Td (abc) Tj ET", FREE, BOX,
     TEXT("1 0 0 rg ", "8", "abc"), NULL, TRUE},
    {"on-a-page-with-layers", "/OC /L BDC EMC", FREE, BOX, BLACK, NULL, FALSE},
    /* what comes after it */
    {"beside-a-later-one", "", FREE, BOX, BLACK,
     "/Subtype /Square /Rect [0 0 49 100] /AP << /N 8 0 R >>", TRUE},
    {"under-a-later-one", "", FREE, BOX, BLACK,
     "/Subtype /Square /Rect [50 40 150 60] /AP << /N 8 0 R >>", FALSE},
    {"before-one-without-appearance", "", FREE, BOX, BLACK, "/Subtype /Line /Rect [0 0 1 1]",
     FALSE},
    {"before-a-note", "", FREE, BOX, BLACK, "/Subtype /Text /Rect [0 0 1 1]", TRUE},
    {"under-a-later-link", "", FREE, BOX, BLACK, "/Subtype /Link /Rect [50 40 150 60]", TRUE},
    {"under-a-later-tint", "", FREE, BOX, BLACK,
     "/Subtype /Highlight /Rect [50 40 150 60] /AP << /N 8 0 R >>", FALSE},
};

static void
draw_case(const Case *test, char **keys, ContentPage *page)
{
	*keys = g_strdup_printf(
	    "/MediaBox [0 0 200 100] /Annots [<< /Type /Annot /Rect [50 40 150 60] %s >> %s%s%s]",
	    test->annotation, test->later != NULL ? "<< /Type /Annot " : "",
	    test->later != NULL ? test->later : "", test->later != NULL ? " >>" : "");
	*page = (ContentPage){.content = test->content,
	                      .page_keys = *keys,
	                      .streams = {{test->form, test->painted},
	                                  {BOX, "/M gs 1 1 0 rg 0 0 100 20 re f"},
	                                  {F2, NULL},
	                                  {"", F2_LETTERS}}};
}

static void
test_case(gconstpointer data)
{
	const Case *test = data;
	g_autofree char *keys = NULL;
	ContentPage page;
	g_auto(Loaded) loaded = {NULL};

	draw_case(test, &keys, &page);
	load(&loaded, &page);
	g_assert_cmpuint(loaded.page->seen_annotations->len, ==, test->seen);
	if (test->seen)
		g_assert_cmpuint(g_array_index(loaded.page->seen_annotations, guint, 0), ==, 0);
}

static guint n_asked;

static void
count(void)
{
	n_asked++;
}

static DpReport *
check(const Case *test, DpVenue *venue)
{
	g_autofree char *keys = NULL;
	ContentPage page;
	g_autoptr(GBytes) pdf = NULL;
	DpReport *report;

	draw_case(test, &keys, &page);
	pdf = content_page_draw(&page);
	n_asked = 0;
	dp_poppler_set_absent(count);
	report = dp_job_check(&(DpJob){.pdf = pdf, .path = "-", .venue = venue});
	dp_poppler_set_absent(NULL);
	return report;
}

static DpVerdict
verdict_of(const DpReport *report)
{
	g_assert_cmpuint(report->findings->len, ==, 1);
	return ((const DpFinding *)report->findings->pdata[0])->verdict;
}

/* In this order: once loaded, the library stays, and nobody is asked. */
static void
test_drawing(void)
{
	static const Case HIDDEN = {"", SEEN, FREE, BOX, TEXT("1 g ", "8", "abc"), NULL, FALSE};
	static const Case SHOWN = {"", SEEN, FREE, BOX, BLACK, NULL, TRUE};
	g_autoptr(DpVenue) venue = venue_of("hidden-text");
	g_autoptr(DpReport) shown = check(&SHOWN, venue);
	g_autoptr(DpReport) hidden = NULL;

	g_assert_cmpuint(n_asked, ==, 0);
	g_assert_false(dp_poppler_is_loaded());
	g_assert_cmpstr(dp_verdict_name(verdict_of(shown)), ==, "pass");
	hidden = check(&HIDDEN, venue);
	g_assert_cmpuint(n_asked, ==, 1);
	g_assert_cmpstr(dp_verdict_name(verdict_of(hidden)), ==, "fail");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/seen-annotation/drawing", test_drawing);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/seen-annotation/", CASES[i].name, NULL);

		g_test_add_data_func(path, &CASES[i], test_case);
	}
	return g_test_run();
}
