/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include "measures.h"

/*
 * The venues' own style kits, as they come. What a kit decides must pass: a checker that rejects
 * the official sample is wrong, whatever the call's prose says. What the sample's words say (its
 * length, its authors) is its own affair.
 */

#define SET "kits"

static const char *const KIT_RULES[] = {
    "page-size",        "columns",      "column-gap",    "text-block",
    "body-font-size",   "line-spacing", "min-font-size", "font-family",
    "font-type3",       "page-numbers", "line-numbers",  "hidden-text",
    "prompt-injection", "corrupt",      "encrypted",     NULL,
};

static void
check_kit(Figures *figures, const FixtureManifest *manifest, guint row, const DpVenue *venue)
{
	const char *file = fixture_manifest_cell(manifest, row, "file");
	const char *stage = fixture_manifest_cell(manifest, row, "stage");
	gboolean staged = g_strv_contains(dp_venue_stages(venue), stage);
	g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);
	g_autoptr(DpReport) report = dp_job_check(
	    &(DpJob){.pdf = pdf, .path = file, .venue = venue, .stage = staged ? stage : NULL});
	guint wrong = 0;

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict < DP_VERDICT_FAIL ||
		    !g_strv_contains(KIT_RULES, finding->info->id))
			continue;
		figures_note(figures, "%s for %s: %s: %s", file, dp_venue_id(venue), finding->rule,
		             finding->message);
		wrong++;
	}
	figures_count(figures, SET, "samples", "passed", FIGURE_MORE, wrong == 0);
}

/* A sample counts for each venue that is made with the kit and has a venue file. */
static void
check_row(Figures *figures, const FixtureManifest *manifest, guint row)
{
	g_autofree char *ids = g_strconcat(fixture_manifest_cell(manifest, row, "venue"), " ",
	                                   fixture_manifest_cell(manifest, row, "also"), NULL);
	g_auto(GStrv) words = g_strsplit_set(ids, " ,;", -1);

	for (guint i = 0; words[i] != NULL; i++) {
		g_autoptr(DpVenue) venue = words[i][0] != '\0' ? measures_venue(words[i]) : NULL;

		if (venue != NULL)
			check_kit(figures, manifest, row, venue);
	}
}

gboolean
measure_kits(Figures *figures)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open(SET, "manifest.tsv");

	if (manifest == NULL)
		return FALSE;
	figures_set_corpus(figures, SET, fixture_manifest_digest(manifest),
	                   fixture_manifest_n_rows(manifest));
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++)
		check_row(figures, manifest, row);
	return TRUE;
}
