/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

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

/* Each figure of a source says whether the rules were tuned on its papers; what was not measured
 * is not told. */
static void
test_sources(void)
{
	g_autoptr(Figures) figures = figures_new();
	g_autofree char *without = accuracy_page(figures), *with = NULL;

	figures_set_corpus(figures, "truth", "1", 2);
	figures_count(figures, "truth", "columns.count", "right", FIGURE_MORE, TRUE);
	figures_set_corpus(figures, "truth-unseen", "2", 3);
	figures_count(figures, "truth-unseen", "columns.count", "right", FIGURE_MORE, FALSE);
	figures_count(figures, "truth-unseen", "limit-met", "wrong", FIGURE_FEWER, FALSE);
	figures_set_corpus(figures, "cases", "3", 2);
	figures_count(figures, "cases", "a", "spared", FIGURE_MORE, TRUE);
	figures_count(figures, "cases", "b", "spared", FIGURE_MORE, FALSE);
	figures_set_corpus(figures, "redteam", "4", 2);
	figures_count(figures, "redteam", "innocents", "doubt", FIGURE_FEWER, FALSE);
	figures_count(figures, "redteam", "hidden-text", "review", FIGURE_SHOWN, TRUE);
	with = accuracy_page(figures);
	g_assert_null(strstr(without, "against their sources"));
	g_assert_null(strstr(without, "one kind each"));
	g_assert_nonnull(strstr(with, "## Papers measured against their sources"));
	g_assert_nonnull(strstr(with, "| `columns.count` | 1 of 1 | yes |"));
	g_assert_nonnull(strstr(with, "| `columns.count` | 0 of 1 | no |"));
	g_assert_nonnull(strstr(with, "that fail here | 0 of 1 | no |"));
	g_assert_nonnull(strstr(with, "that a rule must not accuse | 1 of 2 | yes |"));
	g_assert_nonnull(strstr(with, "made to escape a checker, and are for review | 1 of 1 |"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/accuracy-page/is-what-was-recorded", test_page);
	g_test_add_func("/accuracy-page/figures-read-back", test_record);
	g_test_add_func("/accuracy-page/sets-are-renewed-apart", test_renew);
	g_test_add_func("/accuracy-page/sources-say-what-was-tuned", test_sources);
	return g_test_run();
}
