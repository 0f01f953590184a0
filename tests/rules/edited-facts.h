/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>

#include <string.h>

#include "copied-fact.h"
#include "facts/store/builder.h"
#include "fixtures/venue.h"
#include "run/conclude.h"
#include "verdict/quantity.h"
#include "verdict/standing.h"

/* What a rule says of facts that pass, of which a few were changed: a limit is where two cases that
 * differ in one number differ in their verdict. */

/** EditedFact: observations in place of all that the fact had. */
typedef struct {
	const char *fact; /* NULL ends a list */
	double number;
	guint page;        /* 1-based; 0: nowhere */
	double weight;     /* 0: 1 */
	const char *label; /* (nullable) */
	gboolean unsure;   /* FALSE: DP_CERTAINTY_SURE; set it with ONLY() */
	DpCertainty certainty;
	guint n;          /* that many alike, one below the other; 0: 1 */
	double top, step; /* points: of the first, and to the next; 0: 100 and 12 */
	const char *text; /* (nullable) */
} EditedFact;

/** ONLY: an observation that is no more certain than this. */
#define ONLY(level) .unsure = TRUE, .certainty = DP_CERTAINTY_##level

#define EDITED_MAX 10

#define PASS DP_VERDICT_PASS
#define REVIEW DP_VERDICT_REVIEW
#define FAIL DP_VERDICT_FAIL

/** EditedCase: one side of an edge. */
typedef struct {
	const char *rule, *name;
	DpVerdict verdict;
	EditedFact facts[EDITED_MAX];
	const char *base;     /* (nullable): a file of the rule's folder; "pass.json" */
	const char *venue;    /* (nullable): a file here; the venue of the rule's folder */
	const char *instance; /* (nullable): which of the venue's rules of that kind; the first */
	const char *measured; /* (nullable): as reports show it; anything */
} EditedCase;

static gboolean
is_edited(const EditedCase *one, const char *fact)
{
	for (guint i = 0; i < EDITED_MAX && one->facts[i].fact != NULL; i++) {
		if (strcmp(one->facts[i].fact, fact) == 0)
			return TRUE;
	}
	return FALSE;
}

static void
add_edited(DpFacts *facts, const EditedFact *edited)
{
	const DpFactInfo *info = dp_fact_info(edited->fact);

	g_assert_nonnull(info);
	for (guint i = 0; i < MAX(edited->n, 1); i++) {
		double top = (edited->top > 0 ? edited->top : 100) +
		             i * (edited->step > 0 ? edited->step : 12);
		g_autofree char *text = g_strdup(edited->text != NULL ? edited->text : ""),
		                *label = g_strdup(edited->label);
		DpObservation seen = {
		    .number = edited->number,
		    .text = text,
		    .label = label,
		    .weight = edited->weight > 0 ? edited->weight : 1,
		    .certainty = edited->unsure ? edited->certainty : DP_CERTAINTY_SURE,
		    .place = {
		        .page = edited->page, .has_rect = TRUE, .rect = {100, top, 300, top + 9}}};

		seen.place.text = seen.text;
		copied_fact_add(facts, info, &seen);
	}
}

/* (transfer full) */
static DpFacts *
edited_facts(const EditedCase *one, const char *folder)
{
	g_autofree char *path =
	    g_build_filename(folder, one->base != NULL ? one->base : "pass.json", NULL);
	g_autofree char *json = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) base = NULL;
	DpFacts *facts = dp_facts_new();
	const DpFactInfo *table;
	gsize length;
	guint n;

	g_file_get_contents(path, &json, &length, &error);
	g_assert_no_error(error);
	base = dp_facts_from_json(json, length, &error);
	g_assert_no_error(error);
	table = dp_fact_table(&n);
	for (guint row = 0; row < n; row++) {
		if (is_edited(one, table[row].name))
			continue;
		for (guint i = 0; i < dp_facts_count(base, table[row].name); i++)
			copied_fact_add(facts, &table[row], dp_facts_get(base, table[row].name, i));
	}
	for (guint i = 0; i < EDITED_MAX && one->facts[i].fact != NULL; i++)
		add_edited(facts, &one->facts[i]);
	return facts;
}

static const DpFinding *
edited_finding(const DpReport *report, const char *rule, const char *instance)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (strcmp(finding->info->id, rule) == 0 &&
		    (instance == NULL || g_strcmp0(finding->instance, instance) == 0))
			return finding;
	}
	g_assert_not_reached();
}

static void
test_edited(gconstpointer data)
{
	const EditedCase *one = data;
	g_autofree char *folder = g_test_build_filename(G_TEST_DIST, "rules", one->rule, NULL);
	g_autoptr(DpVenue) venue =
	    one->venue != NULL ? fixture_venue(one->venue) : fixture_rule_venue(one->rule);
	g_autoptr(DpFacts) facts = edited_facts(one, folder);
	g_autoptr(DpReport) report = dp_report_new("-", venue, NULL, NULL);
	const DpFinding *finding;

	dp_job_check_facts(report, facts, venue);
	finding = edited_finding(report, one->rule, one->instance);
	g_test_message("%s", finding->message);
	g_assert_cmpstr(dp_verdict_name(finding->verdict), ==, dp_verdict_name(one->verdict));
	g_assert_true(finding->verdict != REVIEW || dp_finding_doubt(finding) != NULL);
	g_assert_null(strstr(finding->message, "e+0"));
	if (one->measured != NULL) {
		g_autofree char *measured = dp_quantity_format(&finding->measured);

		g_assert_cmpstr(measured, ==, one->measured);
	}
}

/** edited_run: tests "/edges/RULE/NAME", one for each case. */
static int
edited_run(int argc, char **argv, const EditedCase *cases, guint n)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < n; i++) {
		g_autofree char *path =
		    g_strdup_printf("/edges/%s/%s", cases[i].rule, cases[i].name);

		g_test_add_data_func(path, &cases[i], test_edited);
	}
	return g_test_run();
}
