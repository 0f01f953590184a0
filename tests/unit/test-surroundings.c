/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/surroundings.h"

/* Words that hardly anything else of their figure goes with are not what placing it has cut off. */

#define HIDDEN 10u /* letters of the passage */

static void
add_glyphs(DpPage *page, GArray *doubts, guint n, guint32 run, DpCause cause)
{
	for (guint i = 0; i < n; i++) {
		DpGlyph glyph = {.run = run, .character = 'a'};
		DpGlyphDoubt doubt = {.cause = cause};

		g_array_append_val(page->glyphs, glyph);
		g_array_append_val(doubts, doubt);
	}
}

/* @n_seen letters of the passage's figure are seen, and many that are painted after it; @image: an
 * image's order, or 0. */
static gboolean
is_alone(guint n_seen, guint32 image)
{
	g_autoptr(DpPage) page = dp_page_new(1);
	g_autoptr(GArray) doubts = g_array_new(FALSE, FALSE, sizeof(DpGlyphDoubt));
	g_autoptr(GPtrArray) suspects = g_ptr_array_new();
	DpForm form = {.before = 4, .last = 8, .parent = G_MAXUINT32};
	DpRun inside = {.order = 4}, after = {.order = 8};
	DpSuspect suspect = {.cause = DP_CAUSE_CLIPPED, .n_letters = HIDDEN, .in_form = TRUE};
	DpImage picture = {.order = image};

	g_array_append_val(page->forms, form);
	g_array_append_val(page->runs, inside);
	g_array_append_val(page->runs, after);
	add_glyphs(page, doubts, HIDDEN, 0, DP_CAUSE_CLIPPED);
	add_glyphs(page, doubts, n_seen, 0, DP_CAUSE_NONE);
	add_glyphs(page, doubts, 100, 1, DP_CAUSE_NONE);
	if (image > 0)
		g_array_append_val(page->images, picture);
	g_ptr_array_add(suspects, &suspect);
	dp_surroundings_find_alone(suspects, 0, page, (const DpGlyphDoubt *)(void *)doubts->data);
	return suspect.alone;
}

/* A fifth of the passage's letters: a clip that cuts letters in part leaves a few. */
static void
test_letters(void)
{
	g_assert_true(is_alone(0, 0));
	g_assert_true(is_alone(HIDDEN / 5, 0));
	g_assert_false(is_alone(HIDDEN / 5 + 1, 0));
}

static void
test_image(void)
{
	g_assert_true(is_alone(0, 4));
	g_assert_false(is_alone(0, 5));
	g_assert_false(is_alone(0, 8));
	g_assert_true(is_alone(0, 9));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/surroundings/letters", test_letters);
	g_test_add_func("/surroundings/image", test_image);
	return g_test_run();
}
