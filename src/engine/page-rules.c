/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/number.h"
#include "base/paper-size.h"
#include "engine/predicates.h"

/* page-size, page-numbers, line-numbers. */

#define MAX_SIZES 8

static guint
wanted_papers(const DpCheck *check, DpPaperSize *papers)
{
	double width = dp_venue_rule_number(check->rule, "width", 0);
	double height = dp_venue_rule_number(check->rule, "height", 0);
	guint n = 0, n_sizes = 0;
	const DpPaperSize *sizes = dp_paper_sizes(&n_sizes);

	if (width > 0 && height > 0)
		papers[n++] = (DpPaperSize){"", "the required size", width, height};
	for (guint i = 0; i < n_sizes; i++) {
		if (dp_venue_rule_has_word(check->rule, "sizes", sizes[i].name))
			papers[n++] = sizes[i];
	}
	return n;
}

/* How well a page fits the nearest of the papers. */
static DpVerdict
judge_page(const DpBand *band, const DpPaperSize *papers, guint n, double width, double height)
{
	DpVerdict best = DP_VERDICT_FAIL;

	for (guint i = 0; i < n; i++) {
		double off = MAX(fabs(width - papers[i].width), fabs(height - papers[i].height));

		best = MIN(best, dp_band_above(band, off, 0));
	}
	return best;
}

/* (nullable): which way the page's text is turned, if it is. */
static const char *
turning_of(const DpCheck *check, guint page)
{
	for (guint i = 0; i < dp_facts_count(check->facts, "page.rotation"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "page.rotation", i);

		if (seen->place.page == page)
			return seen->label != NULL ? seen->label : "upright";
	}
	return NULL;
}

/* In an appendix, or after the references: it gains no room for main text, and another rule checks
 * whether the venue allows it. */
static gboolean
is_after_main(const DpCheck *check, guint page)
{
	const DpObservation *last = dp_check_fact(check, "references.last-page");
	const DpObservation *appendix = dp_check_fact(check, "appendix.first-page");

	return (last != NULL && page > last->number) ||
	       (appendix != NULL && page >= appendix->number);
}

static const char *
paper_title(double width, double height)
{
	double same = DP_LIMIT(PAGE_SIZE_TOLERANCE);
	guint n_sizes = 0;
	const DpPaperSize *sizes = dp_paper_sizes(&n_sizes);

	for (guint i = 0; i < n_sizes; i++) {
		if (fabs(width - sizes[i].width) < same && fabs(height - sizes[i].height) < same)
			return sizes[i].title;
		if (fabs(height - sizes[i].width) < same && fabs(width - sizes[i].height) < same)
			return "a sheet turned on its side";
	}
	return "no standard size";
}

typedef struct {
	GArray *pages; /* of guint */
	DpVerdict verdict;
	double width, height;
	guint n_turned; /* turned for reading, and the right size when turned back: a wide table's
	                   page, not running text */
} Misfits;

static void
add_misfit(DpCheck *check, Misfits *misfits, DpVerdict verdict, const DpObservation *width,
           double height)
{
	if (misfits->pages->len == 0) {
		misfits->width = width->number;
		misfits->height = height;
	}
	misfits->verdict = MAX(misfits->verdict, verdict);
	dp_check_add_page(misfits->pages, width->place.page);
	dp_check_add_place(check, &width->place);
}

static void
conclude_size(DpCheck *check, const Misfits *misfits, const char *wanted, guint n_pages)
{
	g_autofree char *pages = dp_check_pages(misfits->pages);
	g_autofree char *size = g_strdup_printf("%.4g × %.4g pt", misfits->width, misfits->height);
	/* a page or two turned for a wide table, in a paper of the right size, is for review */
	gboolean few_turned = misfits->n_turned == misfits->pages->len &&
	                      misfits->pages->len * DP_LIMIT(PAGE_SIZE_TURNED) <= n_pages;

	dp_check_measured_text(check, size);
	dp_check_conclude(check, few_turned ? DP_VERDICT_REVIEW : misfits->verdict,
	                  "%s of %u: %s (%s); %s %s.", pages, n_pages, size,
	                  paper_title(misfits->width, misfits->height), dp_check_demand(check),
	                  wanted);
	if (few_turned)
		dp_check_add_doubt(check, "a page may be turned for a wide table");
	check->finding->message[0] = g_ascii_toupper(check->finding->message[0]);
}

static char *
wanted_titles(const DpPaperSize *papers, guint n)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < n; i++)
		g_string_append_printf(text, "%s%s (%.4g × %.4g pt)", i > 0 ? " or " : "",
		                       papers[i].title, papers[i].width, papers[i].height);
	return g_string_free(text, FALSE);
}

void
dp_predicate_page_size(DpCheck *check)
{
	DpPaperSize papers[MAX_SIZES];
	guint n = wanted_papers(check, papers),
	      n_pages = dp_facts_count(check->facts, "page.width");
	DpBand band = dp_check_band(check, DP_LIMIT(PAGE_SIZE_TOLERANCE), DP_LIMIT(PAGE_SIZE_BAND));
	g_autofree char *wanted = wanted_titles(papers, n);
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	Misfits misfits = {.pages = pages, .verdict = DP_VERDICT_PASS};

	dp_check_required_text(check, wanted);
	dp_check_tolerance(check, band.tolerance, "pt");
	if (n_pages == 0 || n == 0) {
		dp_check_unknown(check, "page.width");
		return;
	}
	for (guint i = 0; i < n_pages; i++) {
		const DpObservation *width = dp_facts_get(check->facts, "page.width", i);
		const DpObservation *height = dp_facts_get(check->facts, "page.height", i);
		const char *turning;
		DpVerdict verdict;
		gboolean turned;

		if (height == NULL)
			break;
		verdict = judge_page(&band, papers, n, width->number, height->number);
		turning = turning_of(check, width->place.page);
		turned =
		    turning != NULL && strcmp(turning, "sideways") != 0 &&
		    judge_page(&band, papers, n, height->number, width->number) == DP_VERDICT_PASS;
		if (verdict == DP_VERDICT_PASS ||
		    (turned && is_after_main(check, width->place.page)))
			continue;
		add_misfit(check, &misfits, verdict, width, height->number);
		misfits.n_turned += turned && strcmp(turning, "turned text") != 0;
	}
	if (pages->len == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "%s: %s.",
		                  n_pages == 1 ? "The page" : "All pages", wanted);
	else
		conclude_size(check, &misfits, wanted, n_pages);
}

/* At least one page in so many must have a number; fewer are numbers by chance. */
static gboolean
is_usual(guint n, guint pages)
{
	return n > 0 && DP_LIMIT(PRINTED) * n >= pages;
}

static void
check_furniture(DpCheck *check, const char *fact, const char *what)
{
	const DpObservation *pages = dp_check_fact(check, "document.pages");
	guint n = dp_facts_count(check->facts, fact);
	gboolean printed = pages != NULL && is_usual(n, pages->number);
	const char *policy = dp_venue_rule_text(check->rule, "policy");
	gboolean wanted = strcmp(policy, "required") == 0;
	g_autofree char *inside = g_ascii_strdown(what, -1); /* within a sentence */

	dp_check_required_text(check, policy);
	dp_check_measured_text(check, printed ? "printed" : "not printed");
	if (pages == NULL) {
		dp_check_unknown(check, "document.pages");
		return;
	}
	for (guint i = 0; i < n && printed && !wanted; i++)
		dp_check_add_place(check, &dp_facts_get(check->facts, fact, i)->place);
	if (printed != wanted && n > 0 && !printed)
		dp_check_conclude(check, DP_VERDICT_REVIEW, "%s are on %u of %g pages only.", what,
		                  n, pages->number);
	else if (printed != wanted && wanted && dp_facts_count(check->facts, "content.lines") == 0)
		dp_check_conclude(
		    check, DP_VERDICT_REVIEW,
		    "The pages hold no text that can be read, so %s could not be looked for.",
		    inside);
	else
		dp_check_conclude(check, printed == wanted ? DP_VERDICT_PASS : DP_VERDICT_FAIL,
		                  "%s are %s; %s %s.", what, printed ? "printed" : "not printed",
		                  dp_check_demand(check), wanted ? "them" : "none");
}

void
dp_predicate_page_numbers(DpCheck *check)
{
	check_furniture(check, "page.folio", "Page numbers");
}

void
dp_predicate_line_numbers(DpCheck *check)
{
	check_furniture(check, "page.line-numbers", "Line numbers");
}
