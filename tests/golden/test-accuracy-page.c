/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accuracy/floor.h"
#include "accuracy/page.h"
#include "golden-file.h"

/* The page of figures tells what the tests hold on to, and the file of them reads back unchanged.
 */

static void
test_page(void)
{
	g_autofree char *path = floor_path();
	g_autoptr(Figures) figures = figures_read(path);
	g_autofree char *page = accuracy_page(figures);

	golden_compare("docs/accuracy.md", page);
}

static void
test_record(void)
{
	g_autofree char *path = floor_path();
	g_autoptr(Figures) figures = figures_read(path);
	g_autofree char *text = figures_write(figures);

	golden_compare("tests/accuracy/recorded.tsv", text);
}

/* What was measured again takes the place of its set alone. */
static void
test_renew(void)
{
	g_autoptr(Figures) old = figures_new();
	g_autoptr(Figures) new = figures_new();

	figures_set_corpus(old, "a", "1", 2);
	figures_count(old, "a", "rule", "found", FIGURE_MORE, TRUE);
	figures_set_corpus(old, "b", "1", 2);
	figures_count(old, "b", "rule", "found", FIGURE_MORE, TRUE);
	figures_set_corpus(new, "a", "2", 3);
	figures_count(new, "a", "rule", "found", FIGURE_MORE, FALSE);
	figures_renew(old, new);
	g_assert_cmpuint(figures_sum(old, "a", "found").count, ==, 0);
	g_assert_cmpuint(figures_sum(old, "b", "found").count, ==, 1);
	g_assert_cmpstr(figures_corpus(old, "a")->what, ==, "2");
	g_assert_cmpstr(figures_corpus(old, "b")->what, ==, "1");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/accuracy-page/is-what-was-recorded", test_page);
	g_test_add_func("/accuracy-page/figures-read-back", test_record);
	g_test_add_func("/accuracy-page/sets-are-renewed-apart", test_renew);
	return g_test_run();
}
