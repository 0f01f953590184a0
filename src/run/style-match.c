/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/style-match.h"

#include <math.h>
#include <string.h>

#include "base/paper-size.h"
#include "engine/sought.h"
#include "venue/edition.h"
#include "venue/venue-model.h"
#include "venue/venue-rule.h"

/*
 * The rules of a style say where its text is and how it is set: that is what its papers have in
 * common. A venue's rules add the words that its style file prints.
 */

typedef enum {
	UNKNOWN, /* the style says nothing of it, or it was not measured */
	DIFFERS,
	AGREES,
} Answer;

/* A measure of a style, and the fact to compare it with. */
typedef struct {
	const char *rule, *params[2]; /* the first parameter that the rule has */
	const char *fact;
	double tolerance; /* points, or columns */
	double weight;
	const char *words;
	gboolean shape; /* see DpStyleAnswer */
} Measure;

/* The tolerances: kits differ from their own numbers by up to a point, and a text block's height by
 * the last line of a page; of a distance of lines by no more than rules on it allow. The weights:
 * two styles that differ in the block or in the type are different, the paper's size is shared by
 * most. */
static const Measure MEASURES[] = {
    {"columns", {"count", NULL}, "columns.count", 0.5, 3, "columns", TRUE},
    {"column-gap", {"exact", "min"}, "columns.gap", 1.5, 2, "column gap", TRUE},
    {"text-block", {"width", NULL}, "text-block.width", 3, 3, "width of the text", TRUE},
    {"text-block", {"left", NULL}, "text-block.left", 1, 2, "left edge", TRUE},
    {"text-block", {"top", NULL}, "text-block.top", 2, 2, "top edge", FALSE},
    {"text-block", {"height", NULL}, "text-block.height", 13, 1, "height of the text", FALSE},
    {"body-font-size", {"exact", "min"}, "body.font-size", 0.12, 3, "font size", FALSE},
    {"line-spacing", {"min", NULL}, "body.leading", 0.15, 3, "line spacing", FALSE},
};

/* Those of the measures, and the rules that are compared in their own ways. */
static const char *const RULES[] = {"columns",        "column-gap",    "text-block",
                                    "body-font-size", "line-spacing",  "page-size",
                                    "font-family",    "required-text", NULL};

#define PAGE_TOLERANCE 3.0
#define PAGE_WEIGHT 1.0
#define TYPEFACE_WEIGHT 2.0
#define WORDS_WEIGHT 4.0 /* a venue's: of one year or stage */
/* A style's: the strongest sign. Another paper size or a cropped page keeps it. */
#define MARKS_WEIGHT 6.0
/* For a style whose marks are not there: of two alike, it is the other. */
#define NO_MARKS_WEIGHT 0.5

#define CLEAR_SHARE 0.75 /* of the measures that can be compared */
#define CLEAR_MEASURES 5 /* of ten: fewer are shared by many styles */
/* Of score: a measure that differs makes two or more, missing marks half a one. */
#define CLEAR_LEAD 1

/* A paper that is compared with many styles, which share patterns. */
typedef struct {
	const DpFacts *facts;
	DpReadings *readings;
	GHashTable *sought; /* of DpSought, by expression */
} Paper;

typedef struct {
	DpStyleMatch *match;
	GStrvBuilder *agreements, *differences;
	double agreed, compared;
} Comparison;

const char *const *
dp_style_match_rules(void)
{
	return RULES;
}

void
dp_style_match_free(DpStyleMatch *match)
{
	if (match == NULL)
		return;
	g_clear_pointer(&match->kept, dp_venue_unref);
	g_array_unref(match->answers);
	g_strfreev(match->agreements);
	g_strfreev(match->differences);
	g_free(match);
}

static void
free_match(gpointer match)
{
	dp_style_match_free(match);
}

static void
count_answer(Comparison *comparison, Answer answer, double weight, const char *words)
{
	if (answer == UNKNOWN)
		return;
	comparison->compared += weight;
	comparison->agreed += answer == AGREES ? weight : 0;
	comparison->match->compared++;
	comparison->match->agreed += answer == AGREES;
	g_strv_builder_add(answer == AGREES ? comparison->agreements : comparison->differences,
	                   words);
}

static double
rule_value(const DpVenueRule *rule, const char *const *params)
{
	double value = dp_venue_rule_number(rule, params[0], NAN);

	return isnan(value) && params[1] != NULL ? dp_venue_rule_number(rule, params[1], NAN)
	                                         : value;
}

static Answer
compare_measure(const GPtrArray *rules, const DpFacts *facts, const Measure *measure)
{
	const DpVenueRule *rule = dp_venue_rule_find(rules, measure->rule);
	const DpObservation *seen = dp_facts_get(facts, measure->fact, 0);
	double wanted = rule != NULL ? rule_value(rule, measure->params) : NAN;

	if (isnan(wanted) || seen == NULL)
		return UNKNOWN;
	return fabs(seen->number - wanted) <= measure->tolerance ? AGREES : DIFFERS;
}

static gboolean
is_page(const DpObservation *width, const DpObservation *height, double w, double h)
{
	return fabs(width->number - w) <= PAGE_TOLERANCE &&
	       fabs(height->number - h) <= PAGE_TOLERANCE;
}

static Answer
compare_page(const GPtrArray *rules, const DpFacts *facts)
{
	const DpVenueRule *rule = dp_venue_rule_find(rules, "page-size");
	const DpObservation *width = dp_facts_get(facts, "page.width", 0),
	                    *height = dp_facts_get(facts, "page.height", 0);
	guint n = 0;
	const DpPaperSize *papers = dp_paper_sizes(&n);

	if (rule == NULL || width == NULL || height == NULL)
		return UNKNOWN;
	if (is_page(width, height, dp_venue_rule_number(rule, "width", 0),
	            dp_venue_rule_number(rule, "height", 0)))
		return AGREES;
	for (guint i = 0; i < n; i++) {
		if (dp_venue_rule_has_word(rule, "sizes", papers[i].name) &&
		    is_page(width, height, papers[i].width, papers[i].height))
			return AGREES;
	}
	return DIFFERS;
}

static void
free_sought(gpointer data)
{
	dp_sought_clear(data);
	g_free(data);
}

static void
paper_init(Paper *paper, const DpFacts *facts)
{
	paper->facts = facts;
	paper->readings = dp_readings_new();
	paper->sought = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_sought);
}

static void
paper_clear(Paper *paper)
{
	g_clear_pointer(&paper->readings, dp_readings_free);
	g_clear_pointer(&paper->sought, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Paper, paper_clear)

/* @expression is of a style, which lives longer than @paper. */
static gboolean
is_matched(const Paper *paper, const char *expression, const DpObservation *seen)
{
	DpSought *sought = g_hash_table_lookup(paper->sought, expression);
	gsize start, end;
	guint64 steps;

	if (sought == NULL) {
		sought = g_new0(DpSought, 1);
		dp_sought_init(sought, expression);
		g_hash_table_insert(paper->sought, g_strdup(expression), sought);
	}
	return dp_sought_find(sought, dp_readings_of(paper->readings, seen), &start, &end, &steps,
	                      NULL);
}

static Answer
compare_typeface(const GPtrArray *rules, const Paper *paper)
{
	const DpVenueRule *rule = dp_venue_rule_find(rules, "font-family");
	const DpParam *allow = rule != NULL ? dp_venue_rule_param(rule, "allow") : NULL;
	const DpObservation *family = dp_facts_get(paper->facts, "body.font-family", 0);

	if (allow == NULL || family == NULL)
		return UNKNOWN;
	for (guint i = 0; i < allow->texts->len; i++) {
		if (is_matched(paper, allow->texts->pdata[i], family))
			return AGREES;
	}
	return DIFFERS;
}

static gboolean
is_on_first_page(const Paper *paper, const char *expression)
{
	static const char *const FACTS[] = {"page.text", "page.head", "page.foot"};

	for (guint i = 0; i < G_N_ELEMENTS(FACTS); i++) {
		const DpObservation *seen = dp_facts_get(paper->facts, FACTS[i], 0);

		if (seen != NULL && seen->place.page == 1 && is_matched(paper, expression, seen))
			return TRUE;
	}
	return FALSE;
}

/* What the style file of some stage prints. That it is not there says little: a paper is of one
 * stage. */
static void
compare_words(Comparison *comparison, const GPtrArray *rules, const Paper *paper)
{
	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];
		const char *scope = dp_venue_rule_text(rule, "scope");

		if (strcmp(rule->info->id, "required-text") != 0 || scope == NULL ||
		    strcmp(scope, "document") == 0 ||
		    !is_on_first_page(paper, dp_venue_rule_text(rule, "pattern")))
			continue;
		count_answer(comparison, AGREES, WORDS_WEIGHT, dp_venue_rule_text(rule, "name"));
		return;
	}
}

static void
compare_marks(Comparison *comparison, const DpVenue *venue, const Paper *paper)
{
	const char *const *marks = dp_venue_marks(venue);

	for (guint i = 0; marks != NULL && marks[i] != NULL; i++) {
		if (is_on_first_page(paper, marks[i])) {
			count_answer(comparison, AGREES, MARKS_WEIGHT, "words of the style");
			comparison->match->marked = TRUE;
			return;
		}
	}
	comparison->compared += marks != NULL ? NO_MARKS_WEIGHT : 0;
}

/* The rules of the first track, at every stage: tracks of a venue differ in what they allow, not in
 * their style. */
static GPtrArray *
all_rules(const DpVenue *venue)
{
	const char *const *stages = dp_venue_stages(venue);
	GPtrArray *rules = dp_venue_rules(venue, NULL, NULL);

	for (guint i = 1; stages[0] != NULL && stages[i] != NULL; i++) {
		g_autoptr(GPtrArray) more = dp_venue_rules(venue, NULL, stages[i]);

		g_ptr_array_extend(rules, more, NULL, NULL);
	}
	return rules;
}

/* A measure that is kept for dp_style_match_beats(). */
static void
count_measure(Comparison *comparison, Answer answer, double weight, const char *words,
              gboolean shape)
{
	DpStyleAnswer kept = {answer != UNKNOWN ? weight : 0, answer == AGREES, shape};

	g_array_append_val(comparison->match->answers, kept);
	count_answer(comparison, answer, weight, words);
}

static DpStyleMatch *
compare_with(const DpVenue *venue, const Paper *paper)
{
	DpStyleMatch *match = g_new0(DpStyleMatch, 1);
	g_autoptr(GPtrArray) rules = all_rules(venue);
	g_autoptr(GStrvBuilder) agreements = g_strv_builder_new(),
	                        differences = g_strv_builder_new();
	Comparison comparison = {match, agreements, differences, 0, 0};

	match->venue = venue;
	match->answers = g_array_new(FALSE, FALSE, sizeof(DpStyleAnswer));
	count_measure(&comparison, compare_page(rules, paper->facts), PAGE_WEIGHT, "page size",
	              FALSE);
	for (guint i = 0; i < G_N_ELEMENTS(MEASURES); i++)
		count_measure(&comparison, compare_measure(rules, paper->facts, &MEASURES[i]),
		              MEASURES[i].weight, MEASURES[i].words, MEASURES[i].shape);
	count_measure(&comparison, compare_typeface(rules, paper), TYPEFACE_WEIGHT, "typeface",
	              FALSE);
	compare_marks(&comparison, venue, paper);
	compare_words(&comparison, rules, paper);
	match->score = 2 * comparison.agreed - comparison.compared;
	match->agreements = g_strv_builder_end(agreements);
	match->differences = g_strv_builder_end(differences);
	return match;
}

DpStyleMatch *
dp_style_match_new(const DpVenue *venue, const DpFacts *facts)
{
	g_auto(Paper) paper = {0};

	paper_init(&paper, facts);
	return compare_with(venue, &paper);
}

/* A venue's family; a style's own id. (transfer full) */
static char *
family_of(const DpStyleMatch *match)
{
	const char *id = dp_venue_id(match->venue);
	char *family = dp_edition_family(id);

	return family != NULL ? family : g_strdup(id);
}

/* Of two alike, the later edition of one family; else the order of names. */
static int
compare_matches(gconstpointer a, gconstpointer b)
{
	const DpStyleMatch *left = *(const DpStyleMatch *const *)a;
	const DpStyleMatch *right = *(const DpStyleMatch *const *)b;
	g_autofree char *one = family_of(left), *other = family_of(right);
	int by_id = strcmp(dp_venue_id(left->venue), dp_venue_id(right->venue));

	if (left->score != right->score)
		return left->score > right->score ? -1 : 1;
	return g_str_equal(one, other) ? -by_id : by_id;
}

GPtrArray *
dp_style_match_rank(const GPtrArray *venues, const DpFacts *facts)
{
	GPtrArray *ranked = g_ptr_array_new_with_free_func(free_match);
	g_auto(Paper) paper = {0};

	paper_init(&paper, facts);
	for (guint i = 0; i < venues->len; i++) {
		DpStyleMatch *match = compare_with(venues->pdata[i], &paper);

		match->kept = dp_venue_ref(venues->pdata[i]);
		if (match->score > 0)
			g_ptr_array_add(ranked, match);
		else
			dp_style_match_free(match);
	}
	g_ptr_array_sort(ranked, compare_matches);
	return ranked;
}

gboolean
dp_style_match_is_clear(const GPtrArray *ranked)
{
	const DpStyleMatch *first = ranked->len > 0 ? ranked->pdata[0] : NULL;
	g_autofree char *family = NULL;

	if (first == NULL || first->agreed < CLEAR_SHARE * first->compared ||
	    first->compared < CLEAR_MEASURES)
		return FALSE;
	family = family_of(first);
	for (guint i = 1; i < ranked->len; i++) {
		const DpStyleMatch *other = ranked->pdata[i];
		g_autofree char *own = family_of(other);

		if (!g_str_equal(own, family))
			return first->score - other->score >= CLEAR_LEAD;
	}
	return TRUE;
}

double
dp_style_match_beats(const DpStyleMatch *match, const DpStyleMatch *own, gboolean shape)
{
	double weight = 0;

	for (guint i = 0; i < match->answers->len; i++) {
		const DpStyleAnswer *theirs = &g_array_index(match->answers, DpStyleAnswer, i),
		                    *ours = &g_array_index(own->answers, DpStyleAnswer, i);

		if (theirs->weight > 0 && theirs->agrees && ours->weight > 0 && !ours->agrees &&
		    (theirs->shape || !shape))
			weight += theirs->weight;
	}
	return weight;
}

double
dp_style_match_differing(const DpStyleMatch *match)
{
	double weight = 0;

	for (guint i = 0; i < match->answers->len; i++) {
		const DpStyleAnswer *answer = &g_array_index(match->answers, DpStyleAnswer, i);

		weight += answer->agrees ? 0 : answer->weight;
	}
	return weight;
}
