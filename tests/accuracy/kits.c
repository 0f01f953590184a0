/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "measures.h"

/*
 * The venues' own style kits, as they come. What a kit decides must pass: a checker that rejects
 * the official sample is wrong, whatever the call's prose says. What the sample's words say (its
 * length, its authors) is its own affair.
 */

#define SET "kits"

/* Which venue files are made with a kit, beyond those that the corpus names. */
#define TABLE "kit-venues.tsv"

static const char *const KIT_RULES[] = {
    "page-size",        "columns",      "column-gap",    "text-block",
    "body-font-size",   "line-spacing", "min-font-size", "font-family",
    "font-type3",       "page-numbers", "line-numbers",  "hidden-text",
    "prompt-injection", "corrupt",      "encrypted",     NULL,
};

/* One sample of a kit, and a venue that is made with it. */
typedef struct {
	const FixtureManifest *manifest;
	guint row;
	DpVenue *venue;
	const char *track;  /* (nullable) */
	const char *breaks; /* rules that this sample breaks on purpose, separated by commas */
} Pair;

static DpReport *
check_pair(const Pair *pair)
{
	const char *stage = fixture_manifest_cell(pair->manifest, pair->row, "stage");
	gboolean staged = g_strv_contains(dp_venue_stages(pair->venue), stage);
	g_autoptr(GBytes) pdf = fixture_manifest_read(pair->manifest, pair->row);

	return dp_job_check(
	    &(DpJob){.pdf = pdf,
	             .path = fixture_manifest_cell(pair->manifest, pair->row, "file"),
	             .venue = pair->venue,
	             .track = pair->track,
	             .stage = staged ? stage : NULL});
}

/* What the kit decides fails, and nothing else does; but what the sample breaks must be found. */
static gboolean
is_as_expected(const DpFinding *finding, const Pair *pair)
{
	gboolean failed = finding->verdict >= DP_VERDICT_FAIL;

	if (fixture_manifest_lists(pair->breaks, finding->info->id))
		return failed;
	return !failed || !g_strv_contains(KIT_RULES, finding->info->id);
}

static void
measure_pair(Figures *figures, const Pair *pair)
{
	g_autoptr(DpReport) report = check_pair(pair);
	guint wrong = 0;

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (is_as_expected(finding, pair))
			continue;
		figures_note(figures, "%s for %s: %s: %s", report->path, dp_venue_id(pair->venue),
		             finding->rule, finding->message);
		wrong++;
	}
	figures_count(figures, SET, "samples", "passed", FIGURE_MORE, wrong == 0);
}

static gboolean
is_word_of(const FixtureManifest *manifest, guint row, const char *word)
{
	g_autofree char *ids = g_strconcat(fixture_manifest_cell(manifest, row, "venue"), " ",
	                                   fixture_manifest_cell(manifest, row, "also"), NULL);
	g_auto(GStrv) words = g_strsplit_set(ids, " ,;", -1);

	return g_strv_contains((const char *const *)words, word);
}

/* A sample counts for each venue file of the table that its venue's name stands for. */
static void
measure_row(Figures *figures, const FixtureManifest *manifest, guint row,
            const FixtureManifest *table)
{
	const char *file = fixture_manifest_cell(manifest, row, "file");

	for (guint i = 0; i < fixture_manifest_n_rows(table); i++) {
		const char *id = fixture_manifest_cell(table, i, "venue");
		const char *track = fixture_manifest_cell(table, i, "track");
		g_autoptr(DpVenue) venue = NULL;

		if (!is_word_of(manifest, row, fixture_manifest_cell(table, i, "kit")) ||
		    strstr(file, fixture_manifest_cell(table, i, "sample")) == NULL)
			continue;
		venue = measures_venue(id);
		if (venue == NULL)
			g_error("%s cannot be used", id);
		measure_pair(figures, &(Pair){manifest, row, venue, track[0] != '\0' ? track : NULL,
		                              fixture_manifest_cell(table, i, "breaks")});
	}
}

gboolean
measure_kits(Figures *figures)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open(SET, "manifest.tsv");
	g_autofree char *folder =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "tests", "accuracy", NULL);
	g_autoptr(FixtureManifest) table = NULL;

	if (manifest == NULL)
		return FALSE;
	table = fixture_manifest_read_table(folder, TABLE);
	figures_set_corpus(figures, SET, fixture_manifest_digest(manifest),
	                   fixture_manifest_n_rows(manifest));
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++)
		measure_row(figures, manifest, row, table);
	return TRUE;
}
