/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "measures.h"

/*
 * Papers of which each has one known defect, or none. What counts is what the profile of a paper's
 * style asks for: a label whose rule no profile has is only listed.
 */

#define SET "labelled"
#define COMPLIANT "compliant"

static DpVenue *
load_profile(const char *style)
{
	g_autofree char *name = g_strdup_printf("bench-%s.yaml", style);
	g_autofree char *path =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "tests", "accuracy", "venues", name, NULL);
	DpVenue *venue = measures_venue(path);

	if (venue == NULL)
		g_error("%s cannot be used", path);
	return venue;
}

static const DpVenue *
profile_of(GHashTable *profiles, const char *style)
{
	if (!g_hash_table_contains(profiles, style))
		g_hash_table_insert(profiles, g_strdup(style), load_profile(style));
	return g_hash_table_lookup(profiles, style);
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

/** Paper: a row of the manifest, and how it fared. */
typedef struct {
	const char *file, *expected, *tolerated;
	guint accusations, doubts;
} Paper;

static void
tally_defect(Figures *figures, const Paper *paper, const char *rule, DpVerdict verdict)
{
	gboolean found = verdict == DP_VERDICT_FAIL;

	figures_count(figures, SET, rule, "found", FIGURE_MORE, found);
	figures_count(figures, SET, rule, "review", FIGURE_SHOWN, verdict == DP_VERDICT_REVIEW);
	if (!found)
		figures_note(figures, "missed: %s %s (%s)", paper->file, rule,
		             dp_verdict_name(verdict));
}

static void
tally_absence(Figures *figures, Paper *paper, const char *rule, DpVerdict verdict)
{
	gboolean wrong = verdict == DP_VERDICT_FAIL, doubt = verdict == DP_VERDICT_REVIEW;

	figures_count(figures, SET, rule, "wrong", FIGURE_FEWER, wrong);
	figures_count(figures, SET, rule, "doubt", FIGURE_FEWER, doubt);
	paper->accusations += wrong;
	paper->doubts += doubt;
	if (wrong || doubt)
		figures_note(figures, "%s: %s %s", wrong ? "wrong" : "doubt", paper->file, rule);
}

static void
tally_rules(Figures *figures, Paper *paper, const DpVenue *profile, const DpReport *report)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(profile, NULL, NULL);
	const char *last = "";

	for (guint i = 0; i < rules->len; i++) {
		const char *rule = ((const DpVenueRule *)rules->pdata[i])->info->id;
		DpVerdict verdict = worst(report, rule);

		if (strcmp(rule, last) == 0) /* another instance of the same */
			continue;
		last = rule;
		if (fixture_manifest_lists(paper->expected, rule))
			tally_defect(figures, paper, rule, verdict);
		else if (!fixture_manifest_lists(paper->tolerated, rule))
			tally_absence(figures, paper, rule, verdict);
	}
}

static gboolean
asks_for(const DpVenue *profile, const char *rule)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(profile, NULL, NULL);

	for (guint i = 0; i < rules->len; i++) {
		if (strcmp(((const DpVenueRule *)rules->pdata[i])->info->id, rule) == 0)
			return TRUE;
	}
	return FALSE;
}

/* What a label names and the profile does not ask for cannot be found, and is not held against it.
 */
static void
tally_unasked(Figures *figures, const Paper *paper, const DpVenue *profile)
{
	g_auto(GStrv) words = g_strsplit_set(paper->expected, ",; ", -1);

	for (guint i = 0; words[i] != NULL; i++) {
		if (words[i][0] != '\0' && strcmp(words[i], "none") != 0 &&
		    !asks_for(profile, words[i]))
			figures_count(figures, SET, words[i], "unasked", FIGURE_SHOWN, TRUE);
	}
}

static void
tally_paper(Figures *figures, const FixtureManifest *manifest, guint row, const DpVenue *profile)
{
	Paper paper = {.file = fixture_manifest_cell(manifest, row, "file"),
	               .expected = fixture_manifest_cell(manifest, row, "expected"),
	               .tolerated = fixture_manifest_cell(manifest, row, "tolerated")};
	g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);
	g_autoptr(DpReport) report =
	    dp_job_check(&(DpJob){.pdf = pdf, .path = paper.file, .venue = profile});

	tally_rules(figures, &paper, profile, report);
	tally_unasked(figures, &paper, profile);
	if (strcmp(paper.expected, "none") != 0)
		return;
	figures_count(figures, COMPLIANT, "papers", "passed", FIGURE_MORE, paper.accusations == 0);
	figures_count(figures, COMPLIANT, "papers", "review", FIGURE_SHOWN,
	              paper.accusations == 0 && paper.doubts > 0);
}

gboolean
measure_labelled(Figures *figures)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open(SET, "manifest.tsv");
	g_autoptr(GHashTable) profiles =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)dp_venue_unref);
	const char *sets[] = {SET, COMPLIANT};

	if (manifest == NULL)
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(sets); i++)
		figures_set_corpus(figures, sets[i], fixture_manifest_digest(manifest),
		                   fixture_manifest_n_rows(manifest));
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++)
		tally_paper(figures, manifest, row,
		            profile_of(profiles, fixture_manifest_cell(manifest, row, "style")));
	return TRUE;
}
