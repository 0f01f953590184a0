/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-sets.h"

#include <string.h>

/* Sets whose papers nobody looked at before the figures were final. */
static const char *const UNTUNED[] = {"truth-unseen", NULL};

const char *
page_tuned(const char *set)
{
	return g_strv_contains(UNTUNED, set) ? "no" : "yes";
}

void
page_append_share(GString *out, const Figure *figure)
{
	if (figure == NULL || figure->of == 0)
		g_string_append(out, "not measured");
	else
		g_string_append_printf(out, "%u of %u", figure->count, figure->of);
}

static void
append_row(GString *out, const char *text, const Figure *figure, const char *set)
{
	g_string_append_printf(out, "| %s | ", text);
	page_append_share(out, figure);
	g_string_append_printf(out, " | %s |\n", page_tuned(set));
}

/* What is counted of the judgements under a page limit. */
static const struct {
	const char *subject, *what, *text;
} LIMITS[] = {
    {"limit-met", "wrong", "page limits that are met, and that fail here"},
    {"limit-met", "doubt", "page limits that are met, and that are for review here"},
    {"limit-broken", "missed", "page limits that are broken, and that pass here"},
    {"limit-broken", "review", "page limits that are broken, and that are for review here"},
};

/* A fact that a paper does not have has no name of its own. */
static char *
describe_fact(const char *subject)
{
	return strcmp(subject, "appendix.none") == 0
	           ? g_strdup("no `appendix.first-page`, where there is no appendix")
	           : g_strdup_printf("`%s`", subject);
}

static void
append_facts(GString *out, const Figures *figures, const char *set)
{
	for (guint i = 0; i < figures->list->len; i++) {
		const Figure *figure = figures->list->pdata[i];
		g_autofree char *text = NULL;

		if (strcmp(figure->set, set) != 0 || strcmp(figure->what, "right") != 0)
			continue;
		text = describe_fact(figure->subject);
		append_row(out, text, figure, set);
	}
}

static void
append_source_set(GString *out, const Figures *figures, const char *set)
{
	if (figures_corpus(figures, set) == NULL)
		return;
	append_facts(out, figures, set);
	for (guint i = 0; i < G_N_ELEMENTS(LIMITS); i++)
		append_row(out, LIMITS[i].text,
		           figures_find(figures, set, LIMITS[i].subject, LIMITS[i].what), set);
}

static guint
papers_of(const Figures *figures, const char *set)
{
	const Figure *corpus = figures_corpus(figures, set);

	return corpus != NULL ? corpus->of : 0;
}

void
page_append_truth(GString *out, const Figures *figures)
{
	guint known = papers_of(figures, "truth"), unseen = papers_of(figures, "truth-unseen");

	if (known + unseen == 0)
		return;
	g_string_append_printf(out,
	                       "\n## Papers measured against their sources\n\n"
	                       "Real papers in many classes, typeset from their public LaTeX "
	                       "sources: TeX itself tells on\n"
	                       "which page the list of references begins and ends, where the text "
	                       "and the appendix are, "
	                       "how\n"
	                       "many entries and which sections there are, and which sizes the "
	                       "class set. Each is judged\n"
	                       "twice under a page limit: the page on which its text ends, and one "
	                       "page less. Papers at\n"
	                       "hand while the rules were made: %u",
	                       known);
	if (unseen > 0)
		g_string_append_printf(out, "; papers that nobody had looked at: %u", unseen);
	g_string_append(out, ".\n\n| fact, right in as many papers | | tuned on it |\n"
	                     "|---|--:|---|\n");
	append_source_set(out, figures, "truth");
	append_source_set(out, figures, "truth-unseen");
}

/* A line of the list of what was counted on small papers, and on papers made to break a checker.
 * The figures of a line without a subject are summed. */
static const struct {
	const char *set, *subject, *what, *text;
} KINDS[] = {
    {"cases", NULL, "spared", "small papers of one kind each that a rule must not accuse"},
    {"cases", NULL, "found", "small papers of one kind each that a rule must find"},
    {"words", NULL, "spared", "sentences and headings of public sources that must not be accused"},
    {"words", NULL, "found", "sentences and headings of public sources that must be found"},
    {"redteam", "innocents", "failed", "innocent papers of odd kinds that fail"},
    {"redteam", "innocents", "doubt", "innocent papers of odd kinds with something for review"},
    {"redteam", NULL, "found", "defects that were made to escape a checker, and that fail"},
    {"redteam", NULL, "review", "defects that were made to escape a checker, and are for review"},
    {"redteam", "cheats", "wrong", "papers with such a defect that fail by another rule, too"},
};

void
page_append_kinds(GString *out, const Figures *figures)
{
	gboolean begun = FALSE;

	for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++) {
		const char *set = KINDS[i].set, *subject = KINDS[i].subject;
		Figure figure = {0};
		const Figure *one = NULL;

		if (figures_corpus(figures, set) == NULL)
			continue;
		if (subject != NULL)
			one = figures_find(figures, set, subject, KINDS[i].what);
		else
			figure = figures_sum(figures, set, KINDS[i].what);
		if (!begun)
			g_string_append(out,
			                "\n## Papers of one kind each\n\n"
			                "Small papers, each with one thing that was judged wrongly "
			                "once or might be, and papers\n"
			                "made to break a checker.\n\n"
			                "| papers | | tuned on it |\n|---|--:|---|\n");
		begun = TRUE;
		append_row(out, KINDS[i].text, subject != NULL ? one : &figure, set);
	}
}
