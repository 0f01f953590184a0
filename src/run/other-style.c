/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/other-style.h"

#include <string.h>

#include "base/names.h"
#include "run/kit-words.h"
#include "run/style-list.h"
#include "run/style-match.h"
#include "venue/edition.h"
#include "venue/venue-model.h"
#include "verdict/explanation.h"

/* What a paper in another style breaks. */
static const char *const LAYOUT[] = {"page-size",      "columns",      "column-gap",  "text-block",
                                     "body-font-size", "line-spacing", "font-family", NULL};

/* Of these, what shows another shape of the page. */
static const char *const SHAPE[] = {"columns", "column-gap", "text-block", NULL};

/* What the venue's kit would print. */
static const char *const NOTICE[] = {"required-text", NULL};

/* What a paper of another stage or year breaks, besides. */
static const char *const MODE[] = {"forbidden-text", "line-numbers", "page-numbers",
                                   "anonymity-author-block", NULL};

/* The weight of two measures that tell styles apart, such as the size and the distance of lines:
 * one is a change that an author made. */
#define LEAST_BEATEN 5
/* Of these, a column gap or an edge: authors change the type alone. */
#define LEAST_SHAPE 2
/* The weight of the block's top and height: running heads and short pages change both. */
#define MOST_DIFFERING 3
#define LEAST_COMPARED 5   /* of ten measures; fewer fit many styles */
#define NAMED 3            /* styles in one sentence */
#define ANY_KIT "preprint" /* the same word in several kits */
#define YEAR_DIGITS 4
#define DECIMAL 10

static const char ADVICE[] =
    "Begin with the venue's own kit, in the mode for this stage, and move the text into it: to "
    "change single lengths leaves others as they were.";

static gboolean
is_open(const DpFinding *finding, const char *const *rules)
{
	return finding->verdict >= DP_VERDICT_REVIEW && finding->waiver == NULL &&
	       g_strv_contains(rules, finding->rule);
}

static gboolean
is_named(const GPtrArray *found, const char *rule)
{
	for (guint i = 0; i < found->len; i++) {
		if (g_str_equal(((const DpFinding *)found->pdata[i])->rule, rule))
			return TRUE;
	}
	return FALSE;
}

/* Adds to @found the findings of @rules that ask for an explanation, one of each rule. */
static void
add_symptoms(GPtrArray *found, const DpReport *report, const char *const *rules)
{
	for (guint i = 0; i < report->findings->len; i++) {
		DpFinding *finding = report->findings->pdata[i];

		if (is_open(finding, rules) && !is_named(found, finding->rule))
			g_ptr_array_add(found, finding);
	}
}

static gboolean
has_symptom(const DpReport *report, const char *const *rules)
{
	g_autoptr(GPtrArray) found = g_ptr_array_new();

	add_symptoms(found, report, rules);
	return found->len > 0;
}

static gboolean
has_printed(const DpVenue *style, const DpFacts *facts, DpReadings *readings)
{
	g_auto(DpPrinted) printed = {0};

	return dp_printed_find(&printed, style, facts, readings);
}

static gboolean
is_own(const DpStyleMatch *match, const DpVenue *venue)
{
	return g_strcmp0(dp_venue_title(match->venue), dp_venue_style(venue)) == 0;
}

/* Whether the paper has the words of one of the styles. */
static gboolean
is_marked(const GPtrArray *ranked)
{
	for (guint i = 0; i < ranked->len; i++) {
		if (((const DpStyleMatch *)ranked->pdata[i])->marked)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_likely(const DpStyleMatch *match, const DpStyleMatch *own)
{
	return match->compared >= LEAST_COMPARED &&
	       dp_style_match_differing(match) <= MOST_DIFFERING &&
	       dp_style_match_beats(match, own, FALSE) >= LEAST_BEATEN &&
	       dp_style_match_beats(match, own, TRUE) >= LEAST_SHAPE;
}

/* (nullable) (transfer full): the style that says itself what it is. If no notice of the venue's
 * own is missing, it must also be of another shape: several venues print the words of one kit. */
static char *
name_printed(const GPtrArray *styles, const DpStyleMatch *own, const DpFacts *facts,
             DpReadings *readings, gboolean missing)
{
	for (guint i = 0; i < styles->len; i++) {
		g_auto(DpPrinted) printed = {0};
		g_autoptr(DpStyleMatch) match = NULL;

		if (!dp_printed_find(&printed, styles->pdata[i], facts, readings) ||
		    g_str_equal(printed.stage, ANY_KIT))
			continue;
		match = dp_style_match_new(styles->pdata[i], facts);
		if (missing || dp_style_match_beats(match, own, TRUE) >= LEAST_SHAPE)
			return dp_kit_words(styles->pdata[i], facts);
	}
	return NULL;
}

/* (nullable) (transfer full): the likeliest styles, and those that cannot be told from the first;
 * NULL if the venue's own is among them. */
static char *
name_styles(const GPtrArray *ranked, const DpStyleMatch *own, const DpFacts *facts, gboolean shaped)
{
	const DpStyleMatch *first = NULL;
	g_autoptr(GString) names = g_string_new(NULL);
	gboolean marked = is_marked(ranked);
	guint n = 0;

	for (guint i = 0; i < ranked->len; i++) {
		const DpStyleMatch *match = ranked->pdata[i];
		g_autofree char *words = NULL;

		if (first != NULL && match->score < first->score)
			break;
		if (is_own(match, own->venue))
			return NULL;
		if (n == NAMED || (marked && !match->marked) || (!shaped && !match->marked) ||
		    !is_likely(match, own))
			continue;
		first = first != NULL ? first : match;
		words = dp_kit_words(match->venue, facts);
		g_string_append_printf(names, "%s%s", n++ > 0 ? " or " : "", words);
	}
	return n > 0 ? g_strdup(names->str) : NULL;
}

/* (nullable) (transfer full): "This looks like the ICML 2025 kit; MLSys 2026 wants …". */
static char *
explain_style(const DpReport *report, const DpJob *job, const DpFacts *facts)
{
	const DpVenue *venue = job->venue;
	const GPtrArray *styles;
	g_autoptr(DpReadings) readings = dp_readings_new();
	g_autoptr(DpStyleMatch) own = NULL;
	g_autoptr(GPtrArray) ranked = NULL;
	g_autofree char *named = NULL, *wanted = NULL;

	/* The kit of the venue says so itself: its lengths were changed. */
	if (has_printed(venue, facts, readings))
		return NULL;
	styles = dp_styles_read(job->styles);
	own = dp_style_match_new(venue, facts);
	named = name_printed(styles, own, facts, readings, has_symptom(report, NOTICE));
	if (named == NULL) {
		ranked = dp_style_match_rank(styles, facts);
		named = name_styles(ranked, own, facts, has_symptom(report, SHAPE));
	}
	if (named == NULL)
		return NULL;
	wanted = dp_kit_wanted(venue);
	return g_strdup_printf("This looks like %s; %s.", named, wanted);
}

/* The year in which the venue's edition ends; 0: none. */
static guint
edition_year(const DpVenue *venue)
{
	const char *id = dp_venue_id(venue);
	g_autofree char *family = dp_edition_family(id);

	return family != NULL
	           ? (guint)g_ascii_strtoull(id + strlen(id) - YEAR_DIGITS, NULL, DECIMAL)
	           : 0;
}

static gboolean
knows_stage(const DpVenue *venue, const char *stage)
{
	const GPtrArray *prints = dp_venue_prints(venue);

	for (guint i = 0; i < prints->len; i++) {
		if (g_str_equal(((const DpVenuePrint *)prints->pdata[i])->stage, stage))
			return TRUE;
	}
	return FALSE;
}

/* (nullable) (transfer full): what the venue's own kit prints for another stage or year. */
static char *
explain_mode(const DpReport *report, const DpVenue *venue, const DpFacts *facts)
{
	g_autofree char *name = dp_kit_name(dp_venue_style(venue));
	const char *title = dp_venue_title(venue), *stage = report->stage;
	guint year = edition_year(venue);
	g_autoptr(DpReadings) readings = dp_readings_new();
	g_auto(DpPrinted) printed = {0};

	if (name == NULL || stage == NULL || !dp_printed_find(&printed, venue, facts, readings))
		return NULL;
	if (year > 0 && printed.year > 0 && printed.year != year) {
		g_autofree char *kit = dp_kit_edition(name, &printed);

		return g_strdup_printf("This looks like the %s kit; %s wants its own.", kit, title);
	}
	if (g_str_equal(printed.stage, stage) || !knows_stage(venue, stage))
		return NULL;
	return g_strdup_printf("This looks like the %s mode of the %s kit; %s wants the %s mode "
	                       "for this stage.",
	                       printed.stage, name, title, stage);
}

/* " That explains page-size, columns and text-block." */
static void
append_symptoms(GString *message, const GPtrArray *found)
{
	g_string_append(message, " That explains ");
	for (guint i = 0; i < found->len; i++)
		dp_names_append(message, ((const DpFinding *)found->pdata[i])->rule, i, found->len);
	g_string_append_c(message, '.');
}

/* Before the first of those that it explains. */
static void
add_finding(DpReport *report, const char *explanation, const GPtrArray *found)
{
	static const DpRuleInfo RULE = {.id = DP_OTHER_STYLE,
	                                .summary = "The paper is in the venue's own style."};
	const DpVenueRule rule = {
	    .info = &RULE, .severity = DP_SEVERITY_NOTE, .source = DP_SOURCE_MEASURED};
	DpFinding *finding = dp_finding_new(&rule);
	GString *message = g_string_new(explanation);
	guint place = 0;

	append_symptoms(message, found);
	finding->note = g_strdup(ADVICE);
	finding->verdict = DP_VERDICT_REVIEW;
	finding->message = g_string_free(message, FALSE);
	g_ptr_array_find(report->findings, found->pdata[0], &place);
	g_ptr_array_insert(report->findings, (int)place, finding);
}

void
dp_other_style_add(DpReport *report, const DpJob *job, const DpFacts *facts)
{
	g_autoptr(GPtrArray) found = g_ptr_array_new();
	g_autofree char *explanation = NULL;

	add_symptoms(found, report, LAYOUT);
	add_symptoms(found, report, NOTICE);
	if (found->len > 0 && job->styles != NULL)
		explanation = explain_style(report, job, facts);
	if (explanation == NULL) {
		add_symptoms(found, report, MODE);
		if (found->len > 0)
			explanation = explain_mode(report, job->venue, facts);
	}
	if (explanation != NULL)
		add_finding(report, explanation, found);
}
