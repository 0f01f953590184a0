/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/figure-ink.h"

/* What of a figure's box is drawn on: white around a plot sticks out of no text block. */

#define BLACK 0x000000
#define PALE 0xF7F7F7
#define PAPER 0xF8F8F8

typedef enum { FILL, IMAGE, RUN } Kind;

typedef struct {
	Kind kind;
	guint32 order, colour;
	float alpha;
	DpRect rect;
} Thing;

/* The form is painted from order 11 to 20, in the box (100, 100, 500, 300). */
static const struct {
	const char *name;
	Thing things[3];
	guint n;
	gboolean truncated;
	DpRect ink;
} CASES[] = {
    {"nothing", {{FILL, 0, 0, 0, {0, 0, 0, 0}}}, 0, FALSE, {100, 100, 500, 300}},
    {"plot", {{FILL, 11, BLACK, 1, {150, 120, 400, 280}}}, 1, FALSE, {150, 120, 400, 280}},
    {"white-below",
     {{FILL, 11, PAPER, 1, {100, 100, 500, 300}}, {FILL, 20, BLACK, 1, {150, 120, 400, 280}}},
     2,
     FALSE,
     {150, 120, 400, 280}},
    {"pale-below",
     {{FILL, 11, PALE, 1, {100, 100, 500, 300}}, {FILL, 12, BLACK, 1, {150, 120, 400, 280}}},
     2,
     FALSE,
     {100, 100, 500, 300}},
    {"image-and-words",
     {{IMAGE, 12, 0, 1, {200, 120, 300, 200}}, {RUN, 13, BLACK, 1, {300, 210, 480, 220}}},
     2,
     FALSE,
     {200, 120, 480, 220}},
    {"transparent",
     {{IMAGE, 12, 0, 0.01f, {100, 100, 500, 300}}, {RUN, 13, BLACK, 1, {150, 210, 400, 220}}},
     2,
     FALSE,
     {150, 210, 400, 220}},
    {"before-and-after",
     {{FILL, 10, BLACK, 1, {100, 100, 500, 300}},
      {FILL, 15, BLACK, 1, {150, 120, 400, 280}},
      {FILL, 21, BLACK, 1, {100, 100, 500, 300}}},
     3,
     FALSE,
     {150, 120, 400, 280}},
    {"first-and-next-words",
     {{RUN, 10, BLACK, 1, {150, 120, 400, 280}}, {RUN, 20, BLACK, 1, {100, 100, 500, 300}}},
     2,
     FALSE,
     {150, 120, 400, 280}},
    {"beyond-its-box", {{FILL, 12, BLACK, 1, {50, 120, 400, 280}}}, 1, FALSE, {100, 120, 400, 280}},
    {"unread", {{FILL, 11, BLACK, 1, {150, 120, 400, 280}}}, 1, TRUE, {100, 100, 500, 300}},
};

static void
add_thing(DpPage *page, const Thing *thing)
{
	DpFill fill = {thing->rect, thing->order, thing->colour, thing->alpha, TRUE, TRUE};
	DpImage image = {.rect = thing->rect, .order = thing->order, .alpha = thing->alpha};
	DpRun run = {.x0 = thing->rect.x0,
	             .x1 = thing->rect.x1,
	             .y0 = thing->rect.y1,
	             .y1 = thing->rect.y1,
	             .size = thing->rect.y1 - thing->rect.y0,
	             .order = thing->order,
	             .colour = thing->colour,
	             .alpha = thing->alpha};

	if (thing->kind == FILL)
		g_array_append_val(page->fills, fill);
	else if (thing->kind == IMAGE)
		g_array_append_val(page->images, image);
	else
		g_array_append_val(page->runs, run);
}

static void
test_case(gconstpointer data)
{
	guint n = GPOINTER_TO_UINT(data);
	g_autoptr(GArray) fills = g_array_new(FALSE, FALSE, sizeof(DpFill));
	g_autoptr(GArray) images = g_array_new(FALSE, FALSE, sizeof(DpImage));
	g_autoptr(GArray) runs = g_array_new(FALSE, FALSE, sizeof(DpRun));
	DpPage page = {.fills = fills, .images = images, .runs = runs};
	DpForm form = {{100, 100, 500, 300}, 1, G_MAXUINT32, 10, 20};
	DpRect ink;

	page.truncated = CASES[n].truncated;
	for (guint i = 0; i < CASES[n].n; i++)
		add_thing(&page, &CASES[n].things[i]);
	ink = dp_figure_ink(&page, &form);
	g_assert_cmpfloat(ink.x0, ==, CASES[n].ink.x0);
	g_assert_cmpfloat(ink.y0, ==, CASES[n].ink.y0);
	g_assert_cmpfloat(ink.x1, ==, CASES[n].ink.x1);
	g_assert_cmpfloat(ink.y1, ==, CASES[n].ink.y1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/figure-ink/", CASES[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_case);
	}
	return g_test_run();
}
