/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "leak-sentences.h"

/* A finding does not depend on where the lines of a sentence end. */

typedef struct {
	Family family;
	const char *fact;
	const char *words;
} Wording;

#define AUTHORS_OWN "anonymity.acknowledgment"
#define PLACE_OF_WORK "anonymity.affiliation"

static const Wording WORDINGS[] = {
    {AFFILIATION, PLACE_OF_WORK, "The first author is with Google."},
    {AFFILIATION, PLACE_OF_WORK,
     "The authors are with the Department of Tides, Lowmere University."},
    {AFFILIATION, PLACE_OF_WORK, "The authors are with Lowmere University, Port Ellery."},
    {AFFILIATION, PLACE_OF_WORK, "Work done while the second author was at Meta."},
    {AFFILIATION, PLACE_OF_WORK, "Work done during an internship at Lowmere Labs."},
    {AFFILIATION, PLACE_OF_WORK, "This work was done while the first author was at Lowmere."},
    {AFFILIATION, PLACE_OF_WORK, "We used our cluster at Lowmere University for all runs."},
    {AFFILIATION, PLACE_OF_WORK,
     "This study was approved by the review board of Lowmere University."},
    {ACKNOWLEDGMENT, AUTHORS_OWN, "This work was supported by NSF grant 12345."},
    {ACKNOWLEDGMENT, AUTHORS_OWN, "We are grateful to Jane Doe for her comments."},
    {ACKNOWLEDGMENT, AUTHORS_OWN, "This research received funding from the Lowmere Foundation."},
    {ACKNOWLEDGMENT, AUTHORS_OWN, "The authors would like to thank Jane Doe."},
    {ACKNOWLEDGMENT, AUTHORS_OWN, "Special thanks go to Jane Doe, who kept the clocks."},
    {ACKNOWLEDGMENT, AUTHORS_OWN, "Jane Doe kindly gave us access to the locks."},
    {SELF_REFERENCE, "anonymity.self-reference", "In our previous work [12], we measured tides."},
    {LINK, "anonymity.link", "Our code is available at https://github.com/orvik/tides."},
};

static char *
sureness_in(const Wording *wording, const char *words)
{
	g_auto(Paper) paper;
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_autoptr(DpPassage) passage = NULL;

	paper_init(&paper, words);
	passage = dp_passage_new(&paper.structure);
	search(wording->family, facts, passage, &paper.structure);
	return g_strdup(sureness_of(dp_facts_get(facts, wording->fact, 0)));
}

static void
compare(const Wording *wording, const char *wanted, const char *before, const char *words)
{
	g_autofree char *text = g_strdup_printf("%s%s", before, words);
	g_autofree char *found = sureness_in(wording, text);

	g_test_message("%s", text);
	g_assert_cmpstr(found, ==, wanted);
}

/* The sentence begins a paper, a line, and the middle of a line. */
static void
break_everywhere(const Wording *wording, const char *wanted, const char *before)
{
	for (const char *p = strchr(wording->words, ' '); p != NULL; p = strchr(p + 1, ' ')) {
		g_autofree char *words = g_strdup(wording->words);

		words[p - wording->words] = '\n';
		compare(wording, wanted, before, words);
	}
}

static void
test_spaces(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(WORDINGS); i++) {
		g_autofree char *wanted = sureness_in(&WORDINGS[i], WORDINGS[i].words);

		g_test_message("%s", WORDINGS[i].words);
		g_assert_nonnull(wanted);
		break_everywhere(&WORDINGS[i], wanted, "");
		break_everywhere(&WORDINGS[i], wanted, "It turned.\n");
		break_everywhere(&WORDINGS[i], wanted, "The tides turned. ");
	}
}

/* Each word is short lines' only one. */
static void
test_one_word_a_line(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(WORDINGS); i++) {
		g_autofree char *wanted = sureness_in(&WORDINGS[i], WORDINGS[i].words);
		g_autofree char *words = g_strdup(WORDINGS[i].words);

		compare(&WORDINGS[i], wanted, "", g_strdelimit(words, " ", '\n'));
	}
}

/* TeX hyphenates words of five letters and more, with two letters before the hyphen and three after
 * it. */
static void
test_hyphens(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(WORDINGS); i++) {
		const char *words = WORDINGS[i].words;
		g_autofree char *wanted = sureness_in(&WORDINGS[i], words);

		for (gsize at = 2; at + 3 < strlen(words); at++) {
			g_autofree char *cut =
			    g_strdup_printf("%.*s-\n%s", (int)at, words, words + at);
			gboolean whole =
			    strstr(words, "://") == NULL || words + at < strstr(words, "http");

			for (gsize k = at - 2; k < at + 3; k++)
				whole = whole && g_ascii_isalpha(words[k]);
			if (whole)
				compare(&WORDINGS[i], wanted, "", cut);
		}
	}
}

/* TeX sets a footnote's mark without a space. */
static void
test_marks(void)
{
	static const char *const MARKS[] = {"1", "12", "1 ", "*", "\xE2\x80\xA0"};
	static const Wording *const NOTE_WORDING = &WORDINGS[8];

	for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++) {
		g_autofree char *words =
		    g_strdup_printf("Tides turn.\n%s%s", MARKS[i], NOTE_WORDING->words);
		g_auto(Paper) paper;
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(DpPassage) passage = NULL;

		paper_init(&paper, words);
		paper.structure.roles[1] = DP_ROLE_FOOTNOTE;
		passage = dp_passage_new(&paper.structure);
		search(NOTE_WORDING->family, facts, passage, &paper.structure);
		g_test_message("%s", words);
		g_assert_cmpstr(sureness_of(dp_facts_get(facts, NOTE_WORDING->fact, 0)), ==,
		                "sure");
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/line-breaks/spaces", test_spaces);
	g_test_add_func("/line-breaks/one-word-a-line", test_one_word_a_line);
	g_test_add_func("/line-breaks/hyphens", test_hyphens);
	g_test_add_func("/line-breaks/marks", test_marks);
	return g_test_run();
}
