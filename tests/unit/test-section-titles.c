/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "structure/section-title.h"
#include "structure/title-kind.h"
#include "structure/title-notation.h"

static DpTitleGrammar *
read_file(DpTitleScript script)
{
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), "src", "structure",
	                                         "section-titles.txt", NULL);
	g_autofree char *text = NULL;
	g_autoptr(GError) error = NULL;
	DpTitleGrammar *grammar;

	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	grammar = dp_title_notation_read(text, dp_title_kind_parse, script, &error);
	g_assert_no_error(error);
	return grammar;
}

/* What the program was built with is what the file says. */
static void
test_compiled(void)
{
	for (guint script = 0; script < DP_N_TITLE_SCRIPTS; script++) {
		const DpTitleGrammar *a = &DP_SECTION_TITLES[script];
		g_autoptr(DpTitleGrammar) b = read_file(script);

		g_assert_cmpuint(a->n_rows, >, 10);
		g_assert_cmpmem(a->text, a->n_text, b->text, b->n_text);
		g_assert_cmpmem(a->words, a->n_words * sizeof *a->words, b->words,
		                b->n_words * sizeof *b->words);
		g_assert_cmpmem(a->parts, a->n_parts * sizeof *a->parts, b->parts,
		                b->n_parts * sizeof *b->parts);
		g_assert_cmpmem(a->rows, a->n_rows * sizeof *a->rows, b->rows,
		                b->n_rows * sizeof *b->rows);
		g_assert_cmpmem(a->begins, a->n_begins * sizeof *a->begins, b->begins,
		                b->n_begins * sizeof *b->begins);
		g_assert_cmpint(
		    memcmp(a->buckets, b->buckets, (DP_TITLE_BUCKETS + 1) * sizeof *a->buckets), ==,
		    0);
	}
}

/* Of rows that fit the first counts; parts that share a list have each word of it. */
static void
test_rows(void)
{
	static const char TEXT[] = "<thing> = lamp, lantern\n"
	                           "ethics: [old] <thing> (oil | wick), lamp\n"
	                           "impact: lamp, <thing> post, \u0394\u03bf\n";
	g_autoptr(GError) error = NULL;
	g_autoptr(DpTitleGrammar) grammar =
	    dp_title_notation_read(TEXT, dp_title_kind_parse, DP_TITLE_LATIN, &error);

	g_assert_no_error(error);
	g_assert_cmpint(dp_title_grammar_kind(grammar, "oldlanternwick"), ==, DP_SECTION_ETHICS);
	g_assert_cmpint(dp_title_grammar_kind(grammar, "lampoil"), ==, DP_SECTION_ETHICS);
	g_assert_cmpint(dp_title_grammar_kind(grammar, "lamp"), ==, DP_SECTION_ETHICS);
	g_assert_cmpint(dp_title_grammar_kind(grammar, "lanternpost"), ==, DP_SECTION_IMPACT);
	g_assert_cmpint(dp_title_grammar_kind(grammar, "lampoils"), ==, -1);
	g_assert_cmpint(dp_title_grammar_kind(grammar, "lantern"), ==, -1);
	g_assert_cmpint(dp_title_grammar_kind(grammar, "\u03b4\u03bf"), ==, -1);
	g_assert_cmpint(dp_title_grammar_kind(grammar, ""), ==, -1);
	g_assert_true(dp_title_grammar_begins(grammar, "lampoils", DP_SECTION_ETHICS));
	g_assert_false(dp_title_grammar_begins(grammar, "lampoils", DP_SECTION_LIMITATIONS));
}

/* A mistake ends the build, and names its line. */
static void
test_wrong(void)
{
	static const char *const TEXTS[] = {"# remark\n\nethic: Lamp\n", "\n\nethics: <lamp>\n",
	                                    "\n\nlamp\n", "\n\nethics: (lamp | -)\n"};

	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DpTitleGrammar) grammar =
		    dp_title_notation_read(TEXTS[i], dp_title_kind_parse, DP_TITLE_LATIN, &error);

		g_assert_null(grammar);
		g_assert_nonnull(error);
		g_assert_true(g_str_has_prefix(error->message, "line 3: "));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/section-titles/compiled", test_compiled);
	g_test_add_func("/section-titles/rows", test_rows);
	g_test_add_func("/section-titles/wrong", test_wrong);
	return g_test_run();
}
