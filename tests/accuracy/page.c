/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page.h"

#include <string.h>

#include "page-sets.h"

/* What people may expect, in words around the counts. No date: the same figures, the same page. */

static const char OPENING[] =
    "# Accuracy\n\nHow often deskproof is right. `scripts/accuracy --record` measures the figures, "
    "and writes this\npage and `tests/accuracy/recorded.tsv`; the accuracy tests fail when a "
    "figure gets worse than\nthe one recorded there.\n\nThere are two kinds of mistake. Rejecting "
    "a paper that conforms is the worst; missing a defect\nis the second worst. Uncertain cases "
    "are `review`: a person has to look, and no paper is rejected.\n\n\"Tuned on it\" says whether "
    "the rules were developed with these papers. Where it says `yes`,\nexpect somewhat worse "
    "results on new papers.\n";

static const char CLOSING[] =
    "\n"
    "## What these figures do not say\n"
    "\n"
    "The papers with known defects are made for the purpose: each is a sound paper with one "
    "change.\n"
    "Real papers have several faults at once, and faults that nobody thought of; few of them have "
    "a\n"
    "verdict that is public. A source tells where things are in a paper, not whether a venue "
    "would\n"
    "take it.\n"
    "\n"
    "## Measure it again\n"
    "\n"
    "```\n"
    "scripts/accuracy                              # the samples of testdata/, from any clone\n"
    "DESKPROOF_CORPUS=FOLDER scripts/accuracy      # with a corpus, too\n"
    "```\n"
    "\n"
    "A corpus is a folder with `labelled/`, `real/`, `kits/` and `redteam/`, each with a\n"
    "`manifest.tsv` (columns `file`, `style`, `expected`, `tolerated` and so on, see\n"
    "`tests/accuracy/*.c`), `cases/` and `words/` with a `cases.tsv`, `truth/` and "
    "`truth-unseen/`\n"
    "with a `truth.jsonl`, and the papers of each in its `pdf/`. What is not there is not "
    "measured.\n"
    "The papers of the corpus used here belong to other people and are not part of the project;\n"
    "those of `testdata/`, with their sources and `testdata/manifest.tsv`, are.\n"
    "With other papers than the recorded ones the tests print their figures and are skipped.\n";

static guint
count_of(const Figures *figures, const char *rule, const char *what)
{
	const Figure *figure = figures_find(figures, "labelled", rule, what);

	return figure != NULL ? figure->count : 0;
}

static void
append_row(GString *out, const char *name, guint of, guint found, guint review, guint wrong,
           guint doubt)
{
	g_string_append_printf(out, "| %s | %u | %u | %u | %u | %u | %u |\n", name, of, found,
	                       review, of - found - review, wrong, doubt);
}

static void
append_rule(GString *out, const Figures *figures, const char *rule)
{
	const Figure *found = figures_find(figures, "labelled", rule, "found");
	g_autofree char *name = g_strdup_printf("[%s](rules/%s.md)", rule, rule);

	append_row(out, name, found != NULL ? found->of : 0, found != NULL ? found->count : 0,
	           count_of(figures, rule, "review"), count_of(figures, rule, "wrong"),
	           count_of(figures, rule, "doubt"));
}

/* Each rule has a count of wrong accusations, even those that no paper breaks. */
static void
append_rules(GString *out, const Figures *figures)
{
	Figure found = figures_sum(figures, "labelled", "found");

	g_string_append(out, "\n| rule | defects | found | for review | missed | wrongly accused | "
	                     "needless review |\n|---|--:|--:|--:|--:|--:|--:|\n");
	for (guint i = 0; i < figures->list->len; i++) {
		const Figure *figure = figures->list->pdata[i];

		if (strcmp(figure->set, "labelled") == 0 && strcmp(figure->what, "wrong") == 0)
			append_rule(out, figures, figure->subject);
	}
	append_row(out, "**all**", found.of, found.count,
	           figures_sum(figures, "labelled", "review").count,
	           figures_sum(figures, "labelled", "wrong").count,
	           figures_sum(figures, "labelled", "doubt").count);
}

static void
append_unasked(GString *out, const Figures *figures)
{
	GString *list = g_string_new(NULL);

	for (guint i = 0; i < figures->list->len; i++) {
		const Figure *figure = figures->list->pdata[i];

		if (strcmp(figure->set, "labelled") != 0 || strcmp(figure->what, "unasked") != 0)
			continue;
		g_string_append_printf(list, "%s%s (%u)", list->len > 0 ? ", " : "",
		                       figure->subject, figure->of);
	}
	if (list->len > 0)
		g_string_append_printf(
		    out,
		    "\nLabels that the profiles do not ask for, with the number of defects:\n%s.\n",
		    list->str);
	g_string_free(list, TRUE);
}

static void
append_labelled(GString *out, const Figures *figures)
{
	const Figure *corpus = figures_corpus(figures, "labelled");
	const Figure *passed = figures_find(figures, "compliant", "papers", "passed");
	const Figure *review = figures_find(figures, "compliant", "papers", "review");

	if (corpus == NULL || passed == NULL)
		return;
	g_string_append_printf(out,
	                       "\n## Papers with one known defect, or none\n\n"
	                       "%u papers in six styles, under a profile made for each style "
	                       "(`tests/accuracy/venues/`). Tuned on it: yes.\n"
	                       "**%u of the %u that conform pass** (%u of them with something for "
	                       "review); most of these are\n"
	                       "legal things that look like faults. What is found in the others:\n",
	                       corpus->of, passed->count, passed->of,
	                       review != NULL ? review->count : 0);
	append_rules(out, figures);
	append_unasked(out, figures);
	g_string_append(
	    out, "\n\"Wrongly accused\" and \"needless review\" are counted over all papers, "
	         "the broken ones included:\na finding that is neither the paper's defect "
	         "nor a known side effect of it.\n");
}

static void
append_facts(GString *out, const Figures *figures)
{
	if (figures_corpus(figures, "facts") == NULL)
		return;
	g_string_append(out, "\n## Facts measured on real papers\n\n"
	                     "Against what a person has read off the pages.\n\n"
	                     "| fact | right | tuned on it |\n|---|--:|---|\n");
	for (guint i = 0; i < figures->list->len; i++) {
		const Figure *figure = figures->list->pdata[i];

		if (strcmp(figure->set, "facts") != 0)
			continue;
		g_string_append_printf(out, "| `%s` | ", figure->subject);
		page_append_share(out, figure);
		g_string_append_printf(out, " | %s |\n", page_tuned("facts"));
	}
}

/* A line of the list of what was counted on papers that nobody made for it. */
static const struct {
	const char *set, *subject, *what, *text;
} LINES[] = {
    {"desk", "rejected", "found", "papers that a conference rejected unread, and that fail here"},
    {"desk", "rejected", "named", "of these, with the very rule that the conference named"},
    {"desk", "rejected", "review", "rejected papers that are for review here"},
    {"desk", "let-pass", "wrong", "papers that it let pass, and that fail here"},
    {"kits", "samples", "passed",
     "samples of the venues' own style kits in which nothing that the kit decides fails"},
    {"samples", "papers", "as-expected",
     "samples of `testdata/` with just the findings they were made for"},
};

static void
append_lines(GString *out, const Figures *figures)
{
	g_string_append(
	    out,
	    "\n## Papers under a venue's own rules\n\n| papers | | tuned on it |\n|---|--:|---|\n");
	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_string_append_printf(out, "| %s | ", LINES[i].text);
		page_append_share(
		    out, figures_find(figures, LINES[i].set, LINES[i].subject, LINES[i].what));
		g_string_append_printf(out, " | %s |\n", page_tuned(LINES[i].set));
	}
	g_string_append(out, "\nSome of the rejected papers have faults that no program sees in "
	                     "the file, or are stored in a later\nrevision without them.\n");
}

char *
accuracy_page(const Figures *figures)
{
	GString *out = g_string_new(OPENING);

	append_labelled(out, figures);
	page_append_truth(out, figures);
	append_facts(out, figures);
	append_lines(out, figures);
	page_append_kinds(out, figures);
	g_string_append(out, CLOSING);
	return g_string_free(out, FALSE);
}
