/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <math.h>
#include <string.h>

#include "measures.h"

/* Real papers of which a person has noted the measures: how often each fact is measured right. */

#define SET "facts"

static const struct {
	const char *column, *fact;
	double slack; /* sizes were read off by eye */
} MEASURES[] = {
    {"pages", "document.pages", 0.01},
    {"columns", "columns.count", 0.01},
    {"body_pt", "body.font-size", 0.35},
    {"refs_page", "references.first-page", 0.01},
    {"refs_last_page", "references.last-page", 0.01},
    {"appendix_page", "appendix.first-page", 0.01},
};

static void
score_paper(Figures *figures, const FixtureManifest *manifest, guint row)
{
	const char *file = fixture_manifest_cell(manifest, row, "file");
	g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf}, NULL);

	for (guint i = 0; i < G_N_ELEMENTS(MEASURES); i++) {
		const char *cell = fixture_manifest_cell(manifest, row, MEASURES[i].column);
		char *end;
		double truth = g_ascii_strtod(cell, &end), measured = NAN;
		const DpObservation *seen;

		if (end == cell || *end != '\0')
			continue;
		seen = facts != NULL ? dp_facts_get(facts, MEASURES[i].fact, 0) : NULL;
		if (seen != NULL)
			measured = seen->number;
		figures_count(figures, SET, MEASURES[i].fact, "right", FIGURE_MORE,
		              fabs(measured - truth) <= MEASURES[i].slack);
		if (!(fabs(measured - truth) <= MEASURES[i].slack))
			figures_note(figures, "%s: %s is %g, measured %g", file, MEASURES[i].fact,
			             truth, measured);
	}
}

gboolean
measure_facts(Figures *figures)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open("real", "manifest.tsv");

	if (manifest == NULL)
		return FALSE;
	figures_set_corpus(figures, SET, fixture_manifest_digest(manifest),
	                   fixture_manifest_n_rows(manifest));
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++) {
		if (strcmp(fixture_manifest_cell(manifest, row, "verified"), "eye") == 0)
			score_paper(figures, manifest, row);
	}
	return TRUE;
}
