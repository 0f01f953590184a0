/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "content-page.h"

/* How fine images and lines are: each case paints one thing, or what must not count. */

#define IMAGE(keys) "/Subtype /Image /Width 300 /Height 200 /BitsPerComponent 8 " keys
#define FORM "/Subtype /Form /BBox [0 0 100 100]"

/* (transfer full): what is measured of a page with image /X, stencil /M and form /F. */
static DpFacts *
measure(const char *content, const char *form)
{
	g_autoptr(GBytes) pdf = content_page_draw(&(ContentPage){
	    .content = content,
	    .resources = "/XObject << /X 7 0 R /M 8 0 R /F 9 0 R >>",
	    .streams = {{IMAGE("/ColorSpace /DeviceGray"), "x"},
	                {"/Subtype /Image /Width 300 /Height 200 /ImageMask true", "x"},
	                {FORM, form != NULL ? form : ""}}});
	g_autoptr(GError) error = NULL;
	DpFacts *facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);

	g_assert_no_error(error);
	return facts;
}

static const struct {
	const char *content;
	double resolution; /* 0: none is measured */
} IMAGES[] = {
    {"q 72 0 0 48 10 10 cm /X Do Q", 300},
    {"q 144 0 0 48 10 10 cm /X Do Q", 150},                   /* stretched */
    {"q 0 72 -48 0 90 10 cm /X Do Q", 300},                   /* turned */
    {"q 10 10 20 20 re W n 72 0 0 48 10 10 cm /X Do Q", 300}, /* cropped */
    {"q 2 0 0 2 0 0 cm 36 0 0 24 10 10 cm /X Do Q", 300},
    {"q 72 0 0 9.01 10 10 cm /X Do Q", 300},
    {"q 72 0 0 8.99 10 10 cm /X Do Q", 0}, /* a strip */
    {"q 9.01 0 0 48 10 10 cm /X Do Q", 300},
    {"q 8.99 0 0 48 10 10 cm /X Do Q", 0},
    {"q 72 0 0 48 10 10 cm /M Do Q", 0},  /* a stencil */
    {"q 72 0 0 48 210 10 cm /X Do Q", 0}, /* beside the page */
    {"q 1 0 0 1 5 5 cm /F Do Q", 100},
};

static void
test_images(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(IMAGES); i++) {
		g_autoptr(DpFacts) facts =
		    measure(IMAGES[i].content, "q 90 0 0 144 0 0 cm /X Do Q");
		const DpObservation *seen = dp_facts_get(facts, "image.resolution", 0);

		g_test_message("%s", IMAGES[i].content);
		g_assert_cmpuint(dp_facts_count(facts, "image.resolution"), ==,
		                 IMAGES[i].resolution > 0 ? 1 : 0);
		if (seen == NULL)
			continue;
		g_assert_cmpfloat_with_epsilon(seen->number, IMAGES[i].resolution, 0.01);
		g_assert_cmpfloat(seen->weight, ==, 200);
		g_assert_cmpuint(seen->place.page, ==, 1);
	}
}

static const struct {
	const char *content, *label; /* label NULL: none is measured */
	double width, n;
} LINES[] = {
    {"0.5 w 10 10 m 90 90 l S", "drawing", 0.5, 1},
    {"0.5 w 10 10 m 90 90 l S 10 20 m 90 99 l S", "drawing", 0.5, 2},
    {"0.5 w 10 10 m 90 10 l S", "rule", 0.5, 1},
    {"0.5 w 10 10 80 60 re S", "rule", 0.5, 1},
    {"q .5 0 0 .5 0 0 cm 0.5 w 10 10 m 90 90 l S Q", "drawing", 0.25, 1},
    {"0 w 10 10 m 90 90 l S", "drawing", 0.05, 1},
    {"2 w 10 10 m 90 90 l S", "drawing", 2, 1},
    {"2.01 w 10 10 m 90 90 l S", NULL, 0, 0},
    {"1 G 0.5 w 10 10 m 90 90 l S", NULL, 0, 0}, /* white */
    {"0.9 G 0.5 w 10 10 m 90 90 l S", "drawing", 0.5, 1},
    {"10 10 m 90 90 l 90 10 l f", NULL, 0, 0}, /* filled */
    {"10 10 80 .4 re f", NULL, 0, 0},          /* a rule by TeX */
    {"0.5 w 210 10 m 290 90 l S", NULL, 0, 0},
    {"q 1 0 0 1 5 5 cm /F Do Q", "figure", 0.4, 3},
    {"q .5 0 0 .5 5 5 cm /F Do Q", "figure", 0.2, 3},
};

static void
test_lines(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_autoptr(DpFacts) facts = measure(
		    LINES[i].content, "0.4 w 9 9 m 90 9 l S 9 9 m 9 90 l S 9 9 m 90 90 l S");
		const DpObservation *seen = dp_facts_get(facts, "line.width", 0);

		g_test_message("%s", LINES[i].content);
		g_assert_cmpuint(dp_facts_count(facts, "line.width"), ==,
		                 LINES[i].label != NULL ? 1 : 0);
		if (seen == NULL)
			continue;
		g_assert_cmpstr(seen->label, ==, LINES[i].label);
		g_assert_cmpfloat_with_epsilon(seen->number, LINES[i].width, 1e-9);
		g_assert_cmpfloat(seen->weight, ==, LINES[i].n);
	}
}

/* By kind, then by width; what is painted before and after a figure is not in it. */
static void
test_order(void)
{
	static const struct {
		const char *label;
		double width;
	} WANTED[] = {{"figure", 0.4}, {"drawing", 0.2}, {"drawing", 0.6}, {"rule", 0.3}};
	g_autoptr(DpFacts) facts = measure("0.6 w 10 10 m 90 90 l S q 1 0 0 1 5 5 cm /F Do Q "
	                                   "0.2 w 10 10 m 90 80 l S 0.3 w 10 10 m 90 10 l S",
	                                   "0.4 w 9 9 m 90 90 l S");

	g_assert_cmpuint(dp_facts_count(facts, "line.width"), ==, G_N_ELEMENTS(WANTED));
	for (guint i = 0; i < G_N_ELEMENTS(WANTED); i++) {
		const DpObservation *seen = dp_facts_get(facts, "line.width", i);

		g_assert_cmpstr(seen->label, ==, WANTED[i].label);
		g_assert_cmpfloat_with_epsilon(seen->number, WANTED[i].width, 1e-9);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/drawing/images", test_images);
	g_test_add_func("/drawing/lines", test_lines);
	g_test_add_func("/drawing/order", test_order);
	return g_test_run();
}
