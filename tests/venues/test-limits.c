/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/registry.h>

#include <string.h>

#include "fixtures/manifest.h"

/*
 * How many pages each venue allows, and whether its own words are the reason, as noted when the
 * calls were read: a venue file that says otherwise was changed without them.
 */

#define TABLE "limits.tsv"

static DpVenue *
load(const char *id)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	DpVenue *venue = dp_registry_load(registry, id, diagnostics, &error);

	g_assert_no_error(error);
	return venue;
}

/* (nullable): a track or stage that the table leaves out is the venue's first. */
static const char *
cell_or_null(const FixtureManifest *table, guint row, const char *column)
{
	const char *cell = fixture_manifest_cell(table, row, column);

	return cell[0] != '\0' ? cell : NULL;
}

static const DpVenueRule *
find_limit(const GPtrArray *rules)
{
	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		if (strcmp(rule->info->id, "page-limit") == 0)
			return rule;
	}
	return NULL;
}

static void
check_row(const FixtureManifest *table, guint row)
{
	const char *id = fixture_manifest_cell(table, row, "venue"),
	           *track = cell_or_null(table, row, "track"),
	           *stage = cell_or_null(table, row, "stage"),
	           *counted = fixture_manifest_cell(table, row, "counted");
	double max = g_ascii_strtod(fixture_manifest_cell(table, row, "max"), NULL);
	g_autoptr(DpVenue) venue = load(id);
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, track, stage);
	const DpVenueRule *limit = find_limit(rules);

	g_test_message("%s %s %s", id, track != NULL ? track : "", stage);
	g_assert_nonnull(limit);
	g_assert_cmpfloat(dp_venue_rule_number(limit, "max", 0), ==, max);
	g_assert_cmpstr(dp_source_name(limit->source), ==,
	                fixture_manifest_cell(table, row, "source"));
	g_assert_cmpint(dp_venue_rule_has_word(limit, "excludes", "references"), !=,
	                strcmp(counted, "everything") == 0);
	g_assert_cmpint(dp_venue_rule_has_word(limit, "excludes", "appendix"), ==,
	                counted[0] == '\0');
}

static void
test_page_limits(void)
{
	g_autofree char *folder = g_test_build_filename(G_TEST_DIST, "venues", NULL);
	g_autoptr(FixtureManifest) table = fixture_manifest_read_table(folder, TABLE);

	g_assert_cmpuint(fixture_manifest_n_rows(table), >=, 90);
	for (guint row = 0; row < fixture_manifest_n_rows(table); row++)
		check_row(table, row);
}

static gboolean
is_listed(const FixtureManifest *table, const char *id)
{
	for (guint row = 0; row < fixture_manifest_n_rows(table); row++) {
		if (strcmp(fixture_manifest_cell(table, row, "venue"), id) == 0)
			return TRUE;
	}
	return FALSE;
}

/* A venue that limits pages has a row; CHI counts words. */
static void
test_each_venue_is_listed(void)
{
	g_autofree char *folder = g_test_build_filename(G_TEST_DIST, "venues", NULL);
	g_autoptr(FixtureManifest) table = fixture_manifest_read_table(folder, TABLE);
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) list = dp_registry_list(registry);

	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];
		g_autoptr(DpVenue) venue = load(entry->id);
		g_autoptr(GPtrArray) rules = dp_venue_rules(venue, NULL, NULL);

		g_test_message("%s", entry->id);
		g_assert_cmpint(find_limit(rules) != NULL, ==, is_listed(table, entry->id));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/venues/limits/pages", test_page_limits);
	g_test_add_func("/venues/limits/listed", test_each_venue_is_listed);
	return g_test_run();
}
