/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/length.h>

#include "base/number.h"
#include "engine/content.h"
#include "engine/excess.h"
#include "engine/predicates.h"
#include "engine/uncounted.h"

/* page-limit: how many pages count, and how far over they are. */

static gboolean
excludes_references(const DpCheck *check)
{
	return dp_venue_rule_has_word(check->rule, "excludes", "references");
}

static void
conclude_text(DpCheck *check, const DpExcess *excess, guint max)
{
	double band = dp_venue_rule_number(check->rule, "band", DP_LIMIT(PAGE_LIMIT_BAND));
	DpVerdict verdict = excess->text > band ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW;
	g_autofree char *words = dp_excess_words(check, excess, max);
	gboolean next_page = excess->text_page == max + 1;

	dp_check_conclude(check, verdict,
	                  next_page ? "%s; the limit is %u page%s."
	                            : "The counted text ends on %s of %u page%s.",
	                  words, max, max == 1 ? "" : "s");
	check->finding->lines_over = (guint)excess->text;
	dp_check_add_place(check, excess->first);
	if (verdict == DP_VERDICT_REVIEW)
		dp_check_add_doubt(check, "%g line%s may be a matter of counting", excess->text,
		                   excess->text == 1 ? "" : "s");
}

/* The room left where the counted text ends on the last page allowed. */
static void
measure_slack(DpCheck *check, guint max)
{
	for (guint i = 0; i < dp_facts_count(check->facts, "content.space-below"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.space-below", i);

		if (seen->place.page == max && g_strcmp0(seen->label, "float") != 0 &&
		    !dp_uncounted_has(check, seen))
			dp_check_slack(check, seen->number, "lines");
	}
}

/* The last page with counted text, plus one for each page beyond @max that holds figures: where the
 * figures would end if they belonged to the main text. */
static guint
last_page_with_floats(const DpCheck *check, guint max)
{
	guint last = 0, page = 0, pages = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "content.lines"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.lines", i);

		if (dp_uncounted_has(check, seen))
			continue;
		if (g_strcmp0(seen->label, "float") != 0)
			last = MAX(last, seen->place.page);
		else if (seen->place.page > max && seen->place.page != page) {
			page = seen->place.page;
			pages++;
		}
	}
	return last + pages;
}

static void
conclude_floats(DpCheck *check, guint max)
{
	guint last_page = last_page_with_floats(check, max);

	if (last_page <= max) {
		dp_check_conclude(
		    check, DP_VERDICT_PASS,
		    "The counted text ends on page %u of %u allowed, with the figures "
		    "that follow it.",
		    last_page, max);
		return;
	}
	dp_check_conclude(check, DP_VERDICT_REVIEW,
	                  "Only figures or tables are after page %u; if they belong to the main "
	                  "text, it is over the limit.",
	                  max);
	dp_check_add_doubt(check, "no text shows which section the figures belong to");
}

static void
conclude_within(DpCheck *check, guint last_page, guint max)
{
	dp_check_conclude(check, DP_VERDICT_PASS, "The counted text ends on page %u of %u allowed.",
	                  last_page, max);
	dp_uncounted_check(check, last_page, max);
}

static void
check_counted(DpCheck *check, guint max)
{
	DpExcess excess = dp_excess_beyond(check, max);

	dp_check_measured(check, excess.text > 0 ? excess.text_page : excess.last_page, "pages");
	if (excess.text > 0)
		conclude_text(check, &excess, max);
	else if (excess.floats > 0)
		conclude_floats(check, max);
	else
		conclude_within(check, excess.last_page, max);
	dp_excess_clear(&excess);
}

static void
check_total(DpCheck *check, guint pages)
{
	double total = dp_venue_rule_number(check->rule, "total", 0);

	if (total > 0 && pages > total)
		dp_check_conclude(
		    check, DP_VERDICT_FAIL,
		    "The file has %u pages, and the limit with everything counted is %g.", pages,
		    total);
}

static void
check_min(DpCheck *check, guint pages)
{
	double min = dp_venue_rule_number(check->rule, "min", 0);

	if (pages < min)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The file has %u page%s; at least %g are required.", pages,
		                  pages == 1 ? "" : "s", min);
}

/* More pages than text may fill, and it is unknown which of them are text. */
static void
conclude_uncounted(DpCheck *check, guint pages, guint max, const char *doubt)
{
	dp_check_measured(check, pages, "pages");
	dp_check_conclude(check, DP_VERDICT_REVIEW,
	                  "The file has %u pages, at most %u of them may be text, and %s.", pages,
	                  max, doubt);
	dp_check_add_doubt(check, "%s", doubt);
}

void
dp_predicate_page_limit(DpCheck *check)
{
	const DpObservation *pages = dp_check_fact(check, "document.pages");
	guint max = dp_venue_rule_number(check->rule, "max", 0);

	dp_check_required(check, max, "pages");
	if (pages == NULL) {
		dp_check_unknown(check, "document.pages");
		return;
	}
	check_total(check, pages->number);
	check_min(check, pages->number);
	measure_slack(check, max);
	if (pages->number <= max) {
		dp_check_measured(check, pages->number, "pages");
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "The file has %g page%s; the limit is %u.", pages->number,
		                  pages->number == 1 ? "" : "s", max);
	} else if (dp_facts_count(check->facts, "content.lines") == 0) {
		conclude_uncounted(check, pages->number, max, "no text in it can be read");
	} else if (excludes_references(check) &&
	           dp_facts_count(check->facts, "references.first-page") == 0) {
		conclude_uncounted(check, pages->number, max,
		                   "no beginning of the references was found");
	} else {
		check_counted(check, max);
	}
}

static gboolean
is_outside_page_range(const DpCheck *check)
{
	double pages = dp_check_fact(check, "document.pages")->number;
	double total = dp_venue_rule_number(check->rule, "total", 0);

	return (total > 0 && pages > total) || pages < dp_venue_rule_number(check->rule, "min", 0);
}

static guint
last_counted_page(const DpCheck *check)
{
	guint page = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "content.lines"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.lines", i);

		if (dp_excess_counts(check, seen))
			page = MAX(page, seen->place.page);
	}
	return page;
}

/* Lines after the list that would be within the limit without the list's own pages: a venue that
 * does not count references need not count the pages they fill. */
static gboolean
may_fit_without_list(const DpCheck *check, const DpContent *beyond, double band)
{
	const DpObservation *first = dp_check_fact(check, "references.first-page");
	const DpObservation *last = dp_check_fact(check, "references.last-page");
	DpContent after = {"content.after-references", "content.doubt-after-references",
	                   beyond->counts, beyond->after_page};

	return excludes_references(check) && first != NULL && last != NULL &&
	       last_counted_page(check) <= beyond->after_page + (last->number - first->number) &&
	       dp_content_proved(check, beyond) - dp_content_proved(check, &after) <= band;
}

/* If there are more lines than the band, they must be proved to be running text in the body's own
 * type, and not part of the list or of a statement that may not count. */
void
dp_proof_page_limit(DpCheck *check)
{
	DpContent beyond = {"content.lines", "content.doubt", dp_excess_counts,
	                    dp_venue_rule_number(check->rule, "max", 0)};

	double band = dp_venue_rule_number(check->rule, "band", DP_LIMIT(PAGE_LIMIT_BAND));

	if (is_outside_page_range(check))
		return;
	if (dp_content_proved(check, &beyond) <= band)
		dp_content_add_doubts(check, &beyond);
	else if (may_fit_without_list(check, &beyond, band))
		dp_check_add_doubt(check, "without the pages of the reference list that come "
		                          "before them the lines may be within the limit");
}
