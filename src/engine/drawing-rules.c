/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/number.h"
#include "engine/predicates.h"

/* image-resolution, line-width: how fine images and lines are as they are printed. */

typedef struct {
	guint n, n_sure; /* images that are coarser than the venue wants, and than a print shows */
	const DpObservation *coarsest;
} Coarse;

/* Nothing is lost of an image that has so few samples. */
static gboolean
is_coarse(const DpObservation *seen, double min)
{
	return seen->weight > DP_LIMIT(RESOLUTION_SAMPLES) &&
	       seen->number < min * (1 - DP_LIMIT(RESOLUTION_ROUNDING));
}

static Coarse
find_coarse(DpCheck *check, double min)
{
	Coarse coarse = {0};

	for (guint i = 0; i < dp_facts_count(check->facts, "image.resolution"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "image.resolution", i);

		if (!is_coarse(seen, min))
			continue;
		coarse.n++;
		coarse.n_sure += seen->number < DP_LIMIT(RESOLUTION_PRINTED);
		if (coarse.coarsest == NULL || seen->number < coarse.coarsest->number)
			coarse.coarsest = seen;
		dp_check_add_place(check, &seen->place);
	}
	return coarse;
}

/* "Figure 3 on page 5 has 96 dpi, and 2 more images have fewer than 300" */
static void
conclude_coarse(DpCheck *check, const Coarse *coarse, double min)
{
	const DpPlace *place = &coarse->coarsest->place;
	g_autofree char *more =
	    coarse->n > 1 ? g_strdup_printf(", and %u more image%s fewer than %g", coarse->n - 1,
	                                    coarse->n == 2 ? " has" : "s have", min)
	                  : g_strdup("");

	dp_check_measured(check, coarse->coarsest->number, "dpi");
	dp_check_conclude(check, coarse->n_sure > 0 ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
	                  "An image%s%s on page %u has %.0f dpi as it is printed%s; %s %g dpi.",
	                  place->text != NULL && place->text[0] != '\0' ? " of " : "",
	                  place->text != NULL ? place->text : "", place->page,
	                  coarse->coarsest->number, more, dp_check_demand(check), min);
}

void
dp_predicate_image_resolution(DpCheck *check)
{
	double min = dp_venue_rule_number(check->rule, "min", 0);
	Coarse coarse = find_coarse(check, min);

	dp_check_required(check, min, "dpi");
	if (coarse.n > 0)
		conclude_coarse(check, &coarse, min);
	else
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "No image has fewer than %g dpi as it is printed.", min);
}

typedef struct {
	double n, n_hairlines; /* strokes */
	const DpObservation *thinnest;
	GArray *pages; /* of guint */
} Thin;

/* A table's rules are not of a drawing: kits print them at 0.3 to 0.8 pt themselves. */
static gboolean
is_thin(const DpObservation *seen, double min)
{
	return strcmp(dp_check_label(seen), "rule") != 0 &&
	       dp_number_compare(seen->number, min, DP_LIMIT(LINE_WIDTH_TOLERANCE)) < 0;
}

static void
find_thin(DpCheck *check, double min, Thin *thin)
{
	for (guint i = 0; i < dp_facts_count(check->facts, "line.width"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "line.width", i);

		if (!is_thin(seen, min))
			continue;
		thin->n += seen->weight;
		thin->n_hairlines +=
		    seen->number < DP_LIMIT(LINE_WIDTH_HAIRLINE) ? seen->weight : 0;
		if (thin->thinnest == NULL || seen->number < thin->thinnest->number)
			thin->thinnest = seen;
		dp_check_add_page(thin->pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
}

static void
conclude_thin(DpCheck *check, const Thin *thin, double min)
{
	g_autofree char *pages = dp_check_pages(thin->pages),
	                *thinnest = dp_number_format(thin->thinnest->number, 2);

	dp_check_conclude(check,
	                  thin->n_hairlines >= DP_LIMIT(LINE_WIDTH_STROKES) ? DP_VERDICT_FAIL
	                                                                    : DP_VERDICT_REVIEW,
	                  "%.0f lines in drawings on %s are thinner than %g pt, the thinnest %s "
	                  "pt; %s %g pt.",
	                  thin->n, pages, min, thinnest, dp_check_demand(check), min);
}

void
dp_predicate_line_width(DpCheck *check)
{
	double min = dp_venue_rule_number(check->rule, "min", 0);
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	Thin thin = {.pages = pages};

	find_thin(check, min, &thin);
	dp_check_required(check, min, "pt");
	if (thin.thinnest != NULL)
		dp_check_measured(check, thin.thinnest->number, "pt");
	if (thin.n >= DP_LIMIT(LINE_WIDTH_STROKES)) {
		conclude_thin(check, &thin, min);
		return;
	}
	dp_check_clear_places(check);
	dp_check_conclude(check, DP_VERDICT_PASS, "The lines of drawings are %g pt wide or wider.",
	                  min);
}
