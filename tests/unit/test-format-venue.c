/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "facts/store/builder.h"
#include "run/conclude.h"
#include "venue/format-venue.h"
#include "verdict/standing.h"

#define PAGES 12
#define LINES 100
#define FULL "letter;12;2;7inx9in;10;12;1"

/* What a paper of twelve pages has that conforms to FULL, on each page or once. */
static const struct {
	const char *fact;
	double number, weight;
	gboolean paged;
	const char *label;
} SOUND[] = {
    {"document.pages", PAGES, 1, FALSE, NULL},
    {"file.javascript", 0, 1, FALSE, NULL},
    {"file.launch", 0, 1, FALSE, NULL},
    {"document.text-pages", PAGES, 1, FALSE, NULL},
    {"page.width", 612, 1, TRUE, NULL},
    {"page.height", 792, 1, TRUE, NULL},
    {"columns.count", 2, 1, FALSE, NULL},
    {"page.columns", 2, LINES, TRUE, NULL},
    {"text-block.left", 54, 1, FALSE, NULL},
    {"text-block.top", 72, 1, FALSE, NULL},
    {"text-block.width", 504, 1, FALSE, NULL},
    {"text-block.height", 648, 1, FALSE, NULL},
    {"page.text-left", 54, LINES, TRUE, "body"},
    {"page.text-right", 558, LINES, TRUE, "body"},
    {"page.text-top", 72, LINES, TRUE, "body"},
    {"page.text-bottom", 720, LINES, TRUE, "body"},
    {"body.font-size", 9.963, 1, FALSE, NULL},
    {"page.font-size", 9.963, LINES, TRUE, NULL},
    {"body.leading", 11.955, 1, FALSE, NULL},
    {"page.leading", 11.955, LINES, TRUE, NULL},
    {"content.lines", LINES, LINES, TRUE, "main-text"},
    {"content.words", 700, 1, TRUE, "main-text"},
};

/* A change of what the sound paper has. */
typedef struct {
	const char *fact;
	double number;
	guint pages; /* the first so many; 0: all */
} Change;

static double
value_of(const Change *changes, guint row, guint page)
{
	for (guint i = 0; i < 2; i++) {
		if (g_strcmp0(changes[i].fact, SOUND[row].fact) == 0 &&
		    (changes[i].pages == 0 || page <= changes[i].pages))
			return changes[i].number;
	}
	return SOUND[row].number;
}

static DpFacts *
made_facts(const Change *changes)
{
	DpFacts *facts = dp_facts_new();

	for (guint row = 0; row < G_N_ELEMENTS(SOUND); row++) {
		for (guint page = 1; page <= (SOUND[row].paged ? PAGES : 1); page++) {
			DpPlace place = {
			    .page = page, .has_rect = TRUE, .rect = {54, 72, 558, 720}};
			DpObservation *seen = dp_facts_add_number(facts, SOUND[row].fact,
			                                          value_of(changes, row, page),
			                                          SOUND[row].paged ? &place : NULL);

			seen->weight = SOUND[row].weight;
			seen->label = g_strdup(SOUND[row].label);
		}
	}
	return facts;
}

#define PASS DP_VERDICT_PASS
#define REVIEW DP_VERDICT_REVIEW
#define FAIL DP_VERDICT_FAIL

static const struct {
	const char *spec, *rule;
	DpVerdict verdict;
	DpSeverity severity;
	Change changes[2];
} EDGES[] = {
    /* 9 pt of paper */
    {FULL, "page-size", PASS, DP_SEVERITY_ERROR, {{"page.width", 621}}},
    {FULL, "page-size", FAIL, DP_SEVERITY_ERROR, {{"page.width", 621.1}}},
    {FULL, "page-size", PASS, DP_SEVERITY_ERROR, {{"page.height", 783}}},
    {FULL, "page-size", FAIL, DP_SEVERITY_ERROR, {{"page.height", 782.9}}},
    {"letter OR 17cm x 24cm",
     "page-size",
     PASS,
     DP_SEVERITY_ERROR,
     {{"page.width", 490}, {"page.height", 688}}},
    {"letter OR A4", "page-size", PASS, DP_SEVERITY_ERROR, {{"page.width", 603.1}}},
    {"letter OR A4",
     "page-size",
     PASS,
     DP_SEVERITY_ERROR,
     {{"page.width", 595}, {"page.height", 842}}},
    {"A4", "page-size", FAIL, DP_SEVERITY_ERROR, {{NULL}}},
    /* pages: every one counts, or only text */
    {"letter;12", "page-limit", PASS, DP_SEVERITY_ERROR, {{NULL}}},
    {"letter;12", "page-limit", FAIL, DP_SEVERITY_ERROR, {{"document.pages", 13}}},
    {"letter;11;;;;;1", "page-limit", REVIEW, DP_SEVERITY_ERROR, {{NULL}}},
    {"letter;12-20", "fact-limit", PASS, DP_SEVERITY_WARNING, {{NULL}}},
    {"letter;13-20", "fact-limit", FAIL, DP_SEVERITY_WARNING, {{NULL}}},
    /* columns: on more than three quarters of the limit's pages, as a warning */
    {FULL, "columns", PASS, DP_SEVERITY_WARNING, {{"page.columns", 1, 9}}},
    {FULL, "columns", FAIL, DP_SEVERITY_WARNING, {{"page.columns", 1, 10}}},
    {"letter;;2", "columns", PASS, DP_SEVERITY_WARNING, {{NULL}}},
    {"letter;;2", "columns", FAIL, DP_SEVERITY_WARNING, {{"page.columns", 1, 1}}},
    /* text: 9 pt, and what is less than 5 % beyond the shorter side is for review */
    {FULL, "text-block", PASS, DP_SEVERITY_ERROR, {{"page.text-right", 567}}},
    {FULL, "text-block", REVIEW, DP_SEVERITY_ERROR, {{"page.text-right", 567.1}}},
    {FULL, "text-block", REVIEW, DP_SEVERITY_ERROR, {{"page.text-right", 583.1}}},
    {FULL, "text-block", FAIL, DP_SEVERITY_ERROR, {{"page.text-right", 583.3}}},
    {FULL, "text-block", PASS, DP_SEVERITY_ERROR, {{"page.text-bottom", 729}}},
    {FULL, "text-block", REVIEW, DP_SEVERITY_ERROR, {{"page.text-bottom", 729.1}}},
    {FULL, "text-block", FAIL, DP_SEVERITY_ERROR, {{"page.text-bottom", 745.3}}},
    /* sizes: a third of a point, and the grace; then 3 % for review */
    {FULL, "body-font-size", PASS, DP_SEVERITY_ERROR, {{"body.font-size", 9.67}}},
    {FULL, "body-font-size", REVIEW, DP_SEVERITY_ERROR, {{"body.font-size", 9.66}}},
    {FULL,
     "body-font-size",
     REVIEW,
     DP_SEVERITY_ERROR,
     {{"body.font-size", 9.37}, {"page.font-size", 9.37}}},
    {FULL,
     "body-font-size",
     FAIL,
     DP_SEVERITY_ERROR,
     {{"body.font-size", 9.36}, {"page.font-size", 9.36}}},
    {";;;;10±0.2", "body-font-size", PASS, DP_SEVERITY_ERROR, {{"body.font-size", 9.47}}},
    {";;;;10±0.2", "body-font-size", REVIEW, DP_SEVERITY_ERROR, {{"body.font-size", 9.46}}},
    {";;;;9-10", "body-font-size", PASS, DP_SEVERITY_ERROR, {{"body.font-size", 10.33}}},
    {";;;;9-10", "body-font-size", REVIEW, DP_SEVERITY_ERROR, {{"body.font-size", 10.34}}},
    /* leading: a tenth, and the grace; then 3 % for review */
    {FULL, "line-spacing", PASS, DP_SEVERITY_ERROR, {{"body.leading", 11.91}}},
    {FULL, "line-spacing", REVIEW, DP_SEVERITY_ERROR, {{"body.leading", 11.89}}},
    {FULL,
     "line-spacing",
     FAIL,
     DP_SEVERITY_ERROR,
     {{"body.leading", 11.53}, {"page.leading", 11.53}}},
    {";;;;;12±0.3", "line-spacing", PASS, DP_SEVERITY_ERROR, {{"body.leading", 11.61}}},
    {";;;;;12±0.3", "line-spacing", REVIEW, DP_SEVERITY_ERROR, {{"body.leading", 11.59}}},
    /* words */
    {"{\"wordlimit\":\"8400\"}", "word-limit", PASS, DP_SEVERITY_ERROR, {{NULL}}},
    {"{\"wordlimit\":\"8399\"}", "word-limit", REVIEW, DP_SEVERITY_ERROR, {{NULL}}},
    {"{\"wordlimit\":\"7000\"}", "word-limit", FAIL, DP_SEVERITY_ERROR, {{NULL}}},
    {"{\"noappendix\":true}", "appendix", PASS, DP_SEVERITY_ERROR, {{NULL}}},
};

static const DpFinding *
find(const DpReport *report, const char *rule)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (strcmp(finding->info->id, rule) == 0)
			return finding;
	}
	return NULL;
}

static void
test_edges(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(EDGES); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DpVenue) venue = dp_format_venue_new(EDGES[i].spec, &error);
		g_autoptr(DpFacts) facts = made_facts(EDGES[i].changes);
		g_autoptr(DpReport) report = NULL;
		const DpFinding *finding;

		g_assert_no_error(error);
		report = dp_report_new("-", venue, NULL, NULL);
		dp_job_check_facts(report, facts, venue);
		finding = find(report, EDGES[i].rule);
		g_assert_nonnull(finding);
		g_test_message("%u %s: %s", i, EDGES[i].spec, finding->message);
		g_assert_cmpstr(dp_verdict_name(finding->verdict), ==,
		                dp_verdict_name(EDGES[i].verdict));
		g_assert_cmpint(finding->severity, ==, EDGES[i].severity);
	}
}

static void
test_sound_paper(void)
{
	const Change none[2] = {{NULL}};
	g_autoptr(DpVenue) venue = dp_format_venue_new(FULL, NULL);
	g_autoptr(DpFacts) facts = made_facts(none);
	g_autoptr(DpReport) report = dp_report_new("-", venue, NULL, NULL);

	dp_job_check_facts(report, facts, venue);
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		g_test_message("%s: %s", finding->info->id, finding->message);
		g_assert_cmpint(finding->verdict, <=, DP_VERDICT_PASS);
	}
}

/* The string itself is quoted, and nothing that it does not have. */
static void
test_citation(void)
{
	g_autoptr(DpVenue) venue = dp_format_venue_new("letter;12;;\t;", NULL),
	                   good = dp_format_venue_new("letter;{\"wordlimit\":\"8000\"}", NULL);
	g_autoptr(GPtrArray) rules = dp_venue_rules(good, NULL, NULL);
	guint words = 0;

	g_assert_null(venue);
	g_assert_cmpstr(dp_venue_id(good), ==, DP_FORMAT_VENUE);
	g_assert_cmpstr(dp_venue_title(good), ==, "HotCRP format letter;{\"wordlimit\":\"8000\"}");
	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		g_assert_cmpint(rule->source, ==, DP_SOURCE_SETTING);
		g_assert_null(rule->cite.url);
		g_assert_null(rule->cite.read);
		words += g_strcmp0(rule->cite.quote, "wordlimit 8000") == 0;
	}
	g_assert_cmpuint(words, ==, 1);
}

/* The greatest line height is not compared, and the report says so. */
static void
test_remark(void)
{
	g_autoptr(DpVenue) venue = dp_format_venue_new(";;;;;12-14", NULL),
	                   plain = dp_format_venue_new(";;;;;12", NULL);

	g_assert_nonnull(strstr(dp_venue_remarks(venue)[0], "not the greatest"));
	g_assert_null(dp_venue_remarks(plain)[0]);
}

static void
test_digest(void)
{
	g_autoptr(DpVenue) one = dp_format_venue_new("letter;12", NULL),
	                   again = dp_format_venue_new("letter;12", NULL),
	                   other = dp_format_venue_new("letter;13", NULL);

	g_assert_cmpstr(dp_venue_digest(one), ==, dp_venue_digest(again));
	g_assert_cmpstr(dp_venue_digest(one), !=, dp_venue_digest(other));
}

static void
test_two_unnamed_papers(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(dp_format_venue_new("17cm x 24cm OR 18cm x 25cm", &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_USAGE);
	g_assert_nonnull(strstr(error->message, "papersize"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/format-venue/edges", test_edges);
	g_test_add_func("/format-venue/sound-paper", test_sound_paper);
	g_test_add_func("/format-venue/citation", test_citation);
	g_test_add_func("/format-venue/remark", test_remark);
	g_test_add_func("/format-venue/digest", test_digest);
	g_test_add_func("/format-venue/two-unnamed-papers", test_two_unnamed_papers);
	return g_test_run();
}
