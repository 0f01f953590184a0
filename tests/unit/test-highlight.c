/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "loaded-page.h"

/* Which highlights only tint what is below, and where. */

#define EPSILON 1e-3
#define HIGHLIGHT "/Subtype /Highlight /AP << /N 7 0 R >> "
#define FORM "/Type /XObject /Subtype /Form "
#define STATES                                                                                     \
	"/Resources << /Font << /F1 5 0 R >> /ExtGState << /M << /BM /Multiply /ca .5 >> "         \
	"/D << /BM /Darken >> >> >> "
#define BOX FORM "/BBox [0 0 10 10] " STATES
#define FILLED "/M gs 1 .8 0 rg 0 0 10 10 re f"

static const struct {
	const char *annotation, *form, *painted;
	gboolean tints;
} CASES[] = {
    {HIGHLIGHT, BOX, FILLED, TRUE},
    {HIGHLIGHT "/F 4", BOX, FILLED, TRUE},
    {HIGHLIGHT, FORM "/BBox [0 0 5 5] /Matrix [2 0 0 2 7 7] " STATES,
     "/M gs 1 .8 0 rg 0 0 5 5 re f", TRUE},
    {HIGHLIGHT "/F 16", BOX, FILLED, FALSE},
    {HIGHLIGHT "/OC << /Type /OCG /Name (L) >>", BOX, FILLED, FALSE},
    {"/Subtype /Square /AP << /N 7 0 R >>", BOX, FILLED, FALSE},
    {"/Subtype /Highlight /AP << /N << /On 7 0 R >> >>", BOX, FILLED, FALSE},
    {"/Subtype /Highlight /C [1 1 0]", BOX, FILLED, FALSE},
    {HIGHLIGHT, FORM STATES, FILLED, FALSE},
    {HIGHLIGHT, BOX "/OC << /Type /OCG /Name (L) >>", FILLED, FALSE},
    {HIGHLIGHT, BOX "/Group << /S /Transparency /I true >>", FILLED, FALSE},
    {HIGHLIGHT, BOX, "1 .8 0 rg 0 0 10 10 re f", FALSE},
    {HIGHLIGHT, BOX, "/D gs 1 .8 0 rg 0 0 10 10 re f", FALSE},
    {HIGHLIGHT, BOX, FILLED " BT /F1 5 Tf (a) Tj ET", FALSE},
    {HIGHLIGHT, BOX, FILLED " BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID FF> EI", FALSE},
    {HIGHLIGHT, BOX, "/M gs /Pattern cs /P scn 0 0 10 10 re f", FALSE},
};

static void
test_case(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *keys =
	    g_strdup_printf("/MediaBox [0 0 200 100] /Annots [<< /Type /Annot /Rect [20 30 60 40] "
	                    "%s >>]",
	                    CASES[i].annotation);
	ContentPage page = {.content = "BT /F1 10 Tf 20 32 Td (AB) Tj ET",
	                    .page_keys = keys,
	                    .streams = {{CASES[i].form, CASES[i].painted}}};
	g_auto(Loaded) loaded = {NULL};
	const DpFill *tint;

	g_test_message("%s %s %s", CASES[i].annotation, CASES[i].form, CASES[i].painted);
	load(&loaded, &page);
	g_assert_cmpuint(loaded.page->tints->len, ==, CASES[i].tints);
	g_assert_cmpuint(loaded.page->covers->len, ==, !CASES[i].tints);
	g_assert_cmpstr(loaded.page->text, ==, "AB");
	if (!CASES[i].tints)
		return;
	tint = &g_array_index(loaded.page->tints, DpFill, 0);
	g_assert_cmpfloat_with_epsilon(tint->rect.x0, 20, EPSILON);
	g_assert_cmpfloat_with_epsilon(tint->rect.x1, 60, EPSILON);
	g_assert_cmpfloat_with_epsilon(tint->rect.y0, 60, EPSILON);
	g_assert_cmpfloat_with_epsilon(tint->rect.y1, 70, EPSILON);
	g_assert_cmphex(tint->colour, ==, 0xFFCC00);
	g_assert_cmpfloat_with_epsilon(tint->alpha, .5, EPSILON);
	g_assert_cmpuint(tint->order, ==, G_MAXUINT32);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strdup_printf("/highlight/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_case);
	}
	return g_test_run();
}
