/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/outlined.h"
#include "layout/prose-form.h"

/* Letters that are paths: rows of justified prose are found and measured, other drawings are not.
 */

#define X_HEIGHT 3.0 /* points: of type of 6.98 pt at most */
#define LETTER 2.4
#define GAP 0.6
#define SPACE 1.8 /* between two words */

typedef struct {
	const char *name;
	guint n_rows, letters; /* of a row; every sixth is followed by a space */
	double leading, ragged;
	double space;   /* between words */
	double height;  /* of each letter; 0: X_HEIGHT, and every fourth is tall */
	gboolean lines; /* stroked, as a chart's */
	double size;    /* as it is measured; 0: none are found */
} Case;

static const Case CASES[] = {
    {"prose", 21, 60, 8, 0, SPACE, 0, FALSE, X_HEIGHT / 0.43},
    {"tight", 21, 60, 6, 0, SPACE, 0, FALSE, 6},
    {"few-rows", 20, 60, 8, 0, SPACE, 0, FALSE, 0},
    {"ragged", 21, 60, 8, 1.01, SPACE, 0, FALSE, 0},
    {"nearly-flush", 21, 60, 8, 0.99, SPACE, 0, FALSE, X_HEIGHT / 0.43},
    {"without-spaces", 21, 60, 8, 0, 1.0, 0, FALSE, 0},
    {"narrow-spaces", 21, 60, 8, 0, 1.1, 0, FALSE, X_HEIGHT / 0.43},
    {"labels", 60, 20, 8, 0, SPACE, 0, FALSE, 0},
    {"strokes", 21, 60, 8, 0, SPACE, 0, TRUE, 0},
    {"large-bars", 21, 60, 40, 0, SPACE, 25, FALSE, 0},
};

static DpPage *
draw(const Case *one)
{
	DpPage *page = dp_page_new(1);

	page->width = 612;
	page->height = 792;
	for (guint row = 0; row < one->n_rows; row++) {
		double x = 60, y = 80 + row * one->leading;

		for (guint i = 0; i < one->letters; i++) {
			double height = i % 4 == 3 ? 2 * X_HEIGHT : X_HEIGHT;
			DpFill fill = {.rect = {x, y - (one->height > 0 ? one->height : height),
			                        x + LETTER, y},
			               .filled = !one->lines,
			               .alpha = 1};

			if (i + 1 == one->letters)
				fill.rect.x1 += row % 3 * one->ragged;
			g_array_append_val(page->fills, fill);
			x += LETTER + (i % 6 == 5 ? one->space : GAP);
		}
	}
	return page;
}

static void
test_case(gconstpointer data)
{
	const Case *one = data;
	g_autoptr(DpPage) page = draw(one);
	g_autoptr(GArray) blocks = dp_outlined_blocks(page);
	const DpSetBlock *block;

	if (one->size <= 0) {
		g_assert_null(blocks);
		return;
	}
	g_assert_nonnull(blocks);
	g_assert_cmpuint(blocks->len, ==, 1);
	block = &g_array_index(blocks, DpSetBlock, 0);
	g_assert_cmpuint(block->rows, ==, one->n_rows);
	g_assert_cmpfloat_with_epsilon(block->leading, one->leading, 0.001);
	g_assert_cmpfloat_with_epsilon(block->size, one->size, 0.001);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/outlined/", CASES[i].name, NULL);

		g_test_add_data_func(path, &CASES[i], test_case);
	}
	return g_test_run();
}
