/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <string.h>

#include "fixtures/manifest.h"

/*
 * Papers of which each has one known defect, or none: how many defects are found, and what is found
 * that nobody asked for. The figures are printed for every rule; the floors below must hold.
 */

/* Of the defects that rules exist for, at least this share must be found as failures … */
#define RECALL_FLOOR 0.97
/* … with at most this many findings that are wrong, in the whole corpus … */
#define FALSE_CEILING 3u
/* … and none on more than this many of the papers that have no defect. */
#define ACCUSED_CEILING 1u

typedef struct {
	guint wanted, hit, review, wrong;
} Score;

typedef struct {
	const DpRuleInfo *rules;
	guint n_rules;
	Score *scores; /* one a rule */
	guint compliant, accused;
} Tally;

static DpVenue *
load_venue(const char *style)
{
	g_autofree char *name = g_strdup_printf("bench-%s.yaml", style);
	g_autofree char *path =
	    g_test_build_filename(G_TEST_DIST, "accuracy", "venues", name, NULL);
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	DpVenue *venue = dp_registry_load(registry, path, diagnostics, &error);

	g_assert_no_error(error);
	g_assert_cmpuint(diagnostics->len, ==, 0);
	return venue;
}

/* The worst verdict among a rule's findings that are more than a note. */
static DpVerdict
worst(const DpReport *report, const char *rule)
{
	DpVerdict verdict = DP_VERDICT_NOT_APPLICABLE;

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (strcmp(finding->info->id, rule) == 0 && finding->severity > DP_SEVERITY_NOTE)
			verdict = MAX(verdict, finding->verdict);
	}
	return verdict;
}

static gboolean
tally_rule(Score *score, DpVerdict verdict, gboolean wanted, gboolean tolerated)
{
	gboolean wrong = verdict == DP_VERDICT_FAIL && !wanted && !tolerated;

	score->wanted += wanted;
	score->hit += wanted && verdict == DP_VERDICT_FAIL;
	score->review += wanted && verdict == DP_VERDICT_REVIEW;
	score->wrong += wrong;
	return wrong;
}

static void
tally_paper(Tally *tally, const FixtureManifest *manifest, guint row, const DpVenue *venue)
{
	const char *file = fixture_manifest_cell(manifest, row, "file");
	const char *expected = fixture_manifest_cell(manifest, row, "expected");
	const char *tolerated = fixture_manifest_cell(manifest, row, "tolerated");
	g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);
	g_autoptr(DpReport) report = dp_job_check(pdf, file, venue, NULL, NULL);
	guint wrong = 0;

	for (guint i = 0; i < tally->n_rules; i++) {
		const char *rule = tally->rules[i].id;
		DpVerdict verdict = worst(report, rule);
		gboolean wanted = fixture_manifest_lists(expected, rule);

		if (wanted && verdict != DP_VERDICT_FAIL)
			g_test_message("missed: %s %s (%s)", file, rule, dp_verdict_name(verdict));
		if (tally_rule(&tally->scores[i], verdict, wanted,
		               fixture_manifest_lists(tolerated, rule))) {
			g_test_message("wrong: %s %s", file, rule);
			wrong++;
		}
	}
	if (strcmp(expected, "none") == 0) {
		tally->compliant++;
		tally->accused += wrong > 0;
	}
}

static Score
print_scores(const Tally *tally)
{
	Score sum = {0};

	for (guint i = 0; i < tally->n_rules; i++) {
		const Score *score = &tally->scores[i];

		sum.wanted += score->wanted;
		sum.hit += score->hit;
		sum.review += score->review;
		sum.wrong += score->wrong;
		if (score->wanted + score->wrong > 0)
			g_test_message("%-24s found %u of %u, review %u, wrong %u",
			               tally->rules[i].id, score->hit, score->wanted, score->review,
			               score->wrong);
	}
	g_test_message("all rules: found %u of %u, review %u, wrong %u; of %u compliant papers %u "
	               "were accused",
	               sum.hit, sum.wanted, sum.review, sum.wrong, tally->compliant,
	               tally->accused);
	return sum;
}

static void
test_labelled(void)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open("labelled", "manifest.tsv");
	g_autoptr(GHashTable) venues =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)dp_venue_unref);
	g_autofree Score *scores = NULL;
	Tally tally = {0};
	Score sum;

	if (manifest == NULL)
		return;
	tally.rules = dp_rule_table(&tally.n_rules);
	scores = g_new0(Score, tally.n_rules);
	tally.scores = scores;
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++) {
		const char *style = fixture_manifest_cell(manifest, row, "style");

		if (!g_hash_table_contains(venues, style))
			g_hash_table_insert(venues, g_strdup(style), load_venue(style));
		tally_paper(&tally, manifest, row, g_hash_table_lookup(venues, style));
	}
	sum = print_scores(&tally);
	g_assert_cmpuint(sum.wanted, >, 0);
	g_assert_cmpfloat((double)sum.hit / sum.wanted, >=, RECALL_FLOOR);
	g_assert_cmpuint(sum.wrong, <=, FALSE_CEILING);
	g_assert_cmpuint(tally.accused, <=, ACCUSED_CEILING);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/accuracy/labelled", test_labelled);
	return g_test_run();
}
