/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "content-page.h"
#include "layout/layout.h"
#include "layout/prose-form.h"
#include "layout/word.h"

/* Paragraphs that are saved as a form and placed are text; included figures are not. */

#define PROSE "the lease ends before its holder wakes" /* seven words of 32 letters */
#define FEW "four words are considerably fewer"        /* five words of 29 letters */
#define FOUR "considerably different measurements everywhere"
#define SHORT "a b is on it and the few to do"      /* many words, 21 letters */
#define LETTERS_25 "the lease ends before wakes it" /* six words of 25 letters */
#define LETTERS_24 "the lease ends before waken i"  /* six words of 24 letters */
#define LABEL "latency"
#define WIDE "the lease ends before its holder awakens"  /* 40 characters are 20 sizes wide */
#define NARROW "the lease ends before its holder wakens" /* 39 */

enum { OWN_FONT, OTHER_FONT, N_FONTS };

typedef struct {
	const char *name;
	const char *row; /* each of its rows says this */
	guint n_rows, font;
	double step;      /* in sizes: from baseline to baseline */
	double indent;    /* in sizes: of every second row */
	guint n_labels;   /* further words that are no prose */
	gboolean wrapped; /* the form lies in another */
	double gap;       /* in sizes: before the last word of each row; 0: a space */
	gboolean prose;
	gboolean drawn; /* the form also paints a line */
	double ragged;  /* points: by which each of three rows ends farther right than the last */
	gboolean white; /* … which is white */
} Case;

static const Case CASES[] = {
    {"paragraph", PROSE, 5, OWN_FONT, 1.2, 0, 0, FALSE, 0, TRUE},
    {"four-rows", PROSE, 4, OWN_FONT, 1.2, 0, 0, FALSE, 0, TRUE},
    {"three-rows", PROSE, 3, OWN_FONT, 1.2, 0, 0, FALSE, 0, FALSE},
    {"included-file", PROSE, 5, OTHER_FONT, 1.2, 0, 0, FALSE, 0, FALSE},
    {"five-words", FEW, 5, OWN_FONT, 1.2, 0, 0, FALSE, 0, TRUE},
    {"four-words", FOUR, 5, OWN_FONT, 1.2, 0, 0, FALSE, 0, FALSE},
    {"short-words", SHORT, 5, OWN_FONT, 1.2, 0, 0, FALSE, 0, FALSE},
    {"25-letters", LETTERS_25, 5, OWN_FONT, 1.2, 0, 0, FALSE, 0, TRUE},
    {"24-letters", LETTERS_24, 5, OWN_FONT, 1.2, 0, 0, FALSE, 0, FALSE},
    {"double-spaced", PROSE, 5, OWN_FONT, 2.19, 0, 0, FALSE, 0, TRUE},
    {"far-apart", PROSE, 5, OWN_FONT, 2.21, 0, 0, FALSE, 0, FALSE},
    {"upwards", PROSE, 5, OWN_FONT, -1.2, 0, 0, FALSE, 0, FALSE},
    {"indented", PROSE, 5, OWN_FONT, 1.2, 1.99, 0, FALSE, 0, TRUE},
    {"scattered", PROSE, 5, OWN_FONT, 1.2, 2.01, 0, FALSE, 0, FALSE},
    {"some-labels", PROSE, 4, OWN_FONT, 1.2, 0, 12, FALSE, 0, TRUE},  /* 128 of 212 letters */
    {"many-labels", PROSE, 4, OWN_FONT, 1.2, 0, 13, FALSE, 0, FALSE}, /* 128 of 219 */
    {"form-in-a-form", PROSE, 4, OWN_FONT, 1.2, 0, 0, TRUE, 0, TRUE},
    {"justified", PROSE, 4, OWN_FONT, 1.2, 0, 0, FALSE, 1.99, TRUE},
    {"cells", FEW, 4, OWN_FONT, 1.2, 0, 0, FALSE, 2.01, FALSE}, /* four words and one */
    /* an included file that is a column of prose */
    {"included-column", WIDE, 21, OTHER_FONT, 1.2, 0, 0, FALSE, 0, TRUE},
    {"included-in-a-form", WIDE, 21, OTHER_FONT, 1.2, 0, 0, TRUE, 0, TRUE},
    {"included-rows", WIDE, 20, OTHER_FONT, 1.2, 0, 0, FALSE, 0, FALSE},
    {"included-narrow", NARROW, 21, OTHER_FONT, 1.2, 0, 0, FALSE, 0, FALSE},
    {"included-framed", WIDE, 21, OTHER_FONT, 1.2, 0, 0, FALSE, 0, FALSE, TRUE},
    {"included-on-white", WIDE, 21, OTHER_FONT, 1.2, 0, 0, FALSE, 0, TRUE, TRUE, 0, TRUE},
    {"included-flush", WIDE, 21, OTHER_FONT, 1.2, 0, 0, FALSE, 0, TRUE, FALSE, 0.99},
    {"included-ragged", WIDE, 24, OTHER_FONT, 1.2, 0, 0, FALSE, 0, FALSE, FALSE, 1.01},
    {"included-some-labels", WIDE, 21, OTHER_FONT, 1.2, 0, 11, FALSE, 0, TRUE},  /* 714 of 791 */
    {"included-many-labels", WIDE, 21, OTHER_FONT, 1.2, 0, 12, FALSE, 0, FALSE}, /* 714 of 798 */
};

#define SIZE 8.0
#define ADVANCE 4.0 /* of each glyph, a space included */

static void
show(DpPage *page, const char *text, double x, double y, guint run, guint font, double gap)
{
	const char *last = strrchr(text, ' ');

	for (const char *p = text; *p != '\0'; p++) {
		DpGlyph glyph = {.rect = {x, y - SIZE, x + ADVANCE, y},
		                 .baseline = y,
		                 .size = SIZE,
		                 .character = *p,
		                 .run = run,
		                 .font = font,
		                 .flags = *p == ' ' ? DP_GLYPH_SPACE : DP_GLYPH_IN_FORM};

		g_array_append_val(page->glyphs, glyph);
		x += p == last && gap > 0 ? gap * SIZE : ADVANCE;
	}
}

static void
add_form(DpPage *page, guint32 parent)
{
	DpForm form = {{50, 50, 300, 400}, parent == G_MAXUINT32 ? 1 : 2, parent, 0, 100};

	g_array_append_val(page->forms, form);
}

static DpPage *
draw(const Case *one)
{
	DpPage *page = dp_page_new(1);
	DpFontUse uses[] = {{.font = OWN_FONT, .glyphs = 900, .form = G_MAXUINT32},
	                    {.font = OTHER_FONT, .glyphs = 900, .form = 0}};
	DpRun run = {.form = one->wrapped};
	DpFill line = {.rect = {60, 290, 220, 291},
	               .order = 50,
	               .colour = one->white ? 0xFFFFFF : 0,
	               .alpha = 1};
	double y = 300;

	page->width = 612;
	page->height = 792;
	add_form(page, G_MAXUINT32);
	if (one->wrapped)
		add_form(page, 0);
	g_array_append_vals(page->font_uses, uses, G_N_ELEMENTS(uses));
	g_array_append_val(page->runs, run);
	if (one->drawn)
		g_array_append_val(page->fills, line);
	for (guint i = 0; i < one->n_rows; i++, y += one->step * SIZE) {
		show(page, one->row, 60 + (i % 2) * one->indent * SIZE, y, 0, one->font, one->gap);
		g_array_index(page->glyphs, DpGlyph, page->glyphs->len - 1).rect.x1 +=
		    i % 3 * one->ragged;
	}
	for (guint i = 0; i < one->n_labels; i++)
		show(page, LABEL, 60, 60 + i * 3 * SIZE, 0, one->font, 0);
	return page;
}

static void
test_case(gconstpointer data)
{
	const Case *one = data;
	g_autoptr(DpPage) page = draw(one);
	g_auto(DpOwnFonts) own = {NULL};
	g_autoptr(GArray) prose = dp_prose_forms(&own, page);
	guint32 figure = dp_page_figure_around(page, prose, one->wrapped);

	g_assert_cmpuint(prose->len, ==, page->forms->len);
	for (guint i = 0; i < prose->len; i++)
		g_assert_cmpint(g_array_index(prose, DpProse, i) != DP_PROSE_NONE, ==, one->prose);
	g_assert_cmpuint(figure, ==, one->prose ? G_MAXUINT32 : 0);
}

/* A page of nothing but saved paragraphs uses the fonts of the pages before it. */
static void
test_later_page(void)
{
	g_auto(DpOwnFonts) own = {NULL};
	g_autoptr(DpPage) first = draw(&CASES[0]), later = draw(&CASES[0]);
	g_autoptr(GArray) unknown = NULL, on_first = NULL, on_later = NULL;
	g_auto(DpOwnFonts) none = {NULL};

	g_array_index(later->font_uses, DpFontUse, OWN_FONT).form = 0;
	unknown = dp_prose_forms(&none, later);
	on_first = dp_prose_forms(&own, first);
	on_later = dp_prose_forms(&own, later);
	g_assert_cmpint(g_array_index(unknown, DpProse, 0), ==, DP_PROSE_NONE);
	g_assert_cmpint(g_array_index(on_first, DpProse, 0), ==, DP_PROSE_OWN);
	g_assert_cmpint(g_array_index(on_later, DpProse, 0), ==, DP_PROSE_OWN);
}

#define ROWS(x, size)                                                                              \
	"BT /F1 " size " Tf " x " Td 12 TL (" PROSE ") Tj T* (" PROSE ") Tj T* (" PROSE ") Tj T* " \
	"(" PROSE ") Tj T* (" PROSE ") Tj ET "
/* Counts the lines of a page with five rows of its own and five in a form with font object @font.
 */
static guint
count_text_lines(guint font, guint *n_figures)
{
	g_autofree char *keys =
	    g_strdup_printf("/Type /XObject /Subtype /Form /BBox [0 0 250 80] /Resources << /Font "
	                    "<< /F1 %u 0 R >> >>",
	                    font);
	const ContentPage content = {
	    .content = ROWS("50 700", "10") "q 1 0 0 1 50 500 cm /X Do Q",
	    .resources = "/XObject << /X 7 0 R >>",
	    .page_keys = "/MediaBox [0 0 612 792]",
	    .streams = {{keys, ROWS("0 70", "8")},
	                {"/Type /Font /Subtype /Type1 /BaseFont /Helvetica", NULL}},
	};
	g_autoptr(GBytes) pdf = content_page_draw(&content);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = dp_document_new(pdf, &error);
	g_autoptr(DpLayout) layout = NULL;
	const DpPageLayout *page;
	guint n = 0;

	g_assert_no_error(error);
	layout = dp_layout_new(document);
	page = dp_layout_page(layout, 1);
	for (guint i = 0; i < page->lines->len; i++)
		n += !((const DpLine *)page->lines->pdata[i])->in_form;
	*n_figures = page->figures->len;
	return n;
}

static void
test_layout(void)
{
	guint n_figures;

	g_assert_cmpuint(count_text_lines(5, &n_figures), ==, 10);
	g_assert_cmpuint(n_figures, ==, 0);
	g_assert_cmpuint(count_text_lines(8, &n_figures), ==, 5);
	g_assert_cmpuint(n_figures, ==, 1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/prose-form/", CASES[i].name, NULL);

		g_test_add_data_func(path, &CASES[i], test_case);
	}
	g_test_add_func("/prose-form/later-page", test_later_page);
	g_test_add_func("/prose-form/layout", test_layout);
	return g_test_run();
}
