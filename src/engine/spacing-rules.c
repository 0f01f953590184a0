/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/predicates.h"

/* squeezed-spacing: the space around headings and captions against what the style's kit prints. */

static const struct {
	const char *fact, *param, *what;
} SPACES[] = {
    {"spacing.heading-above", "heading-above", "above headings"},
    {"spacing.heading-below", "heading-below", "below headings"},
    {"spacing.caption", "caption", "below captions"},
};

#define MIN_SQUEEZED 3 /* one or two are a page's end, or a heading that was misread */
#define MIN_SHARE 0.25 /* of all that were measured */

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
is_habit(guint n, guint all)
{
	return n >= MIN_SQUEEZED && n >= MIN_SHARE * all;
}

static void
check_space(DpCheck *check, guint row)
{
	double limit = dp_venue_rule_number(check->rule, SPACES[row].param, 0);
	DpBand band = dp_check_band(check, 1, 2.5);
	Squeeze squeeze;

	if (limit <= 0)
		return;
	squeeze = count_squeezed(check, SPACES[row].fact, &band, limit);
	if (!is_habit(squeeze.doubtful, squeeze.all))
		return;
	if (dp_check_conclude(
	        check,
	        is_habit(squeeze.squeezed, squeeze.all) ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
	        "%u of %u distances %s are smaller than the style's %.1f pt; the smallest is "
	        "%.1f pt.",
	        squeeze.doubtful, squeeze.all, SPACES[row].what, limit, squeeze.least)) {
		dp_check_measured(check, squeeze.least, "pt");
		dp_check_required(check, limit, "pt");
		dp_check_tolerance(check, band.tolerance, "pt");
	}
	for (guint i = 0; i < MIN(squeeze.doubtful, G_N_ELEMENTS(squeeze.places)); i++)
		dp_check_add_place(check, squeeze.places[i]);
}

#define SAME_LEADING                                                                               \
	0.03 /* relative: where the leading is off, another rule says so, and all follows it */

/* The distances were measured on the style's LaTeX kit; its template for word processors has
 * others. */
static gboolean
is_comparable(const DpCheck *check)
{
	const DpObservation *tex = dp_check_fact(check, "file.made-with-tex");
	const DpObservation *leading = dp_check_fact(check, "body.leading");
	double wanted = dp_venue_rule_number(check->rule, "leading", 0);

	if (tex == NULL || tex->number == 0)
		return FALSE;
	return wanted <= 0 || (leading != NULL && leading->number >= (1 - SAME_LEADING) * wanted &&
	                       leading->number <= (1 + SAME_LEADING) * wanted);
}

void
dp_predicate_squeezed_spacing(DpCheck *check)
{
	guint all = 0;

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
	if (check->finding->message != NULL)
		return;
	if (all == 0)
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE,
		                  "No heading or caption stands beside a paragraph.");
	else
		dp_check_conclude(
		    check, DP_VERDICT_PASS,
		    "Headings and captions stand as far from the text as in the style.");
}
