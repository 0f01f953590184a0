/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/diagnostic.h>
#include <deskproof/registry.h>

#include <glib/gstdio.h>

/* What a rule needs besides its parameters, for files a test makes up. */
#define RULE_END                                                                                   \
	", source: published, cite: {quote: \"a sentence\", url: \"https://example.org/\", read: " \
	"2026-01-31}}\n"

/** VenueFolder: a folder of venue files that a test writes, and the registry that finds them. */
typedef struct {
	char *path;
	DpRegistry *registry;
	GPtrArray *diagnostics; /* of the last load */
} VenueFolder;

static inline void
venue_folder_open(VenueFolder *folder)
{
	folder->registry = dp_registry_new((const char *const[]){folder->path, NULL});
	folder->diagnostics = dp_diagnostics_new();
}

static inline void
venue_folder_init(VenueFolder *folder)
{
	g_autoptr(GError) error = NULL;

	folder->path = g_dir_make_tmp("venues-XXXXXX", &error);
	g_assert_no_error(error);
	venue_folder_open(folder);
}

static inline void
venue_folder_clear(VenueFolder *folder)
{
	g_autofree char *command = g_strdup_printf("rm -r '%s'", folder->path);

	g_assert_true(g_spawn_command_line_sync(command, NULL, NULL, NULL, NULL));
	dp_registry_free(folder->registry);
	g_ptr_array_unref(folder->diagnostics);
	g_free(folder->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(VenueFolder, venue_folder_clear)

/** venue_folder_add: writes @name ("family/id"), schema, id and title first, then @rest. */
static inline void
venue_folder_add(VenueFolder *folder, const char *name, const char *rest)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *file = g_strconcat(name, ".yaml", NULL);
	g_autofree char *path = g_build_filename(folder->path, file, NULL);
	g_autofree char *parent = g_path_get_dirname(path);
	g_autofree char *stem = g_path_get_basename(name);
	const char *id = g_str_has_prefix(name, "base/") ? name : stem;
	g_autofree char *text =
	    g_strdup_printf("schema: 1\nid: %s\ntitle: Title of %s\n%s", id, id, rest);

	g_assert_cmpint(g_mkdir_with_parents(parent, 0700), ==, 0);
	g_file_set_contents(path, text, -1, &error);
	g_assert_no_error(error);
}

/** venue_folder_try: what comes of loading @name; the diagnostics are kept. */
static inline DpVenue *
venue_folder_try(VenueFolder *folder, const char *name, GError **error)
{
	g_ptr_array_set_size(folder->diagnostics, 0);
	return dp_registry_load(folder->registry, name, folder->diagnostics, error);
}

/** venue_folder_load: a venue that must load without a word. */
static inline DpVenue *
venue_folder_load(VenueFolder *folder, const char *name)
{
	g_autoptr(GError) error = NULL;
	DpVenue *venue = venue_folder_try(folder, name, &error);

	for (guint i = 0; i < folder->diagnostics->len; i++) {
		g_autofree char *line = dp_diagnostic_to_string(folder->diagnostics->pdata[i]);

		g_test_message("%s", line);
	}
	g_assert_no_error(error);
	g_assert_cmpuint(folder->diagnostics->len, ==, 0);
	return venue;
}

/** venue_rule: (nullable): the rule of that key among those in force. */
static inline const DpVenueRule *
venue_rule(const DpVenue *venue, const char *track, const char *stage, const char *key)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, track, stage);

	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		if (g_str_equal(rule->key, key))
			return rule;
	}
	return NULL;
}
