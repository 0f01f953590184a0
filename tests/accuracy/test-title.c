/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "title.h"
#include "truth-paper.h"

/* How a title of a source is found again among the headings of a page, and when a source settles a
 * page limit. */

static const struct {
	const char *source, *folded;
} FOLDS[] = {
    {"Related Work", "relatedwork"},
    {"Caf\\'{e} \\\"Uber na\\\"{\\i}ve", "cafeubernaive"},
    {"R\303\251sum\303\251 \\label{sec:r}", "resume"},
    {"Proof of \\cref{thm:a} for $k$ \\emph{parts}", "proofof*for*parts"},
    {"\\textsc{Zoo}\\xspace{} in Practice", "zooinpractice"},
};

static void
test_fold(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(FOLDS); i++) {
		g_autofree char *folded = title_fold(FOLDS[i].source);

		g_assert_cmpstr(folded, ==, FOLDS[i].folded);
	}
}

static const struct {
	const char *wanted, *found;
	gboolean is;
} PAIRS[] = {
    {"relatedwork", "2relatedwork", TRUE},
    {"relatedwork", "2relatedworks", TRUE},
    {"relatedwork", "related", FALSE},
    {"proofof*forparts", "aproofoftheorem1forparts", TRUE},
    {"proofof*forparts", "forpartsproofof", FALSE},
    {"averylongtitlethatiscut", "averylongtitle", TRUE},
    {"averylongtitlethatiscut", "averylon", FALSE}, /* eight letters may be any title's */
    {"*", "anything", TRUE},
};

static void
test_found(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(PAIRS); i++)
		g_assert_cmpint(title_is(PAIRS[i].wanted, PAIRS[i].found), ==, PAIRS[i].is);
	g_assert_cmpstr(title_without_number("12results"), ==, "results");
	g_assert_cmpstr(title_without_number("ivresults"), ==, "results");
	g_assert_cmpstr(title_without_number("appendixaproofs"), ==, "proofs");
}

#define PAPER                                                                                      \
	"{\"name\": \"a\", \"pages\": 12, \"entries\": %s, \"sections\": [], \"unsure\": [%s], "   \
	"\"pages_by_role\": {\"main\": [1, 8], \"references\": [%s], %s}}"

static guint
end_of(const char *entries, const char *references, const char *others)
{
	g_autofree char *line =
	    g_strdup_printf(PAPER, entries, "\"columns.gap\"", references, others);
	g_autoptr(TruthPaper) paper = truth_paper_new(line);

	g_assert_true(truth_paper_is_usable(paper));
	g_assert_true(truth_paper_is_unsure(paper, "columns.gap"));
	g_assert_false(truth_paper_is_unsure(paper, "columns.count"));
	g_assert_cmpuint(truth_paper_last_page(paper, "references"), ==, 10);
	return truth_paper_end(paper);
}

static void
test_end(void)
{
	g_assert_cmpuint(end_of("20", "9, 10", "\"float\": [3, 12]"), ==, 8);
	g_assert_cmpuint(end_of("20", "8, 10", "\"appendix\": [11, 12]"), ==, 8);
	/* a short list is none, and text, an appendix or a float may belong to either side */
	g_assert_cmpuint(end_of("2", "9, 10", "\"float\": []"), ==, 0);
	g_assert_cmpuint(end_of("20", "9, 10", "\"after\": [11]"), ==, 0);
	g_assert_cmpuint(end_of("20", "9, 10", "\"appendix\": [8, 9]"), ==, 0);
	g_assert_cmpuint(end_of("20", "9, 10", "\"float\": [9]"), ==, 0);
	g_assert_cmpuint(end_of("20", "7, 10", "\"float\": []"), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/accuracy/title-folded", test_fold);
	g_test_add_func("/accuracy/title-found", test_found);
	g_test_add_func("/accuracy/source-settles-a-limit", test_end);
	return g_test_run();
}
