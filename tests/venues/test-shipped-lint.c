/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/registry.h>

#include <string.h>

#include "fixtures/manifest.h"

/* What `rules check --lint` says of the files that are shipped, each line with the reason why it
 * stays. */

#define DAY "2026-11-29"
#define TABLE "lint.tsv"

static gboolean
is_explained(const FixtureManifest *table, const char *id, const char *message, gboolean *used)
{
	for (guint row = 0; row < fixture_manifest_n_rows(table); row++) {
		const char *begins = fixture_manifest_cell(table, row, "line");

		if (strcmp(fixture_manifest_cell(table, row, "file"), id) != 0 ||
		    !g_str_has_prefix(message, begins))
			continue;
		g_assert_cmpstr(fixture_manifest_cell(table, row, "reason"), !=, "");
		used[row] = TRUE;
		return TRUE;
	}
	return FALSE;
}

static void
check_file(DpRegistry *registry, const char *path, const char *id, const FixtureManifest *table,
           gboolean *used)
{
	g_autoptr(GPtrArray) remarks = dp_diagnostics_new();

	dp_registry_lint(registry, path, DAY, remarks);
	for (guint i = 0; i < remarks->len; i++) {
		const DpDiagnostic *remark = remarks->pdata[i];

		if (is_explained(table, id, remark->message, used))
			continue;
		g_test_message("%s: %s", id, remark->message);
		g_test_fail();
	}
}

static guint
check_styles(DpRegistry *registry, const FixtureManifest *table, gboolean *used)
{
	g_autofree char *folder =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "rules", "base", NULL);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;
	guint n = 0;

	g_assert_nonnull(dir);
	for (; (name = g_dir_read_name(dir)) != NULL; n++) {
		g_autofree char *path = g_build_filename(folder, name, NULL);

		check_file(registry, path, name, table, used);
	}
	return n;
}

static void
test_shipped(void)
{
	g_autofree char *folder = g_test_build_filename(G_TEST_DIST, "venues", NULL);
	g_autoptr(FixtureManifest) table = fixture_manifest_read_table(folder, TABLE);
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) list = dp_registry_list(registry);
	guint n = fixture_manifest_n_rows(table);
	g_autofree gboolean *used = g_new0(gboolean, n + 1);

	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];

		check_file(registry, entry->path, entry->id, table, used);
	}
	g_assert_cmpuint(check_styles(registry, table, used), >, 30);
	for (guint row = 0; row < n; row++) {
		g_test_message("%s", fixture_manifest_cell(table, row, "file"));
		g_assert_true(used[row]);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/venues/lint/shipped", test_shipped);
	return g_test_run();
}
