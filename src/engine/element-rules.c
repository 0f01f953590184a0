/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/names.h"
#include "base/text.h"
#include "engine/predicates.h"

/* element-font-size, caption-place, heading-depth: rules about single elements of a paper. */

/* What was found to be wrong, and what of it is certain. */
typedef struct {
	guint n, all; /* wrong elements, and all of the kind */
	guint sure;   /* certainly wrong ones */
	double worst; /* the size farthest from what is required */
	const char *doubt;
	const DpObservation *first; /* wrong one; NULL: none */
} Wrong;

/* One element may be misread; two that are alike are the paper's style, and so is the only one. */
static DpVerdict
verdict_on(const Wrong *wrong, guint enough)
{
	if (wrong->n == 0)
		return DP_VERDICT_PASS;
	return wrong->sure >= MIN(enough, wrong->all) ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW;
}

static void
add_wrong(DpCheck *check, Wrong *wrong, const DpObservation *seen)
{
	wrong->n++;
	wrong->first = wrong->first != NULL ? wrong->first : seen;
	dp_check_add_place(check, &seen->place);
}

/* "figure captions", from the words of the parameter. (transfer full) */
static char *
element_words(const DpCheck *check, const char *param)
{
	const DpParam *words = dp_venue_rule_param(check->rule, param);
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < words->texts->len; i++) {
		dp_names_append(out, words->texts->pdata[i], i, words->texts->len);
		g_string_append_c(out, 's');
	}
	g_string_replace(out, "-", " ", 0);
	return g_string_free(out, FALSE);
}

/* The size that the venue asks for, and on which side the element may be off. */
typedef struct {
	double min, max; /* 0: none */
	DpBand band;
} Sizes;

static DpVerdict
judge_size(DpCheck *check, const Sizes *sizes, double size)
{
	DpVerdict verdict = DP_VERDICT_PASS;

	if (sizes->min > 0) {
		verdict = dp_band_below(&sizes->band, size, sizes->min);
		dp_check_slack(check, size - sizes->min + sizes->band.tolerance, "pt");
	}
	if (sizes->max > 0 && verdict == DP_VERDICT_PASS) {
		verdict = dp_band_above(&sizes->band, size, sizes->max);
		dp_check_slack(check, sizes->max - size + sizes->band.tolerance, "pt");
	}
	return verdict;
}

/* How far a size is beyond what is allowed, in points. */
static double
excess(const Sizes *sizes, double size)
{
	return MAX(sizes->min > 0 ? sizes->min - size : 0, sizes->max > 0 ? size - sizes->max : 0);
}

/* Small capitals are set at 0.8 of the size of their line, and are read as capitals. */
static gboolean
may_be_small_capitals(const DpObservation *seen, const Sizes *sizes)
{
	return sizes->min > 0 && seen->number < sizes->min && seen->place.text != NULL &&
	       dp_text_is_capitals(seen->place.text);
}

static void
take_size(DpCheck *check, Wrong *wrong, const Sizes *sizes, const DpObservation *seen)
{
	DpVerdict verdict = judge_size(check, sizes, seen->number);

	wrong->all++;
	if (verdict == DP_VERDICT_PASS)
		return;
	if (wrong->n == 0 || excess(sizes, seen->number) > excess(sizes, wrong->worst))
		wrong->worst = seen->number;
	add_wrong(check, wrong, seen);
	if (may_be_small_capitals(seen, sizes))
		wrong->doubt = "the words may be small capitals, which belong to a larger size";
	else if (seen->certainty < DP_CERTAINTY_SURE)
		wrong->doubt = "text of several sizes is among the words";
	else
		wrong->sure += verdict == DP_VERDICT_FAIL;
}

static void
conclude_size(DpCheck *check, const Wrong *wrong, const Sizes *sizes)
{
	g_autofree char *what = element_words(check, "elements");
	gboolean small = sizes->min > 0 && wrong->worst < sizes->min;

	dp_check_measured(check, wrong->worst, "pt");
	dp_check_conclude(check, verdict_on(wrong, (guint)DP_LIMIT(ELEMENT_ENOUGH)),
	                  "%u of %u %s %s too %s (%.2f pt); %s %.4g pt.", wrong->n, wrong->all,
	                  what, wrong->n == 1 ? "is" : "are", small ? "small" : "large",
	                  wrong->worst, dp_check_demand(check), small ? sizes->min : sizes->max);
	if (wrong->doubt != NULL)
		dp_check_add_doubt(check, "%s", wrong->doubt);
}

void
dp_predicate_element_font_size(DpCheck *check)
{
	double exact = dp_venue_rule_number(check->rule, "exact", 0);
	Sizes sizes = {
	    dp_venue_rule_number(check->rule, "min", exact),
	    dp_venue_rule_number(check->rule, "max", exact),
	    dp_check_band(check, DP_LIMIT(ELEMENT_SIZE_TOLERANCE), DP_LIMIT(ELEMENT_SIZE_BAND))};
	Wrong wrong = {0};
	g_autofree char *what = element_words(check, "elements");

	dp_check_required(check, sizes.min > 0 ? sizes.min : sizes.max, "pt");
	dp_check_tolerance(check, sizes.band.tolerance, "pt");
	for (guint i = 0; i < dp_facts_count(check->facts, "element.font-size"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "element.font-size", i);

		if (dp_venue_rule_has_word(check->rule, "elements", dp_check_label(seen)))
			take_size(check, &wrong, &sizes, seen);
	}
	if (wrong.all == 0)
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE, "No %s were found.", what);
	else if (wrong.n == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "The %s have the size that is required.",
		                  what);
	else
		conclude_size(check, &wrong, &sizes);
}

static const char *const FLOATS[] = {"figure", "table"};

/* What is wrong with the captions of one kind of float. */
static Wrong
take_captions(DpCheck *check, const char *kind)
{
	const char *side = dp_venue_rule_text(check->rule, kind);
	Wrong wrong = {0};

	for (guint i = 0; side != NULL && i < dp_facts_count(check->facts, "caption.place"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "caption.place", i);

		if (strcmp(dp_check_label(seen), kind) != 0)
			continue;
		wrong.all++;
		if (strcmp(side, seen->text) != 0)
			add_wrong(check, &wrong, seen);
	}
	return wrong;
}

/* A single one may be misread, or have its reason. */
static void
conclude_captions(DpCheck *check, const Wrong *wrong, const char *kind)
{
	gboolean most = wrong->n >= DP_LIMIT(CAPTION_SHARE) * wrong->all;

	if (wrong->n < DP_LIMIT(CAPTION_HABIT))
		return;
	dp_check_conclude(check, most ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
	                  "%u of %u captions of %ss are %s, the first on page %u; %s them %s.",
	                  wrong->n, wrong->all, kind, wrong->first->text, wrong->first->place.page,
	                  dp_check_demand(check), dp_venue_rule_text(check->rule, kind));
}

void
dp_predicate_caption_place(DpCheck *check)
{
	guint all = 0, n = 0;

	for (guint i = 0; i < G_N_ELEMENTS(FLOATS); i++) {
		Wrong wrong = take_captions(check, FLOATS[i]);

		conclude_captions(check, &wrong, FLOATS[i]);
		all += wrong.all;
		n += wrong.n;
	}
	dp_check_measured(check, n, "captions");
	dp_check_required(check, 0, "captions");
	if (all == 0)
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE,
		                  "No caption was found next to its figure or table.");
	else
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "The captions are on the side that is required.");
}

/* "2.1.3 Lamps" has three numbers. */
static guint
count_numbers(const char *title)
{
	guint n = 0;

	while (g_ascii_isdigit(*title)) {
		n++;
		title += strspn(title, "0123456789");
		title += *title == '.';
	}
	return n;
}

void
dp_predicate_heading_depth(DpCheck *check)
{
	guint max = (guint)dp_venue_rule_number(check->rule, "max", 0);
	Wrong wrong = {0};

	for (guint i = 0; i < dp_facts_count(check->facts, "section.title"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "section.title", i);
		guint numbers = count_numbers(seen->text);
		double depth = MAX(numbers, seen->weight);

		wrong.all++;
		wrong.worst = MAX(wrong.worst, depth);
		if (depth <= max)
			continue;
		add_wrong(check, &wrong, seen);
		wrong.sure += numbers > max;
	}
	dp_check_measured(check, wrong.worst, "levels");
	dp_check_required(check, max, "levels");
	if (wrong.all == 0)
		dp_check_unknown(check, "section.title");
	else if (wrong.n == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "No heading is below level %u.", max);
	else
		dp_check_conclude(check, wrong.sure > 0 ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
		                  "%u heading%s below level %u, such as \"%s\" on page %u.",
		                  wrong.n, wrong.n == 1 ? " is" : "s are", max, wrong.first->text,
		                  wrong.first->place.page);
}
