/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "engine/predicates.h"

/* squeezed-spacing: the space around headings and captions, compared with the style's kit. */

static const struct {
	const char *fact, *param, *what;
	DpRuleLimit share; /* this share of the measured ones must be squeezed */
} SPACES[] = {
    {"spacing.heading-above", "heading-above", "above headings", DP_RULE_LIMIT_SQUEEZED_SHARE},
    {"spacing.heading-below", "heading-below", "below headings", DP_RULE_LIMIT_SQUEEZED_SHARE},
    {"spacing.caption", "caption", "below captions", DP_RULE_LIMIT_SQUEEZED_SHARE},
    {"spacing.paragraph", "paragraph", "between paragraphs",
     DP_RULE_LIMIT_SQUEEZED_PARAGRAPH_SHARE},
    {"spacing.display", NULL, "around formulas", DP_RULE_LIMIT_SQUEEZED_SHARE},
};

typedef struct {
	guint all, squeezed, doubtful;
	double least;
	const DpPlace *places[8];
} Squeeze;

static Squeeze
count_squeezed(const DpCheck *check, const char *fact, const DpBand *band, double limit)
{
	Squeeze squeeze = {.least = G_MAXDOUBLE};

	squeeze.all = dp_facts_count(check->facts, fact);
	for (guint i = 0; i < squeeze.all; i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);
		DpVerdict verdict = dp_band_below(band, seen->number, limit);

		if (verdict == DP_VERDICT_PASS)
			continue;
		if (squeeze.doubtful < G_N_ELEMENTS(squeeze.places))
			squeeze.places[squeeze.doubtful] = &seen->place;
		squeeze.doubtful++;
		squeeze.squeezed += verdict == DP_VERDICT_FAIL;
		squeeze.least = MIN(squeeze.least, seen->number);
	}
	return squeeze;
}

static gboolean
is_habit(guint n, guint all, DpRuleLimit share)
{
	return (n >= DP_LIMIT(SQUEEZED_DISTANCES) && n >= dp_rule_limit(share) * all) ||
	       (n >= DP_LIMIT(SQUEEZED_ONLY) && n == all);
}

/* Where the venue names none, of a formula: TeX puts its baseline at least a leading below the line
 * above it, and the same below, unless the skip at displays is negative. */
static double
least_space(const DpCheck *check, guint row)
{
	const DpObservation *leading = dp_check_fact(check, "body.leading");

	if (SPACES[row].param != NULL)
		return dp_venue_rule_number(check->rule, SPACES[row].param, 0);
	return leading != NULL ? leading->number : 0;
}

static void
check_space(DpCheck *check, guint row)
{
	double limit = least_space(check, row);
	DpBand band = dp_check_band(check, DP_LIMIT(SQUEEZED_TOLERANCE), DP_LIMIT(SQUEEZED_BAND));
	Squeeze squeeze;

	if (limit <= 0)
		return;
	squeeze = count_squeezed(check, SPACES[row].fact, &band, limit);
	if (!is_habit(squeeze.doubtful, squeeze.all, SPACES[row].share))
		return;
	if (dp_check_conclude(
	        check,
	        is_habit(squeeze.squeezed, squeeze.all, SPACES[row].share) ? DP_VERDICT_FAIL
	                                                                   : DP_VERDICT_REVIEW,
	        "%u of %u distances %s are smaller than the %s %.1f pt; the smallest is %.1f pt.",
	        squeeze.doubtful, squeeze.all, SPACES[row].what,
	        SPACES[row].param != NULL ? "style's" : "text's leading of", limit,
	        squeeze.least)) {
		dp_check_measured(check, squeeze.least, "pt");
		dp_check_required(check, limit, "pt");
		dp_check_tolerance(check, band.tolerance, "pt");
	}
	for (guint i = 0; i < MIN(squeeze.doubtful, G_N_ELEMENTS(squeeze.places)); i++)
		dp_check_add_place(check, squeeze.places[i]);
}

/* A paper has one title, and the glue below it does not shrink. */
static void
check_title(DpCheck *check)
{
	const DpObservation *seen = dp_check_fact(check, "spacing.title");
	double limit = dp_venue_rule_number(check->rule, "title", 0);
	DpBand band = dp_check_band(check, DP_LIMIT(SQUEEZED_TOLERANCE), DP_LIMIT(SQUEEZED_BAND));
	DpVerdict verdict;

	if (seen == NULL || limit <= 0)
		return;
	verdict = dp_band_below(&band, seen->number, limit);
	if (verdict == DP_VERDICT_PASS ||
	    !dp_check_conclude(check, verdict,
	                       "The first line below the title is %.1f pt from it, less than the "
	                       "style's %.1f pt.",
	                       seen->number, limit))
		return;
	dp_check_measured(check, seen->number, "pt");
	dp_check_required(check, limit, "pt");
	dp_check_tolerance(check, band.tolerance, "pt");
	dp_check_add_place(check, &seen->place);
}

/* The distances were measured on the style's LaTeX kit; its word-processor template has others. */
static gboolean
is_comparable(const DpCheck *check)
{
	const DpObservation *tex = dp_check_fact(check, "file.made-with-tex");
	const DpObservation *leading = dp_check_fact(check, "body.leading");
	double wanted = dp_venue_rule_number(check->rule, "leading", 0);

	if (tex == NULL || tex->number == 0)
		return FALSE;
	return wanted <= 0 || (leading != NULL &&
	                       leading->number >= (1 - DP_LIMIT(SQUEEZED_SAME_LEADING)) * wanted &&
	                       leading->number <= (1 + DP_LIMIT(SQUEEZED_SAME_LEADING)) * wanted);
}

/* Letters set closer than the font specifies, by page, as a share of the size. */
static const struct {
	const char *fact;
	int sign; /* of the limits: how much closer letters are, how far apart words are */
	DpRuleLimit review, fail, least;
	const char *things, *how;
} GAPS[] = {
    {"page.letter-gap", -1, DP_RULE_LIMIT_SQUEEZED_LETTERS_REVIEW,
     DP_RULE_LIMIT_SQUEEZED_LETTERS_FAIL, DP_RULE_LIMIT_SQUEEZED_PAIRS, "letters",
     "closer than the font has them"},
    {"page.word-gap", 1, DP_RULE_LIMIT_SQUEEZED_WORDS_REVIEW, DP_RULE_LIMIT_SQUEEZED_WORDS_FAIL,
     DP_RULE_LIMIT_SQUEEZED_SPACES, "words", "apart, closer than any font for text has them"},
};

static void
check_gap(DpCheck *check, guint row)
{
	double review = GAPS[row].sign * dp_rule_limit(GAPS[row].review);
	double fail = GAPS[row].sign * dp_rule_limit(GAPS[row].fail);
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;
	double least = G_MAXDOUBLE;

	for (guint i = 0; i < dp_facts_count(check->facts, GAPS[row].fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, GAPS[row].fact, i);

		if (seen->number > review || seen->weight < dp_rule_limit(GAPS[row].least))
			continue;
		least = MIN(least, seen->number);
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	if (pages->len == 0)
		return;
	named = dp_check_pages(pages);
	dp_check_conclude(check, least <= fail ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
	                  "The %s on %s are set %.3f of their size %s.", GAPS[row].things, named,
	                  fabs(least), GAPS[row].how);
}

void
dp_predicate_squeezed_spacing(DpCheck *check)
{
	guint all = 0;

	for (guint i = 0; i < G_N_ELEMENTS(GAPS); i++)
		check_gap(check, i);
	if (check->finding->message != NULL)
		return;
	if (!is_comparable(check)) {
		dp_check_conclude(
		    check, DP_VERDICT_NOT_APPLICABLE,
		    "The text is not set by the style's LaTeX class, or not at its leading.");
		return;
	}

	for (guint i = 0; i < G_N_ELEMENTS(SPACES); i++) {
		all += dp_facts_count(check->facts, SPACES[i].fact);
		check_space(check, i);
	}
	check_title(check);
	if (check->finding->message != NULL)
		return;
	if (all == 0)
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE,
		                  "No heading or caption is next to a paragraph.");
	else
		dp_check_conclude(
		    check, DP_VERDICT_PASS,
		    "Headings and captions are as far from the text as in the style.");
}
