/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accuracy/measures.h"

/* Each paper that testdata/manifest.tsv lists: the rules that fail or need a person, and no others.
 */

static FixtureManifest *manifest;

static void
test_sample(gconstpointer data)
{
	guint row = GPOINTER_TO_UINT(data);
	g_autoptr(DpReport) report = samples_check(manifest, row);
	g_autofree char *findings = samples_describe(report);

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict >= DP_VERDICT_REVIEW)
			g_test_message("%s", finding->message);
	}
	g_assert_null(report->error);
	g_assert_cmpstr(findings, ==, fixture_manifest_cell(manifest, row, "findings"));
}

/* A sample that the table does not name would be checked by nobody. */
static void
test_all_listed(void)
{
	g_autofree char *folder = g_build_filename(g_getenv("DP_SOURCE_DIR"), "testdata", NULL);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	guint n_papers = 0;
	const char *name;

	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir)) != NULL)
		n_papers += g_str_has_suffix(name, ".pdf");
	g_assert_cmpuint(n_papers, ==, fixture_manifest_n_rows(manifest));
}

int
main(int argc, char **argv)
{
	int failed;

	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	manifest = samples_open();
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++) {
		g_autofree char *path =
		    g_strconcat("/samples/", fixture_manifest_cell(manifest, row, "file"), NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(row), test_sample);
	}
	g_test_add_func("/samples/all-listed", test_all_listed);
	failed = g_test_run();
	fixture_manifest_free(manifest);
	return failed;
}
