/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "engine/predicates.h"

/* body-font-size, line-spacing, min-font-size. */

/* The facts with a quantity of the body text at its three ranges. */
typedef struct {
	const char *document, *page, *paragraph;
	const char *noun; /* "body text" … */
} Family;

static const Family SIZE = {"body.font-size", "page.font-size", "paragraph.font-size", "set at"};
static const Family LEADING = {"body.leading", "page.leading", "paragraph.leading", "spaced by"};

typedef struct {
	double low, high; /* the requirement; NAN: no limit */
	DpBand band;
} Range;

static Range
rule_range(const DpCheck *check, double tolerance, double band)
{
	double exact = dp_venue_rule_number(check->rule, "exact", NAN);
	Range range = {dp_venue_rule_number(check->rule, "min", exact),
	               dp_venue_rule_number(check->rule, "max", exact),
	               dp_check_band(check, tolerance, band)};

	return range;
}

static DpVerdict
judge(const Range *range, double value)
{
	DpVerdict verdict = DP_VERDICT_PASS;

	if (!isnan(range->low))
		verdict = MAX(verdict, dp_band_below(&range->band, value, range->low));
	if (!isnan(range->high))
		verdict = MAX(verdict, dp_band_above(&range->band, value, range->high));
	return verdict;
}

static void
check_document(DpCheck *check, const Family *family, const Range *range)
{
	const DpObservation *seen = dp_check_fact(check, family->document);
	DpVerdict verdict = judge(range, seen->number);
	double wanted = !isnan(range->low) && seen->number < range->low ? range->low : range->high;

	dp_check_measured(check, seen->number, "pt");
	if (!isnan(range->low))
		dp_check_slack(check, seen->number - range->low + range->band.tolerance, "pt");
	if (!isnan(range->high))
		dp_check_slack(check, range->high - seen->number + range->band.tolerance, "pt");
	if (verdict == DP_VERDICT_FAIL && seen->certainty < DP_CERTAINTY_SURE)
		verdict = DP_VERDICT_REVIEW;
	if (verdict == DP_VERDICT_PASS)
		dp_check_conclude(check, verdict, "The body text is %s %.2f pt.", family->noun,
		                  seen->number);
	else
		dp_check_conclude(check, verdict, "The body text is %s %.2f pt; %s %.2f pt.",
		                  family->noun, seen->number, dp_check_demand(check), wanted);
}

/* "7.97", or "7.97 to 8.5". (transfer full) */
static char *
describe_range(double least, double most)
{
	g_autofree char *low = g_strdup_printf("%.2f", least);
	g_autofree char *high = g_strdup_printf("%.2f", most);

	return strcmp(low, high) == 0 ? g_steal_pointer(&low)
	                              : g_strdup_printf("%s to %s", low, high);
}

/* Lines of paragraphs below the limit. */
typedef struct {
	double failing, sure,
	    unsure; /* beyond the band; of running text; of what may be other text */
	double least, most;
} Tight;

static void
count_tight(Tight *tight, const DpObservation *seen, DpVerdict verdict)
{
	gboolean sure = seen->certainty == DP_CERTAINTY_SURE;

	*(sure ? &tight->sure : &tight->unsure) += seen->weight;
	tight->failing += sure && verdict == DP_VERDICT_FAIL ? seen->weight : 0;
	tight->least = MIN(tight->least, seen->number);
	tight->most = MAX(tight->most, seen->number);
}

static gboolean
is_tight(const DpObservation *seen, const Range *range)
{
	return dp_band_below(&range->band, seen->number, range->low) != DP_VERDICT_PASS;
}

static Tight
tight_lines(const DpCheck *check, const Family *family, const Range *range)
{
	Tight tight = {.least = G_MAXDOUBLE};

	for (guint i = 0; i < dp_facts_count(check->facts, family->paragraph); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, family->paragraph, i);

		if (is_tight(seen, range))
			count_tight(&tight, seen,
			            dp_band_below(&range->band, seen->number, range->low));
	}
	return tight;
}

/* (transfer full): "pages 3 and 4", the pages of the lines that count; and their places. */
static char *
add_tight_places(DpCheck *check, const Family *family, const Range *range, gboolean unsure)
{
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < dp_facts_count(check->facts, family->paragraph); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, family->paragraph, i);

		if (!is_tight(seen, range) || (seen->certainty < DP_CERTAINTY_SURE && !unsure))
			continue;
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	return dp_check_pages(pages);
}

/* Paragraphs that are smaller or tighter than allowed: squeezes are local. */
static void
check_paragraphs(DpCheck *check, const Family *family, const Range *range)
{
	g_autofree char *named = NULL, *values = NULL;
	gboolean unsure, fails;
	Tight tight;
	double lines;

	if (isnan(range->low))
		return;
	tight = tight_lines(check, family, range);
	unsure = tight.unsure >= DP_LIMIT(BODY_UNSURE_LINES);
	fails = tight.failing >= DP_LIMIT(BODY_FAIL_LINES);
	lines = tight.sure + (unsure ? tight.unsure : 0);
	if (lines < DP_LIMIT(BODY_REVIEW_LINES) ||
	    (lines < DP_LIMIT(BODY_FAIL_LINES) &&
	     tight.least >= DP_LIMIT(BODY_HARDLY) * range->low))
		return;
	named = add_tight_places(check, family, range, unsure);
	values = describe_range(tight.least, tight.most);
	if (!dp_check_conclude(check, fails ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
	                       "%g lines of body text on %s are %s %s pt; %s %.2f pt.", lines,
	                       named, family->noun, values, dp_check_demand(check), range->low))
		return;
	dp_check_measured(check, tight.least, "pt");
	if (!fails)
		dp_check_add_doubt(check, "%s",
		                   unsure ? "the lines may be those of a table, a box, a listing "
		                            "or a quotation"
		                          : "they are few, or hardly below the limit");
}

static void
check_family(DpCheck *check, const Family *family, const Range *range)
{
	dp_check_required(check, !isnan(range->low) ? range->low : range->high, "pt");
	dp_check_tolerance(check, range->band.tolerance, "pt");
	if (dp_check_fact(check, family->document) == NULL) {
		dp_check_unknown(check, family->document);
		return;
	}
	check_document(check, family, range);
	check_paragraphs(check, family, range);
}

/* microtype narrows single lines; a paragraph narrowed as a whole was squeezed. */
static void
check_stretch(DpCheck *check)
{
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;
	double failing = 0, doubtful = 0, least = 1;

	for (guint i = 0; i < dp_facts_count(check->facts, "paragraph.stretch"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "paragraph.stretch", i);

		if (seen->number >= DP_LIMIT(NARROW_REVIEW))
			continue;
		doubtful += seen->weight;
		failing += seen->number < DP_LIMIT(NARROW_FAIL) ? seen->weight : 0;
		least = MIN(least, seen->number);
		dp_check_add_page(pages, seen->place.page);
	}
	if (doubtful < DP_LIMIT(BODY_FAIL_LINES))
		return;
	named = dp_check_pages(pages);
	dp_check_conclude(
	    check, failing >= DP_LIMIT(BODY_FAIL_LINES) ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
	    "%g lines of body text on %s are narrowed to %.0f %% of the letters' own width.",
	    doubtful, named, 100 * least);
}

/* Parts for which styles name a size of their own. */
static const struct {
	const char *fact, *param, *noun;
} PARTS[] = {
    {"abstract.font-size", "abstract", "abstract"},
    {"references.font-size", "references", "reference list"},
};

static void
check_part(DpCheck *check, guint row, const Range *range)
{
	double least = dp_venue_rule_number(check->rule, PARTS[row].param, NAN);
	const DpObservation *seen = dp_check_fact(check, PARTS[row].fact);
	DpVerdict verdict;

	if (isnan(least) || seen == NULL || seen->weight < DP_LIMIT(BODY_PART_LINES))
		return;
	verdict = dp_band_below(&range->band, seen->number, least);
	if (verdict == DP_VERDICT_FAIL && seen->certainty < DP_CERTAINTY_SURE)
		verdict = DP_VERDICT_REVIEW;
	if (verdict == DP_VERDICT_PASS ||
	    !dp_check_conclude(check, verdict, "The %s is set at %.2f pt; %s %.2f pt.",
	                       PARTS[row].noun, seen->number, dp_check_demand(check), least))
		return;
	dp_check_measured(check, seen->number, "pt");
	dp_check_required(check, least, "pt");
	dp_check_add_place(check, &seen->place);
}

void
dp_predicate_body_font_size(DpCheck *check)
{
	Range range =
	    rule_range(check, DP_LIMIT(BODY_FONT_SIZE_TOLERANCE), DP_LIMIT(BODY_FONT_SIZE_BAND));

	check_family(check, &SIZE, &range);
	if (dp_check_fact(check, "body.font-size") == NULL)
		return;
	check_stretch(check);
	for (guint i = 0; i < G_N_ELEMENTS(PARTS); i++)
		check_part(check, i, &range);
}

void
dp_predicate_line_spacing(DpCheck *check)
{
	Range range =
	    rule_range(check, DP_LIMIT(LINE_SPACING_TOLERANCE), DP_LIMIT(LINE_SPACING_BAND));

	/* more space than the style's gains no room: it is not a fault */
	range.high = NAN;
	check_family(check, &LEADING, &range);
}

/* The two estimates must agree: most pages have the size that was measured for the whole paper. */
static void
doubt_pages(DpCheck *check, const Family *family)
{
	const DpObservation *seen = dp_check_fact(check, family->document);
	double all = 0, same = 0;

	if (seen == NULL || check->finding->measured.number != seen->number)
		return; /* some of its paragraphs fail */
	for (guint i = 0; i < dp_facts_count(check->facts, family->page); i++) {
		const DpObservation *page = dp_facts_get(check->facts, family->page, i);

		all += page->weight;
		same += fabs(page->number - seen->number) <= DP_LIMIT(BODY_SAME_ESTIMATE)
		            ? page->weight
		            : 0;
	}
	if (all > 0 && same < DP_LIMIT(BODY_MOST_PAGES) * all)
		dp_check_add_doubt(check, "most pages, each measured alone, do not show it");
}

void
dp_proof_body_font_size(DpCheck *check)
{
	doubt_pages(check, &SIZE);
}

void
dp_proof_line_spacing(DpCheck *check)
{
	doubt_pages(check, &LEADING);
}

/* min-font-size */

static const struct {
	const char *label, *word;
} EXCEPTIONS[] = {
    {"figure", "figures"},     {"table", "tables"},         {"caption", "captions"},
    {"footnote", "footnotes"}, {"reference", "references"}, {"code", "code"},
};

/* Whether the rule's list @param contains the kind of text that was seen. */
static gboolean
is_listed(const DpCheck *check, const char *param, const DpObservation *seen)
{
	for (guint i = 0; i < G_N_ELEMENTS(EXCEPTIONS); i++) {
		if (g_strcmp0(seen->label, EXCEPTIONS[i].label) == 0)
			return dp_venue_rule_has_word(check->rule, param, EXCEPTIONS[i].word);
	}
	return FALSE;
}

/* (nullable): why small text may be unintended, or not text that the venue means. */
static const char *
small_text_doubt(const DpCheck *check, const DpObservation *seen)
{
	if (is_listed(check, "review", seen))
		return "the rule may not mean small print of this kind";
	/* Small capitals are set at 0.8 of the size of their line, and are read as capitals. */
	if (seen->place.text != NULL && dp_text_is_capitals(seen->place.text))
		return "the words may be small capitals, which belong to a larger size";
	if (g_strcmp0(seen->label, "other") == 0)
		return "the words may be labels of a drawing";
	return NULL;
}

void
dp_predicate_min_font_size(DpCheck *check)
{
	double min = dp_venue_rule_number(check->rule, "min", 0), glyphs = 0, least = G_MAXDOUBLE;
	double failing = 0;
	const char *doubt = NULL;
	DpBand band =
	    dp_check_band(check, DP_LIMIT(MIN_FONT_SIZE_TOLERANCE), DP_LIMIT(MIN_FONT_SIZE_BAND));
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;

	dp_check_required(check, min, "pt");
	dp_check_tolerance(check, band.tolerance, "pt");
	if (dp_check_fact(check, "body.font-size") == NULL) {
		dp_check_unknown(check, "body.font-size");
		return;
	}
	for (guint i = 0; i < dp_facts_count(check->facts, "small-text.font-size"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "small-text.font-size", i);
		DpVerdict verdict = dp_band_below(&band, seen->number, min);
		const char *why = small_text_doubt(check, seen);

		if (is_listed(check, "except", seen))
			continue;
		dp_check_slack(check, seen->number - min + band.tolerance, "pt");
		if (verdict == DP_VERDICT_PASS)
			continue;
		glyphs += seen->weight;
		if (verdict == DP_VERDICT_FAIL && why == NULL)
			failing += seen->weight;
		doubt = doubt != NULL ? doubt : why;
		least = MIN(least, seen->number);
		dp_check_add_page(pages, seen->place.page);
		dp_check_add_place(check, &seen->place);
	}
	if (pages->len == 0) {
		dp_check_conclude(check, DP_VERDICT_PASS, "No text is smaller than %.2f pt.", min);
		return;
	}
	named = dp_check_pages(pages);
	dp_check_measured(check, least, "pt");
	dp_check_conclude(check,
	                  failing >= DP_LIMIT(MIN_FONT_SIZE_CHARACTERS) ? DP_VERDICT_FAIL
	                                                                : DP_VERDICT_REVIEW,
	                  "Text on %s is as small as %.2f pt (%g characters), and %.2f pt is the "
	                  "smallest allowed.",
	                  named, least, glyphs, min);
	if (failing < DP_LIMIT(MIN_FONT_SIZE_CHARACTERS) && doubt != NULL)
		dp_check_add_doubt(check, "%s", doubt);
}
