/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "measures.h"

/* Papers that a conference rejected unread, and papers that it let pass, under its own rules. */

#define SET "desk"
#define VENUE "iclr-2026"

/* Whether it fails by a rule that the label names, and not by another one alone. */
static gboolean
fails_by(const DpReport *report, const char *rules)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict == DP_VERDICT_FAIL &&
		    fixture_manifest_lists(rules, finding->info->id))
			return TRUE;
	}
	return FALSE;
}

static void
tally_paper(Figures *figures, const FixtureManifest *manifest, guint row, const DpVenue *venue)
{
	const char *file = fixture_manifest_cell(manifest, row, "file");
	const char *wanted = fixture_manifest_cell(manifest, row, "checks");
	gboolean sound =
	    wanted[0] == '\0' || strcmp(wanted, "-") == 0 || strcmp(wanted, "none") == 0;
	g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);
	g_autoptr(DpReport) report =
	    dp_job_check(&(DpJob){.pdf = pdf, .path = file, .venue = venue, .stage = "submission"});
	gboolean fails = report->verdict == DP_VERDICT_FAIL;

	if (sound) {
		figures_count(figures, SET, "let-pass", "wrong", FIGURE_FEWER, fails);
	} else {
		figures_count(figures, SET, "rejected", "found", FIGURE_MORE, fails);
		figures_count(figures, SET, "rejected", "named", FIGURE_MORE,
		              fails_by(report, wanted));
	}
	figures_count(figures, SET, sound ? "let-pass" : "rejected", "review", FIGURE_SHOWN,
	              report->verdict == DP_VERDICT_REVIEW);
	if (fails == sound)
		figures_note(figures, "%s: %s, wanted %s", file, dp_verdict_name(report->verdict),
		             sound ? "no failure" : wanted);
}

gboolean
measure_desk(Figures *figures)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open("real", "iclr2026_desk.tsv");
	g_autoptr(DpVenue) venue = NULL;

	if (manifest == NULL)
		return FALSE;
	venue = measures_venue(VENUE);
	if (venue == NULL)
		g_error("there are no rules for " VENUE);
	figures_set_corpus(figures, SET, fixture_manifest_digest(manifest),
	                   fixture_manifest_n_rows(manifest));
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++)
		tally_paper(figures, manifest, row, venue);
	return TRUE;
}
