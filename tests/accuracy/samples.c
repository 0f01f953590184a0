/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <string.h>

#include "measures.h"

/*
 * The papers of testdata/, typeset by TeX with the classes that authors use, under the venue files
 * as they ship: which rules fail or need a person, and no others.
 */

#define SET "samples"

DpVenue *
measures_venue(const char *name)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();

	return dp_registry_load(registry, name, diagnostics, NULL);
}

FixtureManifest *
samples_open(void)
{
	g_autofree char *folder = g_build_filename(g_getenv("DP_SOURCE_DIR"), "testdata", NULL);

	return fixture_manifest_read_table(folder, "manifest.tsv");
}

DpReport *
samples_check(const FixtureManifest *manifest, guint row)
{
	const char *id = fixture_manifest_cell(manifest, row, "venue");
	g_autoptr(DpVenue) venue = measures_venue(id);
	g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);

	if (venue == NULL)
		g_error("%s cannot be used", id);
	return dp_job_check(&(DpJob){
	    .pdf = pdf, .path = fixture_manifest_cell(manifest, row, "file"), .venue = venue});
}

char *
samples_describe(const DpReport *report)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];
		g_autofree char *word =
		    g_strdup_printf("%s=%s", finding->info->id, dp_verdict_name(finding->verdict));

		if (finding->verdict < DP_VERDICT_REVIEW || strstr(out->str, word) != NULL)
			continue;
		g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "", word);
	}
	return g_string_free(out, FALSE);
}

gboolean
measure_samples(Figures *figures)
{
	g_autoptr(FixtureManifest) manifest = samples_open();

	figures_set_corpus(figures, SET, fixture_manifest_digest(manifest),
	                   fixture_manifest_n_rows(manifest));
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++) {
		const char *wanted = fixture_manifest_cell(manifest, row, "findings");
		g_autoptr(DpReport) report = samples_check(manifest, row);
		g_autofree char *found = samples_describe(report);

		figures_count(figures, SET, "papers", "as-expected", FIGURE_MORE,
		              strcmp(found, wanted) == 0);
		if (strcmp(found, wanted) != 0)
			figures_note(figures, "%s: \"%s\", wanted \"%s\"", report->path, found,
			             wanted);
	}
	return TRUE;
}
