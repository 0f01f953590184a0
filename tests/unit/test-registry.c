/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "venue-folder.h"

#define COLUMNS "rules:\n  columns: {count: 2" RULE_END

static void
test_lists_venues_sorted_and_without_bases(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(GPtrArray) list = NULL;
	const DpRegistryEntry *first, *second;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "family/zoo-2026", COLUMNS);
	venue_folder_add(&folder, "other/a-2026", COLUMNS);
	venue_folder_add(&folder, "base/style", COLUMNS);
	list = dp_registry_list(folder.registry);
	g_assert_cmpuint(list->len, >=, 2);
	first = list->pdata[0];
	second = list->pdata[list->len - 1];
	g_assert_cmpstr(first->id, ==, "a-2026");
	g_assert_cmpstr(first->title, ==, "Title of a-2026");
	g_assert_true(g_str_has_suffix(first->path, "/other/a-2026.yaml"));
	g_assert_cmpstr(second->id, ==, "zoo-2026");
}

/* Of two files of one name, the one in the family's own folder; else, the first folder's. */
static void
test_the_own_family_wins(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) own = NULL, other = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "ark/zoo-2026", "rules:\n  columns: {count: 1" RULE_END);
	venue_folder_add(&folder, "zoo/zoo-2026", "rules:\n  columns: {count: 2" RULE_END);
	venue_folder_add(&folder, "zoo/ark-2027", COLUMNS);
	own = venue_folder_load(&folder, "zoo-2026");
	other = venue_folder_load(&folder, "ark-2027");
	g_assert_nonnull(other);
	g_assert_true(
	    g_str_has_suffix(venue_rule(own, NULL, NULL, "columns")->path, "/zoo/zoo-2026.yaml"));
}

static void
test_the_first_folder_wins(void)
{
	g_auto(VenueFolder) first = {0};
	g_auto(VenueFolder) second = {0};
	g_autoptr(DpRegistry) both = NULL;
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&first);
	venue_folder_init(&second);
	venue_folder_add(&first, "a/same", "rules:\n  columns: {count: 1" RULE_END);
	venue_folder_add(&second, "b/same", "rules:\n  columns: {count: 2" RULE_END);
	both = dp_registry_new((const char *const[]){first.path, second.path, NULL});
	venue = dp_registry_load(both, "same", diagnostics, NULL);
	g_assert_nonnull(venue);
	g_assert_cmpfloat(
	    dp_venue_rule_number(venue_rule(venue, NULL, NULL, "columns"), "count", 0), ==, 1);
}

static void
test_a_base_is_found_in_another_folder(void)
{
	g_auto(VenueFolder) own = {0};
	g_auto(VenueFolder) shipped = {0};
	g_autoptr(DpRegistry) both = NULL;
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&own);
	venue_folder_init(&shipped);
	venue_folder_add(&own, "mine", "extends: base/style\nrules: {}\n");
	venue_folder_add(&shipped, "base/style", COLUMNS);
	both = dp_registry_new((const char *const[]){own.path, shipped.path, NULL});
	venue = dp_registry_load(both, "mine", diagnostics, NULL);
	g_assert_nonnull(venue);
	g_assert_nonnull(venue_rule(venue, NULL, NULL, "columns"));
}

static void
test_the_environment_names_folders(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autofree char *before = g_strdup(g_getenv("DESKPROOF_RULES_PATH"));
	g_autofree char *path = NULL;
	g_autoptr(DpRegistry) registry = NULL;
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "from-environment", COLUMNS);
	path = g_strconcat("/nowhere:", folder.path, NULL);
	g_setenv("DESKPROOF_RULES_PATH", path, TRUE);
	registry = dp_registry_new(NULL);
	venue = dp_registry_load(registry, "from-environment", diagnostics, NULL);
	g_assert_nonnull(venue);
	if (before != NULL)
		g_setenv("DESKPROOF_RULES_PATH", before, TRUE);
	else
		g_unsetenv("DESKPROOF_RULES_PATH");
}

/* main() has moved the user's folders to an empty place of its own. */
static void
test_the_users_own_folder_is_searched(void)
{
	g_autofree char *folder =
	    g_build_filename(g_get_user_config_dir(), "deskproof", "rules", NULL);
	g_autofree char *path = g_build_filename(folder, "own-2026.yaml", NULL);
	g_autoptr(DpRegistry) registry = NULL;
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpVenue) venue = NULL;

	g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
	g_assert_true(
	    g_file_set_contents(path, "schema: 1\nid: own-2026\ntitle: Own\n" COLUMNS, -1, NULL));
	registry = dp_registry_new(NULL);
	venue = dp_registry_load(registry, "own-2026", diagnostics, NULL);
	g_assert_nonnull(venue);
}

static void
test_a_file_is_loaded_by_its_path(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autofree char *path = NULL;
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "deep/er/by-path", COLUMNS);
	path = g_build_filename(folder.path, "deep", "er", "by-path.yaml", NULL);
	venue = venue_folder_load(&folder, path);
	g_assert_cmpstr(dp_venue_id(venue), ==, "by-path");
}

static void
assert_no_venue(VenueFolder *folder, const char *name, const char *message)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = venue_folder_try(folder, name, &error);

	g_assert_null(venue);
	g_assert_error(error, DP_ERROR, DP_ERROR_USAGE);
	g_assert_nonnull(strstr(error->message, message));
	g_assert_cmpuint(folder->diagnostics->len, ==, 0);
}

static void
test_an_unknown_venue_is_a_usage_error(void)
{
	g_auto(VenueFolder) folder = {0};

	venue_folder_init(&folder);
	venue_folder_add(&folder, "family/gizmo-2026", COLUMNS);
	assert_no_venue(&folder, "gismo-2026",
	                "there is no venue \"gismo-2026\"; did you mean \"gizmo-2026\"? "
	                "`deskproof venues` lists all");
	assert_no_venue(&folder, "quite-another-thing",
	                "there is no venue \"quite-another-thing\"");
	assert_no_venue(&folder, "", "there is no venue");
	assert_no_venue(&folder, "../family/gizmo-2026", "there is no venue");
	assert_no_venue(&folder, "/no/such/file.yaml", "/no/such/file.yaml cannot be read");
	assert_no_venue(&folder, folder.path, "there is no venue");
}

static void
test_a_folder_named_like_a_file_is_no_venue(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autofree char *path = NULL;

	venue_folder_init(&folder);
	path = g_build_filename(folder.path, "folder.yaml", NULL);
	g_assert_cmpint(g_mkdir(path, 0700), ==, 0);
	assert_no_venue(&folder, path, "cannot be read");
	assert_no_venue(&folder, "folder", "there is no venue");
}

int
main(int argc, char **argv)
{
	g_auto(VenueFolder) home = {0};

	g_test_init(&argc, &argv, NULL);
	home.path = g_dir_make_tmp("home-XXXXXX", NULL);
	g_setenv("XDG_CONFIG_HOME", home.path, TRUE);
	g_setenv("XDG_DATA_HOME", home.path, TRUE);
	g_unsetenv("DESKPROOF_RULES_PATH");
	venue_folder_open(&home);
	g_test_add_func("/registry/lists-venues-sorted-and-without-bases",
	                test_lists_venues_sorted_and_without_bases);
	g_test_add_func("/registry/the-own-family-wins", test_the_own_family_wins);
	g_test_add_func("/registry/the-first-folder-wins", test_the_first_folder_wins);
	g_test_add_func("/registry/a-base-is-found-in-another-folder",
	                test_a_base_is_found_in_another_folder);
	g_test_add_func("/registry/the-environment-names-folders",
	                test_the_environment_names_folders);
	g_test_add_func("/registry/the-users-own-folder-is-searched",
	                test_the_users_own_folder_is_searched);
	g_test_add_func("/registry/a-file-is-loaded-by-its-path",
	                test_a_file_is_loaded_by_its_path);
	g_test_add_func("/registry/an-unknown-venue-is-a-usage-error",
	                test_an_unknown_venue_is_a_usage_error);
	g_test_add_func("/registry/a-folder-named-like-a-file-is-no-venue",
	                test_a_folder_named_like_a_file_is_no_venue);
	return g_test_run();
}
