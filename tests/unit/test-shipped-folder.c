/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "venue-folder.h"
#include "venue/folders.h"
#include "venue/shipped-folder.h"
#include "venue/styles-by.h"
#include "venue/venue-model.h"
#include "venue/venue-rule.h"

/* rules/ in the program: what is found there without a file, and that it is the same. */

static DpRegistry *
registry_of(const char *folder)
{
	return dp_registry_new((const char *const[]){folder, NULL});
}

static DpVenue *
load(DpRegistry *registry, const char *name)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	DpVenue *venue = dp_registry_load(registry, name, diagnostics, &error);

	g_assert_no_error(error);
	g_assert_cmpuint(diagnostics->len, ==, 0);
	return venue;
}

static void
test_every_venue_is_the_same_as_its_file(void)
{
	g_autofree char *rules = g_build_filename(g_test_get_dir(G_TEST_DIST), "..", "rules", NULL);
	g_autoptr(DpRegistry) files = registry_of(rules);
	g_autoptr(DpRegistry) inside = registry_of(DP_SHIPPED_FOLDER);
	g_autoptr(GPtrArray) list = dp_registry_list(files);

	g_assert_cmpuint(list->len, >=, 10);
	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];
		g_autoptr(DpVenue) file = load(files, entry->id);
		g_autoptr(DpVenue) venue = load(inside, entry->id);
		g_autoptr(GPtrArray) found = dp_venue_rules(venue, NULL, NULL);

		g_assert_cmpstr(dp_venue_digest(venue), ==, dp_venue_digest(file));
		g_assert_cmpuint(found->len, >, 0);
		for (guint k = 0; k < found->len; k++) {
			const DpVenueRule *rule = found->pdata[k];

			g_assert_true(dp_shipped_folder_is(rule->path));
			g_assert_false(g_str_has_prefix(rule->path, rules));
		}
	}
}

/* Also the bases, which no list of venues has. */
static void
test_every_name_is_there(void)
{
	g_autofree char *rules = g_build_filename(g_test_get_dir(G_TEST_DIST), "..", "rules", NULL);
	g_autoptr(DpFolders) files = dp_folders_new((const char *const[]){rules, NULL});
	g_autoptr(DpFolders) inside =
	    dp_folders_new((const char *const[]){DP_SHIPPED_FOLDER, NULL});
	g_auto(GStrv) names = dp_folders_names(files, TRUE);

	g_assert_cmpuint(g_strv_length(names), >=, 10);
	for (guint i = 0; names[i] != NULL; i++) {
		g_autofree char *path = dp_folders_find(inside, names[i]);

		g_assert_nonnull(path);
		g_assert_nonnull(dp_shipped_folder_digest(path));
	}
}

static void
test_folders_are_listed(void)
{
	g_autoptr(GPtrArray) top = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) base = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) none = g_ptr_array_new_with_free_func(g_free);

	dp_shipped_folder_list(DP_SHIPPED_FOLDER, top);
	dp_shipped_folder_list(DP_SHIPPED_FOLDER "/base", base);
	dp_shipped_folder_list(DP_SHIPPED_FOLDER "/bas", none);
	dp_shipped_folder_list("base", none);
	g_assert_true(g_ptr_array_find_with_equal_func(top, "base", g_str_equal, NULL));
	for (guint i = 1; i < top->len; i++)
		g_assert_cmpstr(top->pdata[i - 1], <, top->pdata[i]);
	g_assert_true(g_ptr_array_find_with_equal_func(base, "mlsys.yaml", g_str_equal, NULL));
	g_assert_cmpuint(none->len, ==, 0);
}

static void
test_nothing_else_is_there(void)
{
	static const char *const OTHERS[] = {
	    DP_SHIPPED_FOLDER,
	    DP_SHIPPED_FOLDER "/base",
	    DP_SHIPPED_FOLDER "/base/no-such-style.yaml",
	    DP_SHIPPED_FOLDER "s/base/mlsys.yaml",
	    "base/mlsys.yaml",
	};

	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++)
		g_assert_null(dp_shipped_folder_digest(OTHERS[i]));
	g_assert_nonnull(dp_shipped_folder_digest(DP_SHIPPED_FOLDER "/base/mlsys.yaml"));
	g_assert_true(dp_shipped_folder_is(DP_SHIPPED_FOLDER));
	g_assert_false(dp_shipped_folder_is(DP_SHIPPED_FOLDER "s"));
}

/* As a path, it is a file that is read and checked in full: there is none. */
static void
test_a_path_is_no_file(void)
{
	g_autoptr(DpRegistry) inside = registry_of(DP_SHIPPED_FOLDER);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;

	g_assert_null(
	    dp_registry_load(inside, DP_SHIPPED_FOLDER "/base/mlsys.yaml", diagnostics, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_USAGE);
}

#define OWN_STYLE "extends: base/paper\nrules:\n  columns: {count: 2, severity: error" RULE_END

/* (nullable): borrowed */
static const DpVenue *
style_called(const GPtrArray *styles, const char *id)
{
	for (guint i = 0; i < styles->len; i++) {
		if (g_str_equal(dp_venue_id(styles->pdata[i]), id))
			return styles->pdata[i];
	}
	return NULL;
}

static gboolean
is_read_from(const DpVenue *style, const char *folder)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(style, NULL, NULL);
	const DpVenueRule *rule = dp_venue_rule_find(rules, "columns");

	return rule != NULL && g_str_has_prefix(rule->path, folder);
}

/* The styles to compare a paper with: those of the program need no file, and those in folders of
 * one's own hide them. */
static void
test_styles_without_files(void)
{
	static const char *const RULES[] = {"columns", NULL};
	g_auto(VenueFolder) folder = {NULL};
	g_autoptr(GPtrArray) own = NULL, with = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "base/mlsys", OWN_STYLE);
	venue_folder_add(&folder, "base/lamps", OWN_STYLE);
	own = dp_styles_by(NULL, RULES);
	with = dp_styles_by((const char *const[]){folder.path, NULL}, RULES);
	g_assert_cmpuint(with->len, ==, own->len + 1);
	g_assert_null(style_called(own, "base/lamps"));
	g_assert_true(is_read_from(style_called(own, "base/mlsys"), DP_SHIPPED_FOLDER));
	g_assert_true(is_read_from(style_called(own, "base/acl"), DP_SHIPPED_FOLDER));
	g_assert_true(is_read_from(style_called(with, "base/mlsys"), folder.path));
	g_assert_true(is_read_from(style_called(with, "base/lamps"), folder.path));
	g_assert_true(is_read_from(style_called(with, "base/acl"), DP_SHIPPED_FOLDER));
}

/* Where nothing is installed, nothing hides the folders after it. */
static void
test_installed_folder_is_missing(void)
{
	static const char *const RULES[] = {"columns", NULL};
	const char *installed = g_getenv("DP_INSTALLED_RULES_DIR");
	g_auto(VenueFolder) folder = {NULL};
	g_autoptr(GPtrArray) styles = NULL;

	g_assert_nonnull(installed);
	if (g_file_test(installed, G_FILE_TEST_EXISTS)) {
		g_test_skip("something is installed");
		return;
	}
	venue_folder_init(&folder);
	venue_folder_add(&folder, "base/mlsys", OWN_STYLE);
	styles = dp_styles_by((const char *const[]){installed, folder.path, NULL}, RULES);
	g_assert_true(is_read_from(style_called(styles, "base/mlsys"), folder.path));
}

/* A style of one's own that extends itself is found out, however its path is written. */
static void
test_styles_that_extend_themselves(void)
{
	static const char *const RULES[] = {"columns", NULL};
	g_auto(VenueFolder) folder = {NULL};
	g_autoptr(GPtrArray) styles = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "base/lamps", "extends: base/wicks\n");
	venue_folder_add(&folder, "base/wicks", "extends: base/lamps\n");
	styles = dp_styles_by((const char *const[]){folder.path, NULL}, RULES);
	g_assert_null(style_called(styles, "base/lamps"));
	g_assert_null(style_called(styles, "base/wicks"));
	g_assert_nonnull(style_called(styles, "base/acl"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/shipped-folder/every-venue", test_every_venue_is_the_same_as_its_file);
	g_test_add_func("/shipped-folder/every-name", test_every_name_is_there);
	g_test_add_func("/shipped-folder/listed", test_folders_are_listed);
	g_test_add_func("/shipped-folder/nothing-else", test_nothing_else_is_there);
	g_test_add_func("/shipped-folder/no-file", test_a_path_is_no_file);
	g_test_add_func("/shipped-folder/styles", test_styles_without_files);
	g_test_add_func("/shipped-folder/missing", test_installed_folder_is_missing);
	g_test_add_func("/shipped-folder/loops", test_styles_that_extend_themselves);
	return g_test_run();
}
