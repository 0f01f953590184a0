/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <math.h>
#include <string.h>

#include "choice.h"
#include "measures.h"
#include "run/conclude.h"
#include "title.h"
#include "truth-paper.h"

/*
 * Real papers typeset from their public sources, so that what is asked of them is known exactly:
 * the facts, and whether a page limit is kept. Each limit is asked for twice: where the text ends
 * it must not fail, and a page earlier it must.
 */

#define VENUE "bench-page-limit"
#define RULE "page-limit"

/** Sitting: a paper while it is gone through. */
typedef struct {
	Figures *figures;
	const char *set;
	const TruthPaper *paper;
	const DpFacts *facts;
} Sitting;

static double
measured(const Sitting *sitting, const char *fact)
{
	const DpObservation *seen = dp_facts_get(sitting->facts, fact, 0);

	return seen != NULL ? seen->number : NAN;
}

static void
put(const Sitting *sitting, const char *fact, gboolean right)
{
	if (!truth_paper_is_unsure(sitting->paper, fact))
		figures_count(sitting->figures, sitting->set, fact, "right", FIGURE_MORE, right);
}

static void
put_number(const Sitting *sitting, const char *fact, double truth, double slack)
{
	double seen = measured(sitting, fact);
	gboolean right = fabs(seen - truth) <= slack; /* never of NAN */

	put(sitting, fact, right);
	if (!right)
		figures_note(sitting->figures, "%s: %s: %s is %g, measured %g", sitting->set,
		             truth_paper_name(sitting->paper), fact, truth, seen);
}

/** KnownNumber: a number of the source, the fact that it should be, and how near that must come. */
typedef struct {
	const char *member, *fact;
	double slack;
} KnownNumber;

static const KnownNumber NUMBERS[] = {
    {"pages", "document.pages", 0},
    {"body_pt", "body.font-size", 0.06},
    {"leading", "body.leading", 0.12},
};

/* Where a class sets the columns itself, the source tells none of these. */
static const KnownNumber GEOMETRY[] = {
    {"columns", "columns.count", 0},
    {"text_width", "text-block.width", 2},
};

static void
put_numbers(const Sitting *sitting, const KnownNumber *numbers, guint n)
{
	for (guint i = 0; i < n; i++) {
		double truth = truth_paper_number(sitting->paper, numbers[i].member);

		if (!isnan(truth))
			put_number(sitting, numbers[i].fact, truth, numbers[i].slack);
	}
}

static void
compare_geometry(const Sitting *sitting)
{
	const TruthPaper *paper = sitting->paper;

	if (!truth_paper_says(paper, "usable_geometry", TRUE))
		return;
	put_numbers(sitting, GEOMETRY, G_N_ELEMENTS(GEOMETRY));
	if (truth_paper_number(paper, "columns") == 2)
		put_number(sitting, "columns.gap", truth_paper_number(paper, "column_gap"), 1);
}

static void
compare_references(const Sitting *sitting)
{
	const TruthPaper *paper = sitting->paper;
	double entries = truth_paper_number(paper, "entries");
	guint first = truth_paper_first_page(paper, "references");

	if (first == 0 || !(entries >= 3))
		return;
	put_number(sitting, "references.first-page", first, 0);
	put_number(sitting, "references.last-page", truth_paper_last_page(paper, "references"), 0);
	put_number(sitting, "references.entries", entries, 0);
}

static void
compare_appendix(const Sitting *sitting)
{
	guint first = truth_paper_first_page(sitting->paper, "appendix");

	if (!truth_paper_says(sitting->paper, "appendix_in_source", FALSE))
		put(sitting, "appendix.none", isnan(measured(sitting, "appendix.first-page")));
	else if (first > 0)
		put_number(sitting, "appendix.first-page", first, 0);
}

static gboolean
is_found(const DpFacts *facts, const char *title)
{
	for (guint i = 0; i < dp_facts_count(facts, "section.title"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "section.title", i);
		g_autofree char *folded = title_fold(seen->text);

		if (title_is(title, folded) || title_is(title, title_without_number(folded)))
			return TRUE;
	}
	return FALSE;
}

/* A title of a few letters could be found in any. */
static gboolean
is_telling(const char *folded)
{
	guint letters = 0;

	for (const char *c = folded; *c != '\0'; c++)
		letters += *c != '*';
	return letters > 3;
}

static void
compare_titles(const Sitting *sitting)
{
	g_autoptr(GPtrArray) titles = truth_paper_titles(sitting->paper);
	guint n = 0, missed = 0;

	for (guint i = 0; i < titles->len; i++) {
		g_autofree char *title = title_fold(titles->pdata[i]);

		if (!is_telling(title))
			continue;
		n++;
		if (is_found(sitting->facts, title))
			continue;
		missed++;
		figures_note(sitting->figures, "%s: %s: no section \"%s\"", sitting->set,
		             truth_paper_name(sitting->paper), (const char *)titles->pdata[i]);
	}
	if (n > 0)
		put(sitting, "section.title", missed == 0);
}

static void
compare(const Sitting *sitting)
{
	put_numbers(sitting, NUMBERS, G_N_ELEMENTS(NUMBERS));
	compare_geometry(sitting);
	compare_references(sitting);
	compare_appendix(sitting);
	compare_titles(sitting);
}

/* Under a limit of @max pages. */
static DpVerdict
judge(const Sitting *sitting, const DpFacts *facts, guint max)
{
	g_autofree char *setting = g_strdup_printf(RULE ".max=%u", max);
	g_autoptr(DpVenue) plain = choices_venue(VENUE);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = dp_venue_set(plain, setting, &error);
	g_autoptr(DpReport) report = NULL;

	g_assert_no_error(error);
	report = dp_report_new(truth_paper_name(sitting->paper), venue, NULL, NULL);
	dp_job_check_facts(report, facts, venue);
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (strcmp(finding->info->id, RULE) == 0)
			return finding->verdict;
	}
	return DP_VERDICT_PASS;
}

static void
judge_twice(const Sitting *sitting, GBytes *pdf, guint end)
{
	g_autoptr(DpFacts) facts =
	    dp_job_measure(&(DpJob){.pdf = pdf, .page_limit = end - 1}, NULL);
	DpVerdict met = judge(sitting, sitting->facts, end);
	DpVerdict broken = facts != NULL ? judge(sitting, facts, end - 1) : DP_VERDICT_PASS;
	gboolean missed = broken != DP_VERDICT_FAIL && broken != DP_VERDICT_REVIEW;
	const char *set = sitting->set;

	figures_count(sitting->figures, set, "limit-met", "wrong", FIGURE_FEWER,
	              met == DP_VERDICT_FAIL);
	figures_count(sitting->figures, set, "limit-met", "doubt", FIGURE_FEWER,
	              met == DP_VERDICT_REVIEW);
	figures_count(sitting->figures, set, "limit-broken", "missed", FIGURE_FEWER, missed);
	figures_count(sitting->figures, set, "limit-broken", "review", FIGURE_SHOWN,
	              broken == DP_VERDICT_REVIEW);
	if (met == DP_VERDICT_FAIL || broken != DP_VERDICT_FAIL)
		figures_note(sitting->figures, "%s: %s: a limit of %u pages is %s, of %u %s", set,
		             truth_paper_name(sitting->paper), end, dp_verdict_name(met), end - 1,
		             dp_verdict_name(broken));
}

static void
measure_paper(Figures *figures, const char *set, const char *folder, const TruthPaper *paper)
{
	g_autofree char *file = g_strconcat(truth_paper_name(paper), ".pdf", NULL);
	g_autofree char *path = g_build_filename(folder, "pdf", file, NULL);
	g_autoptr(GBytes) pdf = fixture_read(path);
	guint end = truth_paper_is_unsure(paper, RULE) ? 0 : truth_paper_end(paper);
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf, .page_limit = end}, NULL);
	Sitting sitting = {.figures = figures, .set = set, .paper = paper, .facts = facts};

	figures_count(figures, set, "papers", "readable", FIGURE_MORE, facts != NULL);
	if (facts == NULL)
		return;
	compare(&sitting);
	if (end > 1)
		judge_twice(&sitting, pdf, end);
}

static gboolean
measure(Figures *figures, const char *set)
{
	g_autofree char *folder = fixture_corpus_folder(set), *path = NULL, *digest = NULL;
	g_autofree char *text = NULL;
	g_autoptr(GBytes) bytes = NULL;
	g_auto(GStrv) lines = NULL;
	guint n = 0;

	if (folder == NULL)
		return FALSE;
	path = g_build_filename(folder, "truth.jsonl", NULL);
	bytes = fixture_read(path);
	digest = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
	text = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
	lines = g_strsplit(text, "\n", -1);
	/* floor_hold() takes the set from the last figure, so this one comes first. */
	figures_set_corpus(figures, set, digest, 0);
	for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++) {
		g_autoptr(TruthPaper) paper = truth_paper_new(lines[i]);

		if (!truth_paper_is_usable(paper))
			continue;
		measure_paper(figures, set, folder, paper);
		n++;
	}
	figures_set_corpus(figures, set, digest, n);
	return TRUE;
}

gboolean
measure_truth(Figures *figures)
{
	return measure(figures, "truth");
}

gboolean
measure_truth_unseen(Figures *figures)
{
	return measure(figures, "truth-unseen");
}
