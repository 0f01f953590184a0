/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <string.h>

#include "fixtures/manifest.h"

/*
 * The venues' own style kits, as they come. What a kit decides must pass: a checker that rejects
 * the official sample is wrong, whatever the call's prose says. What the sample's words say (its
 * length, its authors) is its own affair.
 */

static const char *const KIT_RULES[] = {
    "page-size",    "columns",       "column-gap",  "text-block", "body-font-size",
    "line-spacing", "min-font-size", "font-family", "font-type3", "page-numbers",
    "line-numbers", "corrupt",       "encrypted",   NULL,
};

/* (nullable): the venue of that id, if there are rules for it. */
static DpVenue *
find_venue(const char *id)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();

	return dp_registry_load(registry, id, diagnostics, NULL);
}

static const char *
venue_stage(const DpVenue *venue, const char *stage)
{
	return g_strv_contains(dp_venue_stages(venue), stage) ? stage : NULL;
}

static void
check_kit(const FixtureManifest *manifest, guint row, const DpVenue *venue)
{
	const char *file = fixture_manifest_cell(manifest, row, "file");
	const char *stage = venue_stage(venue, fixture_manifest_cell(manifest, row, "stage"));
	g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);
	g_autoptr(DpReport) report = dp_job_check(pdf, file, venue, NULL, stage);

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict < DP_VERDICT_FAIL ||
		    !g_strv_contains(KIT_RULES, finding->info->id))
			continue;
		g_test_message("%s for %s: %s: %s", file, dp_venue_id(venue), finding->rule,
		               finding->message);
		g_test_fail();
	}
}

static void
test_kits(void)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open("kits", "manifest.tsv");
	guint checked = 0;

	if (manifest == NULL)
		return;
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++) {
		g_autofree char *ids =
		    g_strconcat(fixture_manifest_cell(manifest, row, "venue"), " ",
		                fixture_manifest_cell(manifest, row, "also"), NULL);
		g_auto(GStrv) words = g_strsplit_set(ids, " ,;", -1);

		for (guint i = 0; words[i] != NULL; i++) {
			g_autoptr(DpVenue) venue =
			    words[i][0] != '\0' ? find_venue(words[i]) : NULL;

			if (venue != NULL)
				check_kit(manifest, row, venue);
			checked += venue != NULL;
		}
	}
	g_test_message("%u kits checked", checked);
	g_assert_cmpuint(checked, >, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/accuracy/kits", test_kits);
	return g_test_run();
}
