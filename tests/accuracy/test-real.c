/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <math.h>
#include <string.h>

#include "fixtures/manifest.h"

/*
 * Real papers of which a person has noted the measures: what share of each fact is measured right.
 */
static const struct {
	const char *column, *fact;
	double slack; /* sizes were read off by eye */
	double floor;
} MEASURES[] = {
    {"pages", "document.pages", 0.01, 1.0},
    {"columns", "columns.count", 0.01, 0.95},
    {"body_pt", "body.font-size", 0.35, 0.92},
    {"refs_page", "references.first-page", 0.01, 0.92},
    {"refs_last_page", "references.last-page", 0.01, 0.85},
    {"appendix_page", "appendix.first-page", 0.01, 0.9},
};

typedef struct {
	guint seen, right;
} Score;

static void
score_paper(const FixtureManifest *manifest, guint row, Score *scores)
{
	const char *file = fixture_manifest_cell(manifest, row, "file");
	g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);
	g_autoptr(DpFacts) facts = dp_job_measure(pdf, 0, NULL);

	for (guint i = 0; i < G_N_ELEMENTS(MEASURES); i++) {
		const char *cell = fixture_manifest_cell(manifest, row, MEASURES[i].column);
		char *end;
		double truth = g_ascii_strtod(cell, &end);
		const DpObservation *seen;

		if (end == cell || *end != '\0')
			continue;
		seen = facts != NULL ? dp_facts_get(facts, MEASURES[i].fact, 0) : NULL;
		scores[i].seen++;
		if (seen != NULL && fabs(seen->number - truth) <= MEASURES[i].slack)
			scores[i].right++;
		else
			g_test_message("%s: %s is %g, measured %g", file, MEASURES[i].fact, truth,
			               seen != NULL ? seen->number : NAN);
	}
}

static void
test_facts(void)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open("real", "manifest.tsv");
	Score scores[G_N_ELEMENTS(MEASURES)] = {0};

	if (manifest == NULL)
		return;
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++) {
		if (strcmp(fixture_manifest_cell(manifest, row, "verified"), "eye") == 0)
			score_paper(manifest, row, scores);
	}
	for (guint i = 0; i < G_N_ELEMENTS(MEASURES); i++) {
		double share = (double)scores[i].right / MAX(scores[i].seen, 1);

		g_test_message("%s: right in %u of %u", MEASURES[i].fact, scores[i].right,
		               scores[i].seen);
		g_assert_cmpuint(scores[i].seen, >, 0);
		g_assert_cmpfloat(share, >=, MEASURES[i].floor);
	}
}

/* Papers that a conference rejected unread, and papers that it let pass: none of those may fail. */
static void
test_desk(void)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open("real", "iclr2026_desk.tsv");
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpVenue) venue = NULL;
	guint rejected = 0, found = 0;

	if (manifest == NULL)
		return;
	venue = dp_registry_load(registry, "iclr-2026", diagnostics, NULL);
	if (venue == NULL) {
		g_test_skip("there are no rules for iclr-2026");
		return;
	}
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++) {
		const char *file = fixture_manifest_cell(manifest, row, "file");
		const char *wanted = fixture_manifest_cell(manifest, row, "checks");
		gboolean sound =
		    wanted[0] == '\0' || strcmp(wanted, "-") == 0 || strcmp(wanted, "none") == 0;
		g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);
		g_autoptr(DpReport) report = dp_job_check(pdf, file, venue, NULL, "submission");

		g_test_message("%s: %s, wanted %s", file, dp_verdict_name(report->verdict),
		               sound ? "no failure" : wanted);
		if (sound)
			g_assert_cmpint(report->verdict, !=, DP_VERDICT_FAIL);
		rejected += !sound;
		found += !sound && report->verdict == DP_VERDICT_FAIL;
	}
	g_test_message("of %u rejected papers %u fail", rejected, found);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/accuracy/real-facts", test_facts);
	g_test_add_func("/accuracy/desk-rejections", test_desk);
	return g_test_run();
}
