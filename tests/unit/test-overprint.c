/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/overprint.h"

/* Two runs of as many glyphs in one place, of which the page kept all, or not those of the second.
 */

#define N_GLYPHS 3u

static gboolean
is_repeated(guint kept)
{
	g_autoptr(DpPage) page = dp_page_new(1);
	g_auto(DpShown) shown = {NULL};
	g_auto(DpOverprint) overprint = {NULL};
	const DpRun run = {
	    .n_glyphs = N_GLYPHS, .x0 = 20, .x1 = 40, .y0 = 50, .y1 = 50, .size = 10};

	dp_shown_init(&shown);
	for (guint i = 0; i < 2; i++) {
		const DpShownRun below = {.first = MIN(i * N_GLYPHS, kept)};

		g_array_append_val(page->runs, run);
		g_array_append_val(shown.runs, below);
	}
	for (guint i = 0; i < 2 * N_GLYPHS; i++) {
		const DpShownGlyph glyph = {.found = 1};

		g_array_append_val(shown.glyphs, glyph);
	}
	g_array_set_size(shown.glyphs, kept);
	shown.n_begun = kept;
	dp_overprint_init(&overprint, &shown, page);
	g_assert_false(dp_overprint_is_repeated(&overprint, 0));
	return dp_overprint_is_repeated(&overprint, 1);
}

static void
test_two_coats(void)
{
	g_assert_true(is_repeated(2 * N_GLYPHS));
}

static void
test_glyphs_that_were_not_kept(void)
{
	g_assert_false(is_repeated(2 * N_GLYPHS - 1));
	g_assert_false(is_repeated(N_GLYPHS));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/overprint/two-coats", test_two_coats);
	g_test_add_func("/overprint/glyphs-that-were-not-kept", test_glyphs_that_were_not_kept);
	return g_test_run();
}
